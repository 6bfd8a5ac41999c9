import { z } from 'zod'
import { findOrderOfShop } from '#app/domain/orders/find-order-of-shop.server.ts'
import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { getReturnForShop } from '#app/domain/returns/get-return-for-shop.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { returnReasons } from '#app/domain/returns/reasons.ts'
import type { ReturnRefusal } from '#app/domain/returns/refusals.ts'
import { returnKinds } from '#app/domain/returns/return-states.ts'
import { amountIn } from '#app/domain/shops/settings-forms.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { returnWords } from '#app/ui/messages/returns.ts'
import { db, inTransaction, type Tx } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

const id = z.string().min(1).max(64)
const units = z
  .string()
  .regex(/^\d{0,4}$/, 'number')
  .transform(Number)
const flag = z.stringbool().default(false)
const approval = {
  instructions: z.string().max(2_000, 'tooLong').default(''),
  labelUrl: z.string().trim().max(500, 'tooLong').default(''),
  paidBy: z.enum(['shop', 'shopper']).default('shopper'),
}

/** Forms send lists as JSON in one field. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.string().max(50_000).transform(readJson).pipe(z.array(item).max(100))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // refused by the schema behind it
  }
}

/** Steps of one return; the fee is typed in the order's own currency. */
function stepForm(currency: string) {
  const fee = z.union([z.literal('').transform(() => 0n), amountIn(currency)], 'amount').default(0n)
  const line = z.object({ returnLineId: id, acceptedQuantity: units, restock: z.boolean() })
  return z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('approveReturn'), keepsIt: flag, ...approval }),
    z.object({ intent: z.literal('declineReturn'), reason: z.string().max(500, 'tooLong') }),
    z.object({ intent: z.literal('markReturnReceived') }),
    z.object({
      intent: z.literal('inspectReturn'),
      lines: listOf(line),
      fee,
      refundShipping: flag,
      refundInstead: flag,
    }),
  ])
}
type Step = z.infer<ReturnType<typeof stepForm>>

const openForm = z.object({
  intent: z.literal('openReturn'),
  requestKey: z.uuid(),
  kind: z.enum(returnKinds),
  lines: listOf(z.object({ lineId: id, quantity: units, reason: z.enum(returnReasons) })),
  ...approval,
})

type Done = Outcome<{ readonly returnId: string }, ReturnRefusal>

/** What is pressed on the page of one return; which return, the address says. Another shop's is not there. */
export async function runReturnCommand({ shop, locale }: MerchantCaller, returnId: string, form: FormData) {
  const found = await getReturnForShop(db, { shopId: shop.id, returnId })
  if (!found) return notFound()
  const input = judgeForm(form, stepForm(found.worth.currency), locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  const ref = { shopId: shop.id, returnId }
  const outcome = await inTransaction(`return: ${input.value.intent}`, (tx) => runStep(tx, ref, input.value))
  return answer(locale, outcome)
}

/** The shop opens a return for a shopper of one of its orders (idempotent on the page's own key). */
export async function openReturnCommand({ shop, locale }: MerchantCaller, number: string, form: FormData) {
  const order = await findOrderOfShop(db, { shopId: shop.id, number })
  if (!order) return notFound()
  const input = judgeForm(form, openForm, locale)
  if (!input.ok) return invalid(locale, input)
  const { requestKey, kind, lines } = input.value
  const wanted = { shopId: shop.id, orderId: order.id, requestKey, kind, lines, ...toApproval(input.value) }
  return answer(locale, await inTransaction('open return', (tx) => openReturn(tx, wanted)))
}

function runStep(tx: Tx, ref: { shopId: string; returnId: string }, step: Step): Promise<Done> {
  switch (step.intent) {
    case 'approveReturn':
      return approveReturn(tx, { ...ref, keepsIt: step.keepsIt, ...toApproval(step) })
    case 'declineReturn':
      return declineReturn(tx, { ...ref, reason: step.reason })
    case 'markReturnReceived':
      return markReturnReceived(tx, ref)
    case 'inspectReturn': {
      const { lines, fee: restockingFeeMinor, refundShipping, refundInstead } = step
      return inspectReturn(tx, { ...ref, lines, restockingFeeMinor, refundShipping, refundInstead })
    }
  }
}

type Given = { readonly instructions: string; readonly labelUrl: string; readonly paidBy: 'shop' | 'shopper' }

function toApproval({ instructions, labelUrl, paidBy }: Given) {
  return { instructions: instructions || null, labelUrl: labelUrl || null, paidBy }
}

function answer(locale: MerchantCaller['locale'], outcome: Done) {
  if (!outcome.ok) return refused<ReturnRefusal>(locale, returnWords, outcome)
  return accepted({ returnId: outcome.value.returnId })
}
