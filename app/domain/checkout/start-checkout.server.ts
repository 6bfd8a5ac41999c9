import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { CartLine } from '@prisma/client'
import { originsOf } from './checkout-lines.ts'
import { listCheckoutModes } from './internal/checkout-modes.server.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { linesToBuySql, openTillOfSql, takeToTillSql, underwaySql } from './internal/open-till.sql.ts'
import { listResoldLines } from './internal/resold-lines.server.ts'
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

type Till = { readonly id: string }
type Started = Outcome<{ readonly checkoutId: string }, CheckoutRefusal>

/**
 * Takes the lines of one or several shops to the till, as one purchase by one payment. Two tabs get the same checkout;
 * one whose payment is under way is returned as it is, so that nobody pays twice. Goods with a minimum age (J6, K3)
 * ask for an account that is old enough.
 * Idempotent on: (shopper, shops) while a checkout is open or in flight; the cart's lock makes it so.
 */
export async function startCheckout(tx: Tx, input: StartCheckout): Promise<Started> {
  const cart = await lockCart(tx, input)
  const [underway] = await sql<Till>(tx, underwaySql, [input.shopperKey, input.shopIds])
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

/** The till of exactly these shops, if the shopper has one open; else a fresh one. */
async function openTill(tx: Tx, input: StartCheckout, currency: string): Promise<string> {
  const { shopperKey, country, locale, accountId = null, email = null } = input
  const shopIds = [...new Set(input.shopIds)]
  const [open] = await sql<Till>(tx, openTillOfSql, [shopperKey, shopIds, addDays(tx.now, -1)])
  const id = open?.id ?? newId('checkout')
  await sql(tx, takeToTillSql, [id, shopperKey, accountId, country, locale, currency, email, tx.now])
  return id
}

type PricedLines = Outcome<{ readonly quote: PurchaseQuote; readonly parts: readonly PartToWrite[] }, CheckoutRefusal>

async function priceLines(tx: Tx, cartId: string, { shopIds, country }: StartCheckout): Promise<PricedLines> {
  const lines = await sql<CartLine>(tx, linesToBuySql, [cartId, shopIds])
  const shops = await listShopTerms(tx, shopIds)
  const offered = await listResoldLines(tx, lines, country)
  const originOf = originsOf(lines)
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
    return [{ ...quote, shopId }]
  })
  if (parts.length === 0) return refuse('CART_EMPTY')
  const quote = toPurchaseQuote(parts)
  if (quote.isNotShippable) return refuse('NOT_SHIPPABLE', { country })
  if (quote.hasBlockingChange) return refuse('CHANGES_NEED_CONFIRMATION')
  if (quote.hasMixedCurrencies) return refuse('CURRENCIES_DIFFER')
  return accept({
    quote,
    parts: parts.map(({ shopId, lines: quoted }) => ({
      shopId,
      lines: quoted.map((line) => ({ ...line, ...originOf(line.variantId) })),
    })),
  })
}
