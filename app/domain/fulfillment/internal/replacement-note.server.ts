import type { Reader } from '#app/platform/db/database.server.ts'

/** I8: what the shop reads on an order that is sent in place of returned goods. Undefined: it replaces nothing. */
export async function replacementNote(
  db: Reader,
  { replacesOrderId }: { readonly replacesOrderId: string | null },
): Promise<string | undefined> {
  if (!replacesOrderId) return undefined
  const replaced = await db.order.findUnique({ where: { id: replacesOrderId }, select: { number: true } })
  return replaced ? `Replacement for ${replaced.number}` : undefined
}
