import type { Reader } from '#app/platform/db/database.server.ts'

/** How many shoppers wait for this merchant's word: wishes to cancel (I6) and returns asked for (I7). */
export async function countToAnswer(
  db: Reader,
  shopId: string,
): Promise<{ readonly cancelRequests: number; readonly returns: number }> {
  const [cancelRequests, returns] = await Promise.all([
    db.cancelRequest.count({ where: { answeredAt: null, order: { shopId, cancelledAt: null } } }),
    db.return.count({ where: { shopId, state: 'requested' } }),
  ])
  return { cancelRequests, returns }
}
