/** $1 program, $2 products, $3 in or out, $4 now. Gives a row for each that changed. */
export const setProgramProductsSql = `
  INSERT INTO "ProgramProduct" AS said ("programId", "productId", "isIncluded", "at")
  SELECT $1::text, wanted, $3::boolean, $4::timestamptz FROM unnest($2::text[]) AS wanted
  ON CONFLICT ("programId", "productId") DO UPDATE SET "isIncluded" = excluded."isIncluded", "at" = excluded."at"
  WHERE said."isIncluded" <> excluded."isIncluded"
  RETURNING "productId"`
