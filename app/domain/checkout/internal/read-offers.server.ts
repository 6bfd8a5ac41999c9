import { findVouchers } from '#app/domain/deals/find-vouchers.server.ts'
import type { TypedVouchers } from '#app/domain/deals/voucher-facts.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { readCheckoutLines } from '../checkout-lines.ts'
import { heldUnitsSql } from './held-units.sql.ts'
import type { CheckoutWithParts } from './lock-checkout.server.ts'
import { listResoldLines } from './resold-lines.server.ts'
import type { SaleLine } from './sale-lines.server.ts'
import { listShopTerms, type ShopTerms } from './shop-offers.server.ts'

/** What the shops offer to a checkout at one instant. */
export type Offers = {
  readonly sales: ReadonlyMap<string, SaleLine>
  readonly shops: ReadonlyMap<string, ShopTerms>
  /** By shop. */
  readonly vouchers: ReadonlyMap<string, TypedVouchers>
}

/** Reads all of it once; a quote is made of it as often as the shopper's choices change. */
export async function readOffers(db: Reader, checkout: CheckoutWithParts): Promise<Offers> {
  const { id, country, parts, voucherCodes: codes, shopperKey, accountId } = checkout
  const lines = parts.flatMap((part) => readCheckoutLines(part.lines))
  const shopIds = parts.map((part) => part.shopId)
  // One after another: inside a transaction there is one connection.
  const sales = withHeld(await listResoldLines(db, lines, country), await unitsHeldBy(db, id))
  const shops = await listShopTerms(db, shopIds)
  const vouchers = new Map<string, TypedVouchers>()
  for (const shopId of shopIds) vouchers.set(shopId, await findVouchers(db, { shopId, codes, shopperKey, accountId }))
  return { sales, shops, vouchers }
}

/** Units this checkout already holds are not sellable to others, but they are to this shopper. */
function withHeld(sales: Map<string, SaleLine>, held: ReadonlyMap<string, number>): Map<string, SaleLine> {
  for (const [variantId, units] of held) {
    const line = sales.get(variantId)
    if (line && line.available !== null) sales.set(variantId, { ...line, available: line.available + units })
  }
  return sales
}

async function unitsHeldBy(db: Reader, checkoutId: string): Promise<Map<string, number>> {
  const instant = 'now' in db ? db.now : now()
  const held = await sql<{ variantId: string; quantity: number }>(db, heldUnitsSql, [checkoutId, instant])
  return new Map(held.map((hold) => [hold.variantId, hold.quantity]))
}
