import type { Reader } from '#app/platform/db/database.server.ts'

/** How many returns wait for the merchant: for an answer, and for a look at what came back. */
export async function countReturns(
  db: Reader,
  shopId: string,
): Promise<{ readonly toAnswer: number; readonly toInspect: number }> {
  const [toAnswer, toInspect] = await Promise.all([
    db.return.count({ where: { shopId, state: 'requested' } }),
    db.return.count({ where: { shopId, state: 'received' } }),
  ])
  return { toAnswer, toInspect }
}
