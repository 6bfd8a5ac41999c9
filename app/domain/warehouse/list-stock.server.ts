import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type ShelfView = {
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | null
  readonly bin: string
  readonly onHand: number
  readonly committed: number
  /** What Shopify was last told it may sell; null: nothing yet. */
  readonly told: number | null
  readonly isTelling: boolean
}

type Wanted = {
  readonly shopId: string
  readonly query?: string
  readonly cursor?: string | null
  readonly limit?: number
}

/** What of a shop lies with us, by variant id; found by SKU, bin or words of the title. */
export async function listStock(db: Reader, wanted: Wanted): Promise<Page<ShelfView>> {
  const { shopId, cursor, limit = 25 } = wanted
  const found = (wanted.query ?? '').trim()
  const contains = { contains: found, mode: 'insensitive' as const }
  const matches = [{ bin: contains }, { variant: { sku: contains } }, { variant: { product: { title: contains } } }]
  const key = decodeCursor(cursor, 1)
  const after = key ? [{ variantId: { gt: String(key[0]) } }] : []
  const rows = await db.warehouseStock.findMany({
    where: { AND: [{ shopId }, ...(found ? [{ OR: matches }] : []), ...after] },
    orderBy: { variantId: 'asc' },
    take: limit + 1,
    include: { variant: { select: { title: true, sku: true, product: { select: { title: true } } } } },
  })
  const page = toPage(rows, limit, (row) => [row.variantId])
  return {
    ...page,
    items: page.items.map(({ variantId, bin, onHand, committed, pushedQuantity, isDirty, variant }) => ({
      variantId,
      title: variant.product.title,
      variantTitle: variant.title === 'Default Title' ? '' : variant.title,
      sku: variant.sku,
      bin,
      onHand,
      committed,
      told: pushedQuantity,
      isTelling: isDirty,
    })),
  }
}
