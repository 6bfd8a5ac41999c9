import { randomUUID } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import type { Bag, Order, Refund } from '../state/order-types.ts'
import type { Disposition, ExchangeLine, Return, ReturnLine, ReverseLine } from '../state/return-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { emit } from '../webhooks/emit.ts'
import { dispositionPayload } from '../webhooks/payloads/return-payload.ts'
import { addLines } from './add-lines.ts'
import { restock } from './inventory-claim.ts'
import { refundOrder, type RefundRequest } from './refund-order.ts'
import { isFullyProcessed } from './return-state.ts'
import { closeReturn, keep } from './returns.ts'

export type Disposal = { line: ReverseLine; quantity: number; type: Disposition['type']; locationId: number | null }
export type Processing = {
  lines: { line: ReturnLine; quantity: number; disposals: Disposal[] }[]
  exchangeLines: { line: ExchangeLine; quantity: number }[]
  /** What is paid back now, if anything. */
  refund: { transactions: RefundRequest['transactions']; shipping: Bag; allowOverRefunding: boolean } | null
  note: string | null
}

/** The refund that a processing asks for: the lines it processes, with what became of the goods. */
export function refundRequestOf(order: Order, one: Return, { lines, refund, note }: Processing): RefundRequest | null {
  if (!refund) return null
  return {
    lines: lines.flatMap(({ line, quantity, disposals }) => {
      const sold = order.lines.find((candidate) => candidate.id === line.lineId)
      const shelf = disposals.find(({ type }) => type === 'RESTOCKED')
      const restockType = shelf ? ('RETURN' as const) : ('NO_RESTOCK' as const)
      return sold
        ? [{ line: sold, quantity, restockType, locationId: shelf?.locationId ?? null, isDisposed: true }]
        : []
    }),
    shipping: refund.shipping,
    transactions: refund.transactions,
    note,
    allowOverRefunding: refund.allowOverRefunding,
    returnId: one.id,
  }
}

/** What came back is settled, paid back and replaced. Once nothing is left of it, the return closes by itself. */
export function processReturn(
  ctx: SandboxContext,
  state: ShopState,
  order: Order,
  one: Return,
  processing: Processing,
): Refund | null {
  for (const { line, quantity, disposals } of processing.lines) {
    for (const disposal of disposals) dispose(ctx, state, order, one, disposal)
    line.processed += quantity
    if (processing.refund) line.refunded += quantity
  }
  for (const { line, quantity } of processing.exchangeLines) {
    line.processed += quantity
    const added = addLines(ctx, state, order, [{ variantId: line.variantId, quantity }], randomUUID())
    line.lineIds.push(...added.map((each) => each.id))
  }
  state.putReturn(one)
  const request = refundRequestOf(order, one, processing)
  const refund = request ? refundOrder(ctx, state, order, request) : null
  keep(ctx, state, order, one, ['returns/process', 'returns/update'])
  if (isFullyProcessed(one)) closeReturn(ctx, state, one)
  return refund
}

/** Says what became of goods that came back; those for the shelf are counted there. */
export function dispose(ctx: SandboxContext, state: ShopState, order: Order, one: Return, disposal: Disposal): void {
  const { line, quantity, type, locationId } = disposal
  const made = { id: ctx.store.ids.next(), type, quantity, locationId, createdAt: ctx.clock.iso() }
  line.dispositions.push(made)
  state.putReturn(one)
  const lineId = one.lines.find((candidate) => candidate.id === line.returnLineId)?.lineId
  const sold = order.lines.find((candidate) => candidate.id === lineId)
  const shelf = locationId ?? sold?.claim?.locationId ?? state.shop.locations[0]?.id ?? 0
  if (type === 'RESTOCKED' && sold) restock(ctx, state, sold, quantity, shelf)
  emit(ctx, state, 'reverse_fulfillment_orders/dispose', () => dispositionPayload(order, one, line, made))
}

export function undisposed(line: ReverseLine): number {
  return line.total - line.dispositions.reduce((sum, each) => sum + each.quantity, 0)
}
