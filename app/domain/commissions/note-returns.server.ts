import { openReturnStates } from '#app/domain/returns/return-states.ts'
import { addDays, latest } from '#app/kernel/clock.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { blockRelease, clearBlock } from './block-release.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

/** Z5: a return that the shop handles in its admin has no clock of ours; then somebody looks again after so many days. */
const withoutClockDays = 30

/**
 * D7: the lines of open returns wait, and no others; a line is free when its last return is closed, and released at once
 * if its date is past. Set from the returns as they stand, so the order of their news does not matter (Z7).
 * Idempotent on: the order's returns.
 */
export async function noteReturns(
  tx: Tx,
  { orderId }: { readonly orderId: string },
): Promise<Outcome<{ orderId: string }, CommissionRefusalCode>> {
  const accrued = await accrueForOrder(tx, orderId)
  if (!accrued.ok) return accrued
  const open = await tx.returnLine.findMany({
    where: { return: { orderId, state: { in: [...openReturnStates] } } },
    include: { return: true },
  })
  const lines = await tx.orderLine.findMany({ where: { orderId }, select: { id: true }, orderBy: { id: 'asc' } })
  const free: string[] = []
  for (const { id } of lines) {
    const returns = open.filter(({ orderLineId }) => orderLineId === id).map((one) => one.return)
    if (returns.length === 0) free.push(id)
    else await blockRelease(tx, { orderLineIds: [id], kind: 'RETURN_OPEN', clockAt: clockOf(returns, tx.now) })
  }
  await clearBlock(tx, { orderLineIds: free, kind: 'RETURN_OPEN' })
  return accept({ orderId })
}

type Clocks = { state: string; answerBy: Date; sendBy: Date | null; inspectBy: Date | null }

function clockOf(returns: readonly Clocks[], now: Date): Date {
  const ends = returns.map(({ state, answerBy, sendBy, inspectBy }) => {
    const own = state === 'requested' ? answerBy : state === 'approved' ? sendBy : inspectBy
    return own ?? addDays(now, withoutClockDays)
  })
  // A clock that has run out and is about to be acted on still stands in the future.
  return latest(...ends, addDays(now, 1))
}
