import { appliedRate } from '#app/domain/programs/applied-rate.ts'
import { ratesFor } from '#app/domain/programs/rates-for.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

/** What a sale that the ad brings would earn now: percentages from the least to the most, or an amount for each unit. */
export type AdRate = { readonly leastBps: number; readonly mostBps: number; readonly perUnit: MoneyView | null }

/** A17: what a creator would get for what the ad of a video brings; null where no plan holds for anything it shows. */
export async function adRateOf(
  db: Reader,
  { creatorId, shopId, postId }: { readonly creatorId: string; readonly shopId: string; readonly postId: string },
): Promise<AdRate | null> {
  const program = await db.program.findFirst({
    where: { shopId, status: 'active' },
    select: { id: true, shop: { select: { currency: true } } },
  })
  if (!program) return null
  const { currency } = program.shop
  const tags = await db.postTag.findMany({
    where: { postId, removedAt: null, product: { shopId, deletedAt: null } },
    select: { productId: true, product: { select: { minPriceMinor: true } } },
  })
  const lines = new Map(
    tags.map(({ productId, product }) => [
      productId,
      { currency, baseMinor: product.minPriceMinor ?? 0n, quantity: 1, isStorefront: false, isAd: true },
    ]),
  )
  const rates = await ratesFor(db, {
    programId: program.id,
    creatorId,
    productIds: [...lines.keys()],
    at: now(),
    lines,
  })
  const applied = [...rates.values()].map((rate) => appliedRate(rate, { currency, isStorefront: false, isAd: true }))
  const shares = applied.map(({ bps }) => bps)
  if (shares.length === 0) return null
  const perUnitMinor = applied.flatMap(({ perUnitMinor: amount }) => amount ?? [])[0]
  return {
    leastBps: Math.min(...shares),
    mostBps: Math.max(...shares),
    perUnit: perUnitMinor === undefined ? null : toMoneyView(perUnitMinor, currency),
  }
}
