import type { Reader } from '#app/platform/db/database.server.ts'

/** Null for a guest and for an account that was closed. */
export async function findBirthDate(db: Reader, accountId: string | null | undefined): Promise<Date | null> {
  if (!accountId) return null
  const account = await db.account.findUnique({ where: { id: accountId }, select: { birthDate: true, closedAt: true } })
  return account && account.closedAt === null ? account.birthDate : null
}
