import { listVariantsForSale, type VariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { unlimitedUnits } from '#app/domain/catalog/sellable.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

/** A variant as it can be sold now in a country, with its price in the shop's own currency beside it. */
export type SaleLine = Omit<VariantForSale, 'sellable' | 'isBuyable'> & {
  readonly shopPriceMinor: bigint
  readonly shopCurrency: string
  /** Offered at all; stock is judged apart. */
  readonly isOnSale: boolean
  /** null = as many as you like. */
  readonly available: number | null
}

export async function listSaleLines(
  db: Reader,
  variantIds: readonly string[],
  country: string,
): Promise<Map<string, SaleLine>> {
  const variants = await listVariantsForSale(db, variantIds, country)
  const own = await db.variant.findMany({
    where: { id: { in: [...variantIds] } },
    select: { id: true, priceMinor: true, currency: true },
  })
  const ownPrice = new Map(own.map((variant) => [variant.id, variant]))
  return new Map(variants.map((variant) => [variant.variantId, toSaleLine(variant, ownPrice.get(variant.variantId))]))
}

function toSaleLine(variant: VariantForSale, own: { priceMinor: bigint; currency: string } | undefined): SaleLine {
  const { sellable, isBuyable, ...rest } = variant
  return {
    ...rest,
    shopPriceMinor: own?.priceMinor ?? variant.priceMinor,
    shopCurrency: own?.currency ?? variant.currency,
    isOnSale: isBuyable || variant.reasonIfNot === 'SOLD_OUT',
    available: sellable >= unlimitedUnits ? null : sellable,
  }
}
