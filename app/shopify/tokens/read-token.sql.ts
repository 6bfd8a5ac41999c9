/**
 * Read before each request: Prisma's own cost would be a good part of it. The library's column has no zone; Prisma writes it in
 * UTC. $1 session
 */
export const readTokenSql = `SELECT "accessToken", "expires" AT TIME ZONE 'UTC' AS "expires", "refreshToken" FROM "Session" WHERE "id" = $1`
