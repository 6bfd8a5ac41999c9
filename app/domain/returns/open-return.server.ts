import { lockOrderToRefund } from '#app/domain/orders/order-to-refund.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { toPayer, type Approval } from './answer-return.server.ts'
import { returnOpened } from './events.ts'
import { lineFactsOf } from './internal/line-facts.server.ts'
import { lockOrderSql } from './internal/lock-order.sql.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { returnIdOf } from './internal/return-id.ts'
import { lockReturn } from './internal/return-rows.server.ts'
import { settleReturn } from './internal/settle-return.server.ts'
import { tellReturnJob } from './jobs.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { sendByOf } from './return-clocks.ts'
import { isSameWish, refusalOfLines, toNote, type WantedLine } from './return-lines.ts'
import type { ReturnKind } from './return-states.ts'

export type OpenReturn = Omit<Approval, 'keepsIt'> & {
  readonly shopId: string
  readonly orderId: string
  readonly requestKey: string
  /** `returnless`: the shopper keeps it and is paid back at once. */
  readonly kind: ReturnKind
  readonly lines: readonly WantedLine[]
}

/**
 * The shop itself opens a return, also past the window: it is agreed from the start. Without goods to send back it is
 * settled in the same breath (I8).
 * Idempotent on: (order, requestKey), as the return's primary key; the same key for something else is refused.
 */
export async function openReturn(
  tx: Tx,
  input: OpenReturn,
): Promise<Outcome<{ readonly returnId: string }, ReturnRefusal>> {
  const { shopId, orderId, kind, lines } = input
  await sql(tx, lockOrderSql, [orderId])
  const known = await lineFactsOf(tx, { id: orderId, shopId })
  if (!known) return refuse('ORDER_NOT_FOUND')
  const id = returnIdOf(orderId, input.requestKey)
  const earlier = await tx.return.findUnique({ where: { id }, include: { lines: true } })
  if (earlier) {
    return isSameWish(earlier, { kind, lines }) ? accept({ returnId: id }) : refuse('KEY_REUSED')
  }
  if (known.order.cancelledAt) return refuse('ORDER_CANCELLED')
  if (known.order.replacesOrderId && kind !== 'replacement') return refuse('REPLACEMENT_ONLY')
  if (input.labelUrl && !/^https:\/\//i.test(input.labelUrl)) return refuse('LABEL_NOT_SECURE')
  const refusal = refusalOfLines(lines, known.lines, { now: tx.now, byShop: true })
  if (refusal) return refusal
  await create(tx, id, input, sendByOf(tx.now, known.terms))
  if (kind === 'returnless') await settleAtOnce(tx, id, shopId)
  return accept({ returnId: id })
}

async function create(tx: Tx, id: string, input: OpenReturn, sendBy: Date): Promise<void> {
  const { orderId, shopId, kind, instructions, labelUrl, paidBy, lines } = input
  const answered = { answerBy: tx.now, answeredAt: tx.now, answeredBy: 'merchant' }
  await tx.return.create({
    data: {
      id, orderId, shopId, kind, sendBy, ...answered,
      state: 'approved',
      openedBy: 'merchant',
      requestedAt: tx.now,
      instructions: instructions?.trim().slice(0, 2_000) || null,
      labelUrl: labelUrl || null,
      postagePaidBy: toPayer({ paidBy, labelUrl }),
      pendingAction: 'approve',
      lines: {
        create: lines.map(({ lineId: orderLineId, quantity, reason, note }) => ({
          id: newId('returnLine'), orderLineId, quantity, reason, note: toNote(note),
        })),
      },
    },
  }) // prettier-ignore
  await noteReturn(tx, { id, orderId, shopId }, 'returnApproved', { by: 'merchant' })
  if (kind === 'returnless') return
  await mailAboutReturn(tx, id, 'approved')
  await publish(tx, returnOpened({ returnId: id, orderId }))
  await enqueue(tx, tellReturnJob(id))
}

async function settleAtOnce(tx: Tx, id: string, shopId: string): Promise<void> {
  const row = await lockReturn(tx, { id, shopId })
  const order = row && (await lockOrderToRefund(tx, row.orderId))
  if (!row || !order) return
  const accepted = row.lines.map((line) => ({ id: line.id, quantity: line.quantity, restock: false }))
  await settleReturn(tx, order, row, { accepted, restockingFeeMinor: 0n, refundShipping: false })
}
