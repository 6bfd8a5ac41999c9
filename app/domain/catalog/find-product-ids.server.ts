import type { Reader } from '#app/platform/db/database.server.ts'

type Wanted = { readonly shopId: string; readonly shopifyGids: readonly string[] }

/** Our ids of a shop's products as Shopify names them; null if one of them is not in the shop's catalog here. */
export async function findProductIds(db: Reader, { shopId, shopifyGids }: Wanted): Promise<string[] | null> {
  const wanted = [...new Set(shopifyGids)]
  const found = await db.product.findMany({
    where: { shopId, shopifyGid: { in: wanted }, deletedAt: null },
    select: { id: true },
  })
  return found.length === wanted.length ? found.map(({ id }) => id) : null
}
