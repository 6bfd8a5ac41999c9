import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { ShippingBand, ShippingOffer } from '../shipping-choice.ts'
import type { StoredTaxRate } from '../tax-rules-for.ts'
import { shopTermsSql } from './shop-terms.sql.ts'

export type ShopTerms = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly currency: string
  readonly shippingOffers: readonly ShippingOffer[]
  /** All countries'; `taxRulesFor` picks where the goods go. */
  readonly taxRates: readonly StoredTaxRate[]
}

/** The same with every bigint as text. */
type AsText<Value> = Value extends bigint
  ? string
  : Value extends readonly (infer Each)[]
    ? AsText<Each>[]
    : Value extends object
      ? { [Key in keyof Value]: AsText<Value[Key]> }
      : Value
type Row = Omit<ShopTerms, 'shippingOffers'> & { offers: AsText<Required<ShippingOffer>>[] }

/** Currency, agreed shipping and taxes of the shops in a cart. */
export async function listShopTerms(db: Reader, shopIds: readonly string[]): Promise<Map<string, ShopTerms>> {
  const shops = await sql<Row>(db, shopTermsSql, [[...shopIds]])
  return new Map(shops.map(({ offers, ...shop }) => [shop.id, { ...shop, shippingOffers: offers.map(toOffer) }]))
}

function toOffer({ priceMinor, freeFromMinor, bands, ...offer }: Row['offers'][number]): ShippingOffer {
  return {
    ...offer,
    priceMinor: BigInt(priceMinor),
    freeFromMinor: toMinor(freeFromMinor),
    bands: bands.map((band): ShippingBand => ({
      fromValue: BigInt(band.fromValue),
      priceMinor: toMinor(band.priceMinor),
    })),
  }
}

function toMinor(text: string | null): bigint | null {
  return text === null ? null : BigInt(text)
}
