import { z } from 'zod'
import { acceptDispute, submitEvidence } from '#app/domain/disputes/answer-dispute.server.ts'
import { listDisputesOfOrder } from '#app/domain/disputes/list-disputes.server.ts'
import { answerCancelRequest } from '#app/domain/orders/answer-cancel-request.server.ts'
import { findOrderOfShop } from '#app/domain/orders/find-order-of-shop.server.ts'
import { quoteRefund, refundByMerchant, type MerchantRefund } from '#app/domain/orders/refund-by-merchant.server.ts'
import { amountIn, yesOrNo } from '#app/domain/shops/settings-forms.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { disputeWords } from '#app/ui/messages/disputes.ts'
import { merchantRefundWords } from '#app/ui/messages/merchant-refunds.ts'
import { cancelAnswerWords } from '#app/ui/messages/cancel-answers.ts'
import { db, inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

/** What is pressed on the page of one order. Another shop's order, request or dispute is not there. */
export async function runOrderCommand({ shop, locale }: MerchantCaller, number: string, form: FormData) {
  const order = await findOrderOfShop(db, { shopId: shop.id, number })
  if (!order) return notFound()
  switch (readField(form, 'intent')) {
    case 'grantCancel':
    case 'declineCancel': {
      const answer = form.get('intent') === 'grantCancel' ? ('grant' as const) : ('decline' as const)
      const asked = {
        shopId: shop.id,
        requestId: readField(form, 'requestId'),
        answer,
        reason: readField(form, 'reason'),
      }
      const outcome = await inTransaction('answer cancel request', (tx) => answerCancelRequest(tx, asked))
      return outcome.ok ? accepted(null) : refused(locale, cancelAnswerWords, outcome)
    }
    case 'acceptDispute':
    case 'submitEvidence': {
      const about = { shopId: shop.id, disputeId: readField(form, 'disputeId') }
      const ofOrder = await listDisputesOfOrder(db, { shopId: shop.id, orderId: order.id })
      if (!ofOrder.some(({ id }) => id === about.disputeId)) return notFound()
      const isAccepting = form.get('intent') === 'acceptDispute'
      const outcome = isAccepting
        ? await acceptDispute(about)
        : await submitEvidence({ ...about, text: readField(form, 'text') })
      return outcome.ok ? accepted(null) : refused(locale, disputeWords, outcome)
    }
    default:
      return notFound()
  }
}

const line = z.object({
  lineId: z.string().min(1).max(64),
  quantity: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, 'number')
    .transform(Number),
  restock: yesOrNo,
})

/** Typed amounts are in the order's own currency; empty means none. Lines come as JSON in one field. */
function refundForm(currency: string) {
  const amount = z.union([z.literal('').transform(() => 0n), amountIn(currency)], 'amount')
  return z.object({
    lines: z.string().max(50_000).transform(readLines).pipe(z.array(line).max(250)),
    shipping: amount,
    extra: amount,
    note: z.string().trim().max(200, 'tooLong'),
  })
}

function readLines(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // refused by the schema behind it
  }
}

/** The refund page: `quote` says what it would come to, `refund` makes it (idempotent on the page's own key). */
export async function runRefundCommand({ shop, locale }: MerchantCaller, number: string, form: FormData) {
  const order = await findOrderOfShop(db, { shopId: shop.id, number })
  if (!order) return notFound()
  const intent = readField(form, 'intent')
  if (intent !== 'quote' && intent !== 'refund') return notFound()
  const input = judgeForm(form, refundForm(order.currency), locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { lines, shipping, extra, note } = input.value
  const wanted = { shopId: shop.id, orderId: order.id, lines, shippingMinor: shipping, adjustmentMinor: extra, note }
  if (intent === 'quote') return answer(locale, await inTransaction('quote refund', (tx) => quoteRefund(tx, wanted)))
  const requestKey = z.uuid().safeParse(form.get('requestKey'))
  if (!requestKey.success) return notFound()
  const made: MerchantRefund = { ...wanted, requestKey: requestKey.data }
  return answer(locale, await inTransaction('refund', (tx) => refundByMerchant(tx, made)))
}

function answer(locale: MerchantCaller['locale'], outcome: Awaited<ReturnType<typeof quoteRefund>>) {
  if (!outcome.ok) return refused(locale, merchantRefundWords, outcome)
  return accepted({ amount: outcome.value.amount })
}
