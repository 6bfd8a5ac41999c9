/** One open draft per video: a double click or a retried request finds the first one. */
export const insertDraftSql = `
  INSERT INTO "Post" ("id", "creatorId", "mediaId", "caption", "language", "hasSpeech", "status", "createdAt")
  VALUES ($1::text, $2::text, $3::text, $4::text, $5::text, $6::boolean, 'draft', $7::timestamptz)
  ON CONFLICT ("mediaId") WHERE "status" = 'draft' DO NOTHING
  RETURNING "id"`

/** Counting tags and adding one must not interleave (L8), so changes to a post queue up behind its row. */
export const lockPostSql = `SELECT "id" FROM "Post" WHERE "id" = $1::text FOR UPDATE`
