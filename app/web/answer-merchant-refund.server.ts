import { z } from 'zod'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { merchantRefundWords } from '#app/ui/messages/merchant-refunds.ts'
import { accepted, refused } from './respond.server.ts'

const id = z.string().min(1).max(64)
const minor = z.string().regex(/^\d{1,15}$/).transform(BigInt) // prettier-ignore
const line = z.object({ lineId: id, quantity: z.int().min(0).max(9_999), restock: z.boolean() })

function safeJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null // refused by the schema
  }
}

/** A refund from the merchant's order page. Amounts in minor units of the order's currency; lines as JSON in one field. */
export const merchantRefundInput = z.object({
  intent: z.literal('refund'),
  orderId: id,
  requestKey: id,
  lines: z.preprocess(safeJson, z.array(line).max(100)),
  shippingMinor: minor.optional(),
  adjustmentMinor: minor.optional(),
  note: z.string().max(200).optional(),
  method: z.enum(['originalPayment', 'storeCredit']).default('originalPayment'),
})
export type MerchantRefundInput = z.infer<typeof merchantRefundInput>

export async function answerMerchantRefund(
  input: MerchantRefundInput,
  { shopId, locale }: { readonly shopId: string; readonly locale: Locale },
) {
  const { shippingMinor = 0n, adjustmentMinor = 0n, note = null, intent, ...rest } = input
  const wanted = { ...rest, shopId, shippingMinor, adjustmentMinor, note }
  const outcome = await inTransaction('refund by merchant', (tx) => refundByMerchant(tx, wanted))
  return outcome.ok ? accepted({ intent, ...outcome.value }) : refused(locale, merchantRefundWords, outcome)
}
