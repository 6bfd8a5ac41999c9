import { listVariantsForSale, type VariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { unlimitedUnits } from '#app/domain/catalog/sellable.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { UnitResale } from '../resold-unit.ts'

/** A variant as it can be sold now in a country, with its price in the shop's own currency beside it. */
export type SaleLine = Omit<VariantForSale, 'sellable' | 'isBuyable'> & {
  /** Offered at all; stock is judged apart. */
  readonly isOnSale: boolean
  /** null = as many as you like. */
  readonly available: number | null
  /** Set where the price is a reseller's. */
  readonly resale?: UnitResale
}

export async function listSaleLines(
  db: Reader,
  variantIds: readonly string[],
  country: string,
): Promise<Map<string, SaleLine>> {
  const variants = await listVariantsForSale(db, variantIds, country)
  return new Map(variants.map((variant) => [variant.variantId, toSaleLine(variant)]))
}

function toSaleLine({ sellable, isBuyable, ...variant }: VariantForSale): SaleLine {
  return {
    ...variant,
    isOnSale: isBuyable || variant.reasonIfNot === 'SOLD_OUT',
    available: sellable >= unlimitedUnits ? null : sellable,
  }
}
