import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { storeCheckoutLines } from './checkout-lines.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { listShopTerms } from './internal/shop-offers.server.ts'
import { judgeAge } from './judge-age.ts'
import { buildQuote } from './quote.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type StartCheckout = {
  readonly shopperKey: string
  readonly shopId: string
  readonly country: string
  readonly locale: string
  readonly accountId?: string | null
  readonly email?: string | null
}

type Started = Outcome<{ readonly checkoutId: string }, CheckoutRefusal>

/**
 * Takes one shop's lines to the till. Two tabs get the same checkout; one whose payment is under way is returned as it
 * is, so that nobody pays twice. Goods with a minimum age (J6, K3) ask for an account that is old enough.
 * Idempotent on: (shopper, shop) while a checkout is open or in flight; the cart's lock makes it so.
 */
export async function startCheckout(tx: Tx, input: StartCheckout): Promise<Started> {
  const cart = await lockCart(tx, input)
  const underway = await tx.checkout.findFirst({
    where: { shopperKey: input.shopperKey, shopId: input.shopId, state: { in: ['submitting', 'challenged'] } },
  })
  if (underway) return accept({ checkoutId: underway.id })
  const priced = await priceLines(tx, cart.id, input)
  if (!priced.ok) return priced
  const { quote } = priced.value
  const { minimumAge } = quote
  const tooYoung = judgeAge({ minimumAge, birthDate: await findBirthDate(tx, input.accountId), at: tx.now })
  if (tooYoung) return tooYoung
  const facts = {
    accountId: input.accountId ?? null,
    country: input.country,
    locale: input.locale,
    currency: quote.currency,
    lines: storeCheckoutLines(quote.lines),
  }
  const open = await tx.checkout.findFirst({
    where: {
      shopperKey: input.shopperKey,
      shopId: input.shopId,
      state: 'open',
      createdAt: { gt: addDays(tx.now, -1) },
    },
    orderBy: { createdAt: 'desc' },
  })
  if (open) {
    await tx.checkout.update({ where: { id: open.id }, data: { ...facts, email: open.email ?? input.email ?? null } })
    return accept({ checkoutId: open.id })
  }
  const { id } = await tx.checkout.create({
    data: {
      id: newId('checkout'),
      shopId: input.shopId,
      shopperKey: input.shopperKey,
      state: 'open',
      email: input.email ?? null,
      createdAt: tx.now,
      ...facts,
    },
  })
  return accept({ checkoutId: id })
}

async function priceLines(tx: Tx, cartId: string, input: StartCheckout) {
  const lines = await tx.cartLine.findMany({
    where: { cartId, shopId: input.shopId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const shop = (await listShopTerms(tx, [input.shopId])).get(input.shopId)
  if (lines.length === 0 || !shop) return refuse('CART_EMPTY')
  const offered = await listSaleLines(
    tx,
    lines.map((line) => line.variantId),
    input.country,
  )
  const quote = buildQuote({
    country: input.country,
    shopCurrency: shop.currency,
    wanted: lines.map((line) => ({ ...line, seenCurrency: line.currency })),
    offered,
    shippingOffers: shop.shippingOffers,
    shippingOptionId: null,
  })
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country: input.country })
  if (quote.hasBlockingChange) return refuse('CHANGES_NEED_CONFIRMATION')
  return accept({ quote })
}
