import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { listCheckoutModes } from './internal/checkout-modes.server.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listSaleLines } from './internal/sale-lines.server.ts'
import { listShopTerms } from './internal/shop-offers.server.ts'
import { writeParts, type PartToWrite } from './internal/write-parts.server.ts'
import { judgeAge } from './judge-age.ts'
import { toPurchaseQuote, type PurchaseQuote } from './purchase-quote.ts'
import { buildQuote } from './quote.ts'
import type { CheckoutRefusal } from './refusals.ts'

export type StartCheckout = {
  readonly shopperKey: string
  /** The shops whose lines are paid for together. */
  readonly shopIds: readonly string[]
  readonly country: string
  readonly locale: string
  readonly accountId?: string | null
  readonly email?: string | null
}

type Started = Outcome<{ readonly checkoutId: string }, CheckoutRefusal>

/**
 * Takes the lines of one or several shops to the till, as one purchase by one payment. Two tabs get the same checkout;
 * one whose payment is under way is returned as it is, so that nobody pays twice. Goods with a minimum age (J6, K3)
 * ask for an account that is old enough.
 * Idempotent on: (shopper, shops) while a checkout is open or in flight; the cart's lock makes it so.
 */
export async function startCheckout(tx: Tx, input: StartCheckout): Promise<Started> {
  const cart = await lockCart(tx, input)
  const underway = await tx.checkout.findFirst({
    where: {
      shopperKey: input.shopperKey,
      isDirect: false,
      parts: { some: { shopId: { in: [...input.shopIds] } } },
      state: { in: ['submitting', 'challenged'] },
    },
  })
  if (underway) return accept({ checkoutId: underway.id })
  const modes = await listCheckoutModes(tx, input.shopIds)
  if ([...modes.values()].includes('SHOPIFY_CHECKOUT')) return refuse('PAID_AT_SHOPIFY')
  const priced = await priceLines(tx, cart.id, input)
  if (!priced.ok) return priced
  const { quote, parts } = priced.value
  const { minimumAge } = quote
  const tooYoung = judgeAge({ minimumAge, birthDate: await findBirthDate(tx, input.accountId), at: tx.now })
  if (tooYoung) return tooYoung
  const checkoutId = await openTill(tx, input, quote.currency)
  await writeParts(tx, checkoutId, parts)
  return accept({ checkoutId })
}

async function openTill(tx: Tx, input: StartCheckout, currency: string): Promise<string> {
  const { shopperKey, country, locale } = input
  const facts = { accountId: input.accountId ?? null, country, locale, currency }
  const email = input.email ?? null
  const open = await findOpen(tx, input)
  if (open) {
    await tx.checkout.update({ where: { id: open.id }, data: { ...facts, email: open.email ?? email } })
    return open.id
  }
  const { id } = await tx.checkout.create({
    data: { id: newId('checkout'), shopperKey, state: 'open', email, createdAt: tx.now, ...facts },
  })
  return id
}

/** The till of exactly these shops, if the shopper has one open. */
async function findOpen(tx: Tx, { shopperKey, shopIds }: StartCheckout) {
  const open = await tx.checkout.findMany({
    where: {
      shopperKey,
      isDirect: false,
      state: 'open',
      createdAt: { gt: addDays(tx.now, -1) },
      parts: { every: { shopId: { in: [...shopIds] } } },
    },
    include: { parts: { select: { shopId: true } } },
    orderBy: { createdAt: 'desc' },
  })
  return open.find(({ parts }) => parts.length === new Set(shopIds).size) ?? null
}

type PricedLines = Outcome<{ readonly quote: PurchaseQuote; readonly parts: readonly PartToWrite[] }, CheckoutRefusal>

async function priceLines(tx: Tx, cartId: string, { shopIds, country }: StartCheckout): Promise<PricedLines> {
  const lines = await tx.cartLine.findMany({
    where: { cartId, shopId: { in: [...shopIds] }, savedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const shops = await listShopTerms(tx, shopIds)
  const variantIds = lines.map((line) => line.variantId)
  const offered = await listSaleLines(tx, variantIds, country)
  const parts = [...new Set(shopIds)].flatMap((shopId) => {
    const shop = shops.get(shopId)
    const own = lines.filter((line) => line.shopId === shopId)
    if (!shop || own.length === 0) return []
    const quote = buildQuote({
      country,
      shopCurrency: shop.currency,
      wanted: own.map((line) => ({ ...line, seenCurrency: line.currency })),
      offered,
      shippingOffers: shop.shippingOffers,
      shippingOptionId: null,
    })
    return [{ ...quote, shopId, touches: new Map(own.map((line) => [line.variantId, line.touchId])) }]
  })
  if (parts.length === 0) return refuse('CART_EMPTY')
  const quote = toPurchaseQuote(parts)
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country })
  if (quote.hasBlockingChange) return refuse('CHANGES_NEED_CONFIRMATION')
  if (quote.hasMixedCurrencies) return refuse('CURRENCIES_DIFFER')
  return accept({
    quote,
    parts: parts.map(({ shopId, lines: quoted, touches }) => ({
      shopId,
      lines: quoted.map((line) => ({ ...line, touchId: touches.get(line.variantId) ?? null })),
    })),
  })
}
