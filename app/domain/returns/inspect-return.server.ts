import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { sum, toDecimal } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ReturnRef } from './answer-return.server.ts'
import { createReplacement } from './internal/create-replacement.server.ts'
import { lockReturn, type ReturnRow } from './internal/return-rows.server.ts'
import { close, recordAccepted, refundLinesOf, settleReturn, type Accepted } from './internal/settle-return.server.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { stateAfter, toReturnState, type ReturnOutcome } from './return-states.ts'

export type Inspection = ReturnRef & {
  readonly lines: readonly {
    readonly returnLineId: string
    readonly acceptedQuantity: number
    readonly restock: boolean
  }[]
  /** Kept back, in the order's currency; never more than the accepted units are worth. */
  readonly restockingFeeMinor?: bigint
  readonly refundShipping?: boolean
  /** A replacement that cannot be sent, or is not wanted any more, becomes a refund. */
  readonly refundInstead?: boolean
}
type Inspected = Outcome<{ readonly returnId: string; readonly outcome: ReturnOutcome }, ReturnRefusal>

/**
 * The shop has looked at what came back and says what it accepts: those units are paid back with their taxes and their
 * share of discounts, or replaced by a new order of value 0 (I8). A line that is not named is accepted whole.
 * Idempotent on: return (settled once; the same answer again returns what came of it).
 */
export async function inspectReturn(tx: Tx, input: Inspection): Promise<Inspected> {
  const { shopId, returnId, restockingFeeMinor = 0n, refundShipping = false } = input
  const found = await lockReturn(tx, { id: returnId, shopId })
  if (!found) return refuse('RETURN_NOT_FOUND')
  const accepted = toAccepted(found, input)
  if (found.state === 'closed') return again(found, accepted, { restockingFeeMinor, refundShipping })
  if (stateAfter(toReturnState(found.state), 'settle') === null) return refuse('NOT_AT_THIS_STAGE')
  if (accepted.some(({ id, quantity }) => quantity < 0 || quantity > quantityOf(found, id))) {
    return refuse('ACCEPTED_MORE_THAN_SENT')
  }
  const order = await lockOrderToRefund(tx, found.orderId)
  if (!order) return refuse('RETURN_NOT_FOUND')
  const isReplaced =
    found.kind === 'replacement' && !input.refundInstead && accepted.some(({ quantity }) => quantity > 0)
  if (isReplaced) return replace(tx, found, accepted)
  const worth = sum(refundLinesOf(order, found, accepted).map((line) => line.subtotalMinor + line.taxMinor))
  if (restockingFeeMinor < 0n || restockingFeeMinor > worth) {
    return refuse('FEE_TOO_HIGH', { most: toDecimal(worth, order.currency), currency: order.currency })
  }
  const outcome = await settleReturn(tx, order, found, { accepted, restockingFeeMinor, refundShipping })
  return accept({ returnId, outcome })
}

function toAccepted(found: ReturnRow, { lines }: Inspection): Accepted[] {
  return found.lines.map(({ id, quantity }) => {
    const said = lines.find(({ returnLineId }) => returnLineId === id)
    return { id, quantity: said?.acceptedQuantity ?? quantity, restock: said?.restock ?? true }
  })
}

function quantityOf(found: ReturnRow, id: string): number {
  return found.lines.find((line) => line.id === id)?.quantity ?? 0
}

type Kept = { readonly restockingFeeMinor: bigint; readonly refundShipping: boolean }

function again(found: ReturnRow, accepted: readonly Accepted[], kept: Kept): Inspected {
  const isSame = found.lines.every((line) => {
    const said = accepted.find(({ id }) => id === line.id)
    return said !== undefined && said.quantity === line.acceptedQuantity && said.restock === line.restock
  })
  // A replacement knows neither.
  const isSameMoney =
    found.outcome === 'replaced' ||
    (found.restockingFeeMinor === kept.restockingFeeMinor && found.refundShipping === kept.refundShipping)
  const outcome = found.outcome as ReturnOutcome | null
  return isSame && isSameMoney && outcome ? accept({ returnId: found.id, outcome }) : refuse('NOT_AT_THIS_STAGE')
}

async function replace(tx: Tx, found: ReturnRow, accepted: readonly Accepted[]): Promise<Inspected> {
  const made = await createReplacement(tx, found, accepted)
  if (!made.ok) return made
  await recordAccepted(tx, accepted)
  await close(tx, found, 'replaced', { replacementOrderId: made.value.orderId })
  await mailAboutReturn(tx, found.id, 'replaced')
  return accept({ returnId: found.id, outcome: 'replaced' })
}
