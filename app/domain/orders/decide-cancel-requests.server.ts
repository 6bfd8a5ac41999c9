import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { grant, hasLeft, lapseCancelRequest } from './answer-cancel-request.server.ts'
import { lockOrder } from './internal/lock-order.server.ts'

/**
 * I6: wishes to cancel that nobody answered in time: granted if nothing was sent, lapsed if something was.
 * Idempotent on: request (answered once).
 */
export async function decideCancelRequests(now: Date): Promise<number> {
  const due = await db.cancelRequest.findMany({
    where: { answeredAt: null, answerBy: { lte: now } },
    orderBy: { answerBy: 'asc' },
    take: 200,
  })
  for (const { id, orderId } of due) {
    await inTransaction('decide cancel request', async (tx) => {
      const order = await lockOrder(tx, orderId)
      const request = await tx.cancelRequest.findUniqueOrThrow({ where: { id } })
      if (!order || request.answeredAt) return
      if (await hasLeft(tx, orderId)) await lapseCancelRequest(tx, order)
      else await grant(tx, order, request, 'platform')
    })
  }
  return due.length
}
