import { normalizeOrderNumber } from '#app/domain/orders/order-number.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { returnOpened } from './events.ts'
import { lineFactsOf } from './internal/line-facts.server.ts'
import { lockOrderSql } from './internal/lock-order.sql.ts'
import { noteReturn } from './internal/note-return.server.ts'
import { returnIdOf } from './internal/return-id.ts'
import { tellReturnJob } from './jobs.ts'
import { mailAboutReturn } from './mail-about-return.server.ts'
import type { ReturnRefusal } from './refusals.ts'
import { ownedBy, type ReturnOwner } from './return-owner.ts'
import { answerByOf } from './return-clocks.ts'
import { isSameWish, refusalOfLines, toNote, type WantedLine } from './return-lines.ts'

export type RequestReturn = ReturnOwner & {
  readonly number: string
  /** Made by the page that asks. */
  readonly requestKey: string
  readonly kind: 'refund' | 'replacement'
  readonly lines: readonly WantedLine[]
}

/**
 * The shopper asks to send something back (I7, I8): units that arrived, inside the window of their market, that are not
 * on their way back already. The shop has until `answerBy`; silence approves.
 * Idempotent on: (order, requestKey), as the return's primary key; the same key for something else is refused.
 */
export async function requestReturn(
  tx: Tx,
  input: RequestReturn,
): Promise<Outcome<{ readonly returnId: string }, ReturnRefusal>> {
  const number = normalizeOrderNumber(input.number)
  const found = await tx.order.findFirst({ where: { number, OR: ownedBy(input) }, select: { id: true } })
  if (!found) return refuse('ORDER_NOT_FOUND')
  await sql(tx, lockOrderSql, [found.id])
  const id = returnIdOf(found.id, input.requestKey)
  const earlier = await tx.return.findUnique({ where: { id }, include: { lines: true } })
  if (earlier) {
    return isSameWish(earlier, input) ? accept({ returnId: id }) : refuse('KEY_REUSED')
  }
  const known = await lineFactsOf(tx, { id: found.id })
  if (!known) return refuse('ORDER_NOT_FOUND')
  if (known.order.cancelledAt) return refuse('ORDER_CANCELLED')
  // It cost nothing: there is no money of it to give back.
  if (known.order.replacesOrderId && input.kind === 'refund') return refuse('REPLACEMENT_ONLY')
  const refusal = refusalOfLines(input.lines, known.lines, { now: tx.now, byShop: false })
  if (refusal) return refusal
  await open(
    tx,
    { id, orderId: found.id, shopId: known.order.shopId, answerBy: answerByOf(tx.now, known.terms) },
    input,
  )
  return accept({ returnId: id })
}

type Opened = { readonly id: string; readonly orderId: string; readonly shopId: string; readonly answerBy: Date }

async function open(tx: Tx, opened: Opened, { kind, lines }: RequestReturn): Promise<void> {
  const { id, orderId } = opened
  await tx.return.create({
    data: {
      ...opened,
      kind,
      state: 'requested',
      openedBy: 'shopper',
      requestedAt: tx.now,
      pendingAction: 'request',
      lines: {
        create: lines.map(({ lineId, quantity, reason, note }) => ({
          id: newId('returnLine'),
          orderLineId: lineId,
          quantity,
          reason,
          note: toNote(note),
        })),
      },
    },
  })
  await noteReturn(tx, opened, 'returnRequested')
  await mailAboutReturn(tx, id, 'requested')
  await mailAboutReturn(tx, id, 'asked')
  await publish(tx, returnOpened({ returnId: id, orderId }))
  await enqueue(tx, tellReturnJob(id))
}
