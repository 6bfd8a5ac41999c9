import type { Checkout, Payment } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CreateIntent } from '#app/platform/payments/processor.ts'

/** One try to pay, complete enough to be sent again word for word: same key, same body, same answer. */
export type PaymentAttempt = {
  readonly checkoutId: string
  readonly paymentId: string
  readonly attempt: number
  readonly request: CreateIntent
}

/** The attempt under way, or null if the processor need not be asked (any more). */
export async function findAttempt(
  db: Reader,
  checkout: Checkout & { readonly payment: Payment | null },
): Promise<PaymentAttempt | null> {
  const { payment } = checkout
  if (checkout.state !== 'submitting' || payment?.state !== 'creating') return null
  if (!(payment.cardToken || payment.savedCardId) || !payment.returnUrl) {
    throw new Error(`Payment ${payment.id} cannot be repeated`)
  }
  return {
    checkoutId: checkout.id,
    paymentId: payment.id,
    attempt: payment.attempt,
    request: {
      orderReference: checkout.id,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      token: payment.cardToken,
      ...(await payerOf(db, checkout, payment)),
      returnUrl: payment.returnUrl,
      locale: checkout.locale,
      idempotencyKey: `${payment.id}:${payment.attempt}`,
    },
  }
}

/** A card that was removed meanwhile is still named here: the same request must stay the same. */
async function payerOf(db: Reader, { accountId, keepCard }: Checkout, { processor, savedCardId }: Payment) {
  if (!accountId || (!savedCardId && !keepCard)) return {}
  const where = { accountId_processor: { accountId, processor } }
  const customer = await db.processorCustomer.findUnique({ where, select: { ref: true } })
  if (!customer) return {}
  if (!savedCardId) return { customerRef: customer.ref, keepCard }
  const card = await db.savedCard.findUniqueOrThrow({ where: { id: savedCardId }, select: { processorRef: true } })
  return { customerRef: customer.ref, savedCardRef: card.processorRef }
}
