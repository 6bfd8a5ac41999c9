import type { CheckoutRefusal } from '#app/domain/checkout/refusals.ts'
import { checkoutRefusals } from '#app/domain/checkout/refusals.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type PayResult = Outcome<
  { readonly next: 'done'; readonly orderNumber: string } | { readonly next: 'challenge'; readonly url: string },
  CheckoutRefusal
>

/** Where a purchase stands, in the words of whoever asks to pay. */
export async function payResultOf(db: Reader, checkoutId: string): Promise<PayResult> {
  const checkout = await db.checkout.findUnique({
    where: { id: checkoutId },
    include: { order: { select: { number: true } }, payment: { select: { challengeUrl: true } } },
  })
  if (!checkout) return refuse('CHECKOUT_NOT_FOUND')
  if (checkout.order) return accept({ next: 'done', orderNumber: checkout.order.number })
  if (checkout.state === 'challenged' && checkout.payment?.challengeUrl) {
    return accept({ next: 'challenge', url: checkout.payment.challengeUrl })
  }
  if (checkout.state === 'submitting') return refuse('PAYMENT_UNCONFIRMED')
  if (checkout.state === 'failed') return refuse('SOLD_OUT_DURING_PAYMENT')
  if (checkout.state === 'open') {
    return refuse(checkoutRefusals.find((code) => code === checkout.failure) ?? 'CARD_DECLINED')
  }
  return refuse('CHECKOUT_CLOSED')
}
