import type { Checkout, Payment } from '@prisma/client'
import type { CreateIntent } from '#app/platform/payments/processor.ts'

/** One try to pay, complete enough to be sent again word for word: same key, same body, same answer. */
export type PaymentAttempt = {
  readonly checkoutId: string
  readonly paymentId: string
  readonly attempt: number
  readonly request: CreateIntent
}

/** The attempt under way, or null if the processor need not be asked (any more). */
export function attemptUnderway(checkout: Checkout & { readonly payment: Payment | null }): PaymentAttempt | null {
  const { payment } = checkout
  if (checkout.state !== 'submitting' || payment?.state !== 'creating') return null
  if (!payment.cardToken || !payment.returnUrl) throw new Error(`Payment ${payment.id} cannot be repeated`)
  return {
    checkoutId: checkout.id,
    paymentId: payment.id,
    attempt: payment.attempt,
    request: {
      orderReference: checkout.id,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      token: payment.cardToken,
      returnUrl: payment.returnUrl,
      locale: checkout.locale,
      idempotencyKey: `${payment.id}:${payment.attempt}`,
    },
  }
}
