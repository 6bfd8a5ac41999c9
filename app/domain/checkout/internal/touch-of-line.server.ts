import { touchesBefore } from '#app/domain/attribution/touches-before.server.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

type Added = {
  readonly shopperKey: string
  readonly accountId: string | null
  readonly shopId: string
  readonly productId: string
  /** What the page says led here; believed only if it is one of this shopper's own. */
  readonly touchId: string | null
}

/** The touch that led to a line (A2): the one named, else the shopper's latest for the product; null without any. */
export async function touchOfLine(tx: Tx, { touchId, productId, ...of }: Added): Promise<string | null> {
  const touches = await touchesBefore(tx, { ...of, placedAt: tx.now })
  const named = touches.find((touch) => touch.id === touchId)
  return (named ?? touches.find((touch) => touch.productId === productId))?.id ?? null
}
