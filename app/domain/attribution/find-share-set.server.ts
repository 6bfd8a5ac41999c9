import type { Reader } from '#app/platform/db/database.server.ts'

/** A shared set for whoever follows its link. */
export type ShareSetView = {
  readonly shareSetId: string
  readonly title: string
  readonly creator: { readonly id: string; readonly handle: string; readonly displayName: string }
  /** In the creator's order; which of them may be shown where is the catalog's to say (J4). */
  readonly productIds: readonly string[]
  /** What its seller asks on top of each price, in basis points; what merchants allow of it is `listResales`' to say. */
  readonly marginBps: number
}

/** Null if there is none, or if its creator took it back. */
export async function findShareSet(db: Reader, shareSetId: string): Promise<ShareSetView | null> {
  const set = await db.shareSet.findFirst({
    where: { id: shareSetId, archivedAt: null },
    include: {
      creator: { select: { id: true, handle: true, displayName: true } },
      items: { orderBy: { position: 'asc' }, select: { productId: true } },
    },
  })
  if (!set) return null
  const productIds = set.items.map(({ productId }) => productId)
  return { shareSetId, title: set.title, creator: set.creator, productIds, marginBps: set.marginBps }
}
