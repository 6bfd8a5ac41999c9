import { askToCancel } from '#app/domain/orders/ask-to-cancel.server.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { approveReturn } from '#app/domain/returns/answer-return.server.ts'
import type { ReturnReason } from '#app/domain/returns/reasons.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { config } from '#app/config.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Shopper } from './demo-shopper.ts'
import { insist } from './insist.ts'
import { waitUntil } from './wait-until.ts'

type Bought = {
  readonly id: string
  readonly number: string
  readonly shopId: string
  readonly checkoutId: string | null
  readonly lines: readonly { readonly id: string; readonly quantity: number }[]
}

/** The shopper asks to send one of it back. */
export async function askBack({ number, lines }: Bought, shopper: Shopper, reason: ReturnReason): Promise<string> {
  const wanted = lines.map(({ id: lineId }) => ({ lineId, quantity: 1, reason }))
  const asked = await inTransaction('ask for a return', (tx) =>
    requestReturn(tx, { ...shopper, number, requestKey: 'demo', kind: 'refund', lines: wanted }),
  )
  return insist('asking for a return', asked).returnId
}

export async function approveBack(shopId: string, returnId: string): Promise<void> {
  const instructions = 'Wrap it as it came and hand it in at any UPS point.'
  const answered = await inTransaction('approve a return', (tx) =>
    approveReturn(tx, { shopId, returnId, instructions, paidBy: 'shop' }),
  )
  insist('approving a return', answered)
}

/** The merchant pays everything back before it is sent. */
export async function payBack({ id: orderId, shopId, lines, checkoutId }: Bought): Promise<void> {
  await captured(checkoutId)
  const wanted = lines.map(({ id: lineId, quantity }) => ({ lineId, quantity, restock: true }))
  const refund = { shopId, orderId, requestKey: 'demo', lines: wanted, note: 'The lamp turned out to be cracked' }
  insist('refunding', await inTransaction('refund', (tx) => refundByMerchant(tx, refund)))
  await waitUntil('the refund', () => db.paymentRefund.findFirst({ where: { orderId, state: 'succeeded' } }))
}

/** The shopper does not want it any more, and it is being packed: the merchant decides. */
export async function askToStop({ id: orderId, number }: Bought, shopper: Shopper): Promise<void> {
  await waitUntil('the packing', () => db.fulfillmentOrder.findFirst({ where: { orderId, status: 'IN_PROGRESS' } }))
  insist('asking to cancel', await askToCancel({ ...shopper, number, reason: 'orderedTwice' }))
  if (!(await db.cancelRequest.findFirst({ where: { orderId } }))) throw new Error('it was cancelled without asking')
}

/** The shopper complains at the bank, which takes the money back until it has decided. */
export async function complainAtBank({ checkoutId }: Bought): Promise<void> {
  const { id: paymentId, processorRef } = await captured(checkoutId)
  if (config.payments.kind !== 'test') throw new Error('the demo pays at the test processor')
  const answer = await fetch(`${config.payments.url}/__processor/disputes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ paymentIntent: processorRef, reason: 'product_not_received' }),
  })
  if (!answer.ok) throw new Error(`the bank answered ${answer.status}: ${await answer.text()}`)
  await waitUntil('the dispute', () => db.dispute.findFirst({ where: { paymentId } }))
}

function captured(checkoutId: string | null) {
  return waitUntil('the capture', () => db.payment.findFirst({ where: { checkoutId: checkoutId ?? '', state: 'captured' } })) // prettier-ignore
}
