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
    const price = { seenPriceMinor: priceMinor, currency: basis.currency }
    lines.push({ variantId, variantGid, quantity, touchId, ...price, isDirect: false })
  }
  const ages = [...sales.values()].flatMap((sale) => sale.minimumAge ?? [])
  return { lines, needsShopper: isWorse, minimumAge: ages.length > 0 ? Math.max(...ages) : null }
}

type DirectQuestion = { readonly shopId: string; readonly country: string; readonly direct: DirectPurchase }
export type DirectPurchase = { readonly variantId: string; readonly quantity: number }

/** One variant bought at once from a video or a product page; at today's price, which is the one that is shown there. */
export async function toWantedAtOnce(tx: Tx, { shopId, country, direct }: DirectQuestion): Promise<Wanted> {
  const sale = (await listSaleLines(tx, [direct.variantId], country)).get(direct.variantId)
  if (!sale || sale.shopId !== shopId) return { lines: [], needsShopper: false, minimumAge: null }
  const { variantId, variantGid, priceMinor: seenPriceMinor, currency, minimumAge } = sale
  const line = { variantId, variantGid, quantity: direct.quantity, seenPriceMinor, currency }
  return { lines: [{ ...line, touchId: null, isDirect: true }], needsShopper: false, minimumAge }
}
