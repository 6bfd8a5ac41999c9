/** Is product `p` in program `program`? Both are aliases; the twin of `isInProgram` in rate-choice.ts, at this instant. */
export const productIsInProgramSql = `(CASE WHEN program."productMode" = 'chosen'
  THEN EXISTS (SELECT 1 FROM "ProgramProduct" said WHERE said."programId" = program."id" AND said."productId" = p."id" AND said."isIncluded")
  ELSE NOT EXISTS (SELECT 1 FROM "ProgramProduct" said WHERE said."programId" = program."id" AND said."productId" = p."id" AND NOT said."isIncluded") END)`
