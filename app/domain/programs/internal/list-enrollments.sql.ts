/**
 * A program's enrollments in some statuses, latest change first: each status is read in the order of index
 * enrollment_inbox_page. $1 program, $2 statuses, $3 and $4 the last row seen, $5 how many, $6 words
 */
export const listEnrollmentsSql = `
  SELECT page.*, creator."handle", creator."displayName", creator."avatarKey", creator."avatarUrl",
         (SELECT count(*)::int FROM "EnrollmentMessage" message WHERE message."enrollmentId" = page."enrollmentId"
          AND message."sender" = 'creator' AND message."readAt" IS NULL) AS "unreadMessages"
  FROM (
    SELECT found.* FROM unnest($2::text[]) AS wanted CROSS JOIN LATERAL (
      SELECT enrollment."id" AS "enrollmentId", enrollment."creatorId", enrollment."status", enrollment."enrolledAt",
             enrollment."inactiveFrom", enrollment."note", enrollment."updatedAt"
      FROM "Enrollment" enrollment
      WHERE enrollment."programId" = $1::text AND enrollment."status" = wanted
        AND ($3::timestamptz IS NULL OR (enrollment."updatedAt", enrollment."id") < ($3::timestamptz, $4::text))
        AND ($6::text IS NULL OR EXISTS (SELECT 1 FROM "Creator" creator WHERE creator."id" = enrollment."creatorId"
          AND position(lower($6::text) IN lower(creator."handle" || ' ' || creator."displayName")) > 0))
      ORDER BY enrollment."updatedAt" DESC, enrollment."id" DESC LIMIT $5::int
    ) found
    ORDER BY found."updatedAt" DESC, found."enrollmentId" DESC LIMIT $5::int
  ) page
  JOIN "Creator" creator ON creator."id" = page."creatorId"
  ORDER BY page."updatedAt" DESC, page."enrollmentId" DESC`
