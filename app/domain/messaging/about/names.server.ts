import type { Tx } from '#app/platform/db/database.server.ts'

export async function shopNameOf(tx: Tx, shopId: string): Promise<string> {
  return (await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { name: true } })).name
}

export async function creatorNameOf(tx: Tx, creatorId: string): Promise<string> {
  const creator = await tx.creator.findUniqueOrThrow({ where: { id: creatorId }, select: { displayName: true } })
  return creator.displayName
}

/** Both sides of something, as they are called now. */
export async function namesOf(
  tx: Tx,
  { shopId, creatorId }: { readonly shopId: string; readonly creatorId: string },
): Promise<{ readonly shop: string; readonly creator: string }> {
  return { shop: await shopNameOf(tx, shopId), creator: await creatorNameOf(tx, creatorId) }
}
