/** A creator's enrollment in a program, locked; unique index on both. $1 program, $2 creator */
export const lockMemberSql = `
  SELECT "status" FROM "Enrollment" WHERE "programId" = $1::text AND "creatorId" = $2::text FOR UPDATE`
