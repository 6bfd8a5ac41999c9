/** What creators have up of a shop and the program does not name, written down as left out. $1 program, $2 now */
export const leaveOutUnchosenSql = `
  INSERT INTO "ProgramProduct" ("programId", "productId", "isIncluded", "at")
  SELECT program."id", p."id", false, $2::timestamptz
  FROM "Program" program JOIN "Product" p ON p."shopId" = program."shopId"
  WHERE program."id" = $1::text AND (
    EXISTS (SELECT 1 FROM "ShowcaseItem" item WHERE item."productId" = p."id" AND item."removedAt" IS NULL)
    OR EXISTS (SELECT 1 FROM "PostTag" tag WHERE tag."productId" = p."id" AND tag."removedAt" IS NULL))
  ON CONFLICT ("programId", "productId") DO NOTHING`
