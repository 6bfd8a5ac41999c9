import type { Tx } from '#app/platform/db/database.server.ts'
import { diffLine, needsShopper } from '../cart-diff.ts'
import { priceBasisOf, unitPriceOf } from '../price-lines.ts'
import type { StorefrontLine } from '../storefront-lines.ts'
import { listSaleLines } from './sale-lines.server.ts'

type Question = { readonly cartId: string; readonly shopId: string; readonly country: string }
type Wanted = {
  readonly lines: readonly StorefrontLine[]
  /** A line changed for the worse since it was seen (H11): the cart shows it and asks. */
  readonly needsShopper: boolean
  /** J6: full years that the strictest line asks of the buyer. */
  readonly minimumAge: number | null
}

/** One shop's lines of a cart, with the prices the shopper saw; what is kept for another time stays where it is. */
export async function listWantedAtShopify(tx: Tx, { cartId, shopId, country }: Question): Promise<Wanted> {
  const kept = await tx.cartLine.findMany({
    where: { cartId, shopId, savedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  const sales = await listSaleLines(
    tx,
    kept.map((line) => line.variantId),
    country,
  )
  const basis = priceBasisOf([...sales.values()])
  const lines: StorefrontLine[] = []
  let isWorse = false
  for (const { variantId, quantity, touchId, seenPriceMinor, currency: seenCurrency } of kept) {
    const sale = sales.get(variantId)
    if (!sale) {
      isWorse = true
      continue
    }
    const priceMinor = unitPriceOf(sale, basis)
    const seen = { quantity, priceMinor: seenPriceMinor, currency: seenCurrency }
    isWorse ||= needsShopper(diffLine(seen, { ...sale, priceMinor, currency: basis.currency }))
    // What the page shows now is what the shopper goes by: a better price has applied silently already.
    const { variantGid } = sale
    lines.push({ variantId, variantGid, quantity, touchId, seenPriceMinor: priceMinor, currency: basis.currency })
  }
  const ages = [...sales.values()].flatMap((sale) => sale.minimumAge ?? [])
  return { lines, needsShopper: isWorse, minimumAge: ages.length > 0 ? Math.max(...ages) : null }
}
