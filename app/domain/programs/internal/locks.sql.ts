/*
 * NO KEY: rows that point at a locked one (touches, commissions, enrollments) are written meanwhile; two commands that
 * lock the same row still wait for each other.
 */

/** Held until the end of the transaction: two changes of one plan's rate happen one after the other. */
export const lockPlanSql = `SELECT "id" FROM "Plan" WHERE "id" = $1::text AND "archivedAt" IS NULL FOR NO KEY UPDATE`

/** Positions in one creator's showcase are given out one after the other. */
export const lockShowcaseSql = `SELECT "id" FROM "Creator" WHERE "id" = $1::text FOR NO KEY UPDATE`

export const lockProgramSql = `SELECT "id" FROM "Program" WHERE "id" = $1::text FOR NO KEY UPDATE`

/** Steps of one enrollment happen one after the other. */
export const lockEnrollmentSql = `
  SELECT "id" FROM "Enrollment" WHERE "programId" = $1::text AND "creatorId" = $2::text FOR NO KEY UPDATE`

/** Steps of one fee happen one after the other. */
export const lockFlatFeeSql = `SELECT "id" FROM "FlatFee" WHERE "id" = $1::text FOR NO KEY UPDATE`
