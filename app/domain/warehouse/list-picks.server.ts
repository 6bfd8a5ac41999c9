import type { Reader } from '#app/platform/db/database.server.ts'
import { unitsIn } from './parcel-lines.ts'

export type Pick = {
  readonly bin: string
  readonly title: string
  readonly sku: string | null
  readonly units: number
  /** Which orders they are for. */
  readonly orders: readonly { readonly orderName: string; readonly units: number }[]
}

const mostRequests = 200

/** One walk through the shelves for all requests that wait to be picked, by bin. */
export async function listPicks(db: Reader, shopId: string): Promise<{ picks: Pick[]; requestCount: number }> {
  const requests = await db.warehouseRequest.findMany({
    where: { shopId, state: { in: ['accepted', 'picking'] }, cancellation: { not: 'asked' } },
    orderBy: [{ shipBy: 'asc' }, { id: 'asc' }],
    take: mostRequests,
    include: { lines: true, parcels: true },
  })
  const variantIds = requests.flatMap(({ lines }) => lines.flatMap(({ variantId }) => variantId ?? []))
  const shelves = await db.warehouseStock.findMany({ where: { shopId, variantId: { in: variantIds } } })
  const binOf = new Map(shelves.map(({ variantId, bin }) => [variantId, bin]))
  const picks = new Map<string, Omit<Pick, 'orders' | 'units'> & { orders: { orderName: string; units: number }[] }>()
  for (const { orderName, lines, parcels } of requests) {
    for (const { variantId, title, sku, quantity, shopifyGid } of lines) {
      const units = quantity - unitsIn(parcels, shopifyGid)
      if (units <= 0) continue
      const key = variantId ?? shopifyGid
      const pick = picks.get(key) ?? { bin: binOf.get(variantId ?? '') ?? '', title, sku, orders: [] }
      pick.orders.push({ orderName, units })
      picks.set(key, pick)
    }
  }
  const walk = [...picks.values()].sort((one, other) => compare(one.bin, other.bin) || compare(one.title, other.title))
  return {
    requestCount: requests.length,
    picks: walk.map((pick) => ({ ...pick, units: pick.orders.reduce((sum, { units }) => sum + units, 0) })),
  }
}

const compare = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
