import type { Reader } from '#app/platform/db/database.server.ts'
import { payments } from '#app/platform/payments/payments.server.ts'
import type { CheckoutView } from './checkout-view.ts'
import type { CheckoutState } from './checkout-states.ts'
import { PostalAddress } from './inputs.ts'
import { listPartViews, toAmountViews } from './internal/part-views.server.ts'
import { isPayable, type AmountJudge } from './is-payable.ts'
import { listSavedCards } from './list-saved-cards.server.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import { checkoutRefusals } from './refusals.ts'

export type FindCheckout = {
  readonly checkoutId: string
  readonly shopperKey: string
  readonly language: string
  /** Whose saved cards are offered. */
  readonly accountId?: string | null
}

/**
 * The till as the shopper sees it; null for somebody else's. A total that no card can pay in its currency is said to be
 * one before a card is asked for (C6).
 */
export async function findCheckout(
  db: Reader,
  input: FindCheckout,
  processor: AmountJudge = payments,
): Promise<CheckoutView | null> {
  const checkout = await db.checkout.findFirst({
    where: { id: input.checkoutId, shopperKey: input.shopperKey },
    include: { payment: true, orders: { select: { number: true }, orderBy: { number: 'asc' } } },
  })
  if (!checkout) return null
  const quote = await quoteCheckout(db, checkout.id)
  const savedCards = input.accountId ? await listSavedCards(db, input.accountId) : []
  const isUnpayable =
    checkout.state === 'open' && quote.hasShipping && quote.totalMinor > 0n && !isPayable(processor, quote)
  const address = PostalAddress.safeParse(checkout.shippingAddress)
  const orderNumbers = checkout.orders.map((order) => order.number)
  return {
    id: checkout.id,
    isDirect: checkout.isDirect,
    savedCards,
    savedCardId: savedCards.find((card) => card.savedCardId === checkout.savedCardId)?.savedCardId ?? null,
    state: checkout.state as CheckoutState,
    country: checkout.country,
    email: checkout.email,
    address: address.success ? address.data : null,
    parts: await listPartViews(db, quote, input.language),
    ...toAmountViews(quote),
    canPay:
      checkout.state === 'open' &&
      !isUnpayable &&
      checkout.email !== null &&
      address.success &&
      quote.hasShipping &&
      !quote.hasMixedCurrencies &&
      !quote.hasBlockingChange,
    failure: isUnpayable ? 'AMOUNT_UNPAYABLE' : (checkoutRefusals.find((code) => code === checkout.failure) ?? null),
    challengeUrl: checkout.state === 'challenged' ? (checkout.payment?.challengeUrl ?? null) : null,
    orderNumber: orderNumbers[0] ?? null,
    orderNumbers,
  }
}
