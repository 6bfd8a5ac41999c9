/** Takes the handle only if nobody has it. A race lost to the unique index is a fault; trying again says who has it. */
export const changeHandleSql = `
  UPDATE "Creator" SET "handle" = $2::text
  WHERE "id" = $1::text AND NOT EXISTS (SELECT 1 FROM "Creator" WHERE "handle" = $2::text)
  RETURNING "id"`
