import type { CheckoutRefusal } from '#app/domain/checkout/refusals.ts'
import { checkoutRefusals } from '#app/domain/checkout/refusals.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { payResultSql } from './internal/pay-result.sql.ts'

export type PayResult = Outcome<
  // One order for each shop of the purchase; `orderNumber` is the first of them.
  | { readonly next: 'done'; readonly orderNumber: string; readonly orderNumbers: readonly string[] }
  | { readonly next: 'challenge'; readonly url: string },
  CheckoutRefusal
>

type Standing = {
  readonly state: string
  readonly failure: string | null
  readonly challengeUrl: string | null
  readonly orderNumbers: readonly string[]
}

/** Where a purchase stands, in the words of whoever asks to pay. */
export async function payResultOf(db: Reader, checkoutId: string): Promise<PayResult> {
  const [checkout] = await sql<Standing>(db, payResultSql, [checkoutId])
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  const { orderNumbers } = checkout
  const [orderNumber] = orderNumbers
  if (orderNumber) return accept({ next: 'done', orderNumber, orderNumbers })
  if (checkout.state === 'challenged' && checkout.challengeUrl) {
    return accept({ next: 'challenge', url: checkout.challengeUrl })
  }
  const failure = checkoutRefusals.find((code) => code === checkout.failure)
  if (checkout.state === 'submitting') return refuse(failure ?? 'PAYMENT_UNCONFIRMED')
  if (checkout.state === 'failed') return refuse('SOLD_OUT_DURING_PAYMENT')
  if (checkout.state === 'open') {
    return refuse(failure ?? 'CARD_DECLINED')
  }
  return refuse('CHECKOUT_CLOSED')
}
