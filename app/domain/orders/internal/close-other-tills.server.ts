import type { Tx } from '#app/platform/db/database.server.ts'

type Bought = { readonly id: string; readonly shopperKey: string }

/** Other open tills that lines of the same shops were taken to: what has just been bought is not bought twice. */
export async function closeOtherTills(tx: Tx, { id, shopperKey }: Bought): Promise<void> {
  const parts = await tx.checkoutPart.findMany({ where: { checkoutId: id }, select: { shopId: true } })
  await tx.checkout.updateMany({
    where: {
      id: { not: id },
      shopperKey,
      state: 'open',
      isDirect: false,
      parts: { some: { shopId: { in: parts.map((part) => part.shopId) } } },
    },
    data: { state: 'abandoned' },
  })
}
