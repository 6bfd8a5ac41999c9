import type { Reader } from '#app/platform/db/database.server.ts'

/** What a shop's collection is called, or null if the shop has no such collection. */
export async function findCollectionTitle(
  db: Reader,
  { shopId, collectionId }: { readonly shopId: string; readonly collectionId: string },
): Promise<string | null> {
  const found = await db.collection.findFirst({
    where: { id: collectionId, shopId, deletedAt: null },
    select: { title: true },
  })
  return found?.title ?? null
}
