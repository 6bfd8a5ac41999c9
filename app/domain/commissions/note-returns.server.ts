import { openReturnStates } from '#app/domain/returns/return-states.ts'
import { addDays, latest } from '#app/kernel/clock.ts'
import { inputHash } from '#app/kernel/hash.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { accrueForOrder } from './accrue-for-order.server.ts'
import { blockRelease, clearBlock } from './block-release.server.ts'
import { correctOrder } from './internal/correct-order.server.ts'
import { lockOrderFacts } from './internal/order-facts.server.ts'
import { updateHolds } from './internal/update-holds.server.ts'
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
  await correctExchanges(tx, orderId)
  await clearBlock(tx, { orderLineIds: free, kind: 'RETURN_OPEN' })
  return accept({ orderId })
}

/**
 * D8: what was given back for something else earns no more. Read from all that is known of the order, so that a refund
 * that was heard of before the exchange is counted as well.
 */
async function correctExchanges(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrderFacts(tx, orderId)
  if (!order) return
  const isExchanged =
    order.returns.length > 0 || order.lines.some(({ exchangeForLineId }) => exchangeForLineId !== null)
  if (!isExchanged) return
  const facts = {
    lines: order.lines.map(({ id, quantity, removedQuantity, exchangeForLineId }) => {
      return { id, quantity, removedQuantity, exchangeForLineId }
    }),
    returned: order.returns
      .flatMap(({ lines }) => lines)
      .map(({ id, quantity, acceptedQuantity }) => {
        return { id, quantity, acceptedQuantity }
      }),
    refunds: order.refunds.map(({ id }) => id).sort(),
    paidMore: order.timeline.map(({ key }) => key),
  }
  await correctOrder(tx, orderId, {
    sourceKey: `exchange:${inputHash(facts).slice(0, 16)}`,
    occurredAt: tx.now,
    why: { actor: 'merchant', reasonCode: 'EXCHANGED' },
  })
  await updateHolds(tx, orderId)
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
