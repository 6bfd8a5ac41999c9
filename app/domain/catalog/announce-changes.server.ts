import type { Tx } from '#app/platform/db/database.server.ts'
import type { SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { productChanged, productHidden } from './events.ts'

export type WrittenProduct = { id: string; gid: string; isPublished: boolean; isChanged: boolean }

/** A full sync is announced as a whole by its end; single changes reach the pages that show the product at once. */
const mostPagesToWake = 20

/** One event for the batch, and a wake-up for open pages when only a few products changed. */
export async function announceChanges(
  tx: Tx | SqlTx,
  shopId: string,
  written: readonly WrittenProduct[],
): Promise<void> {
  const changed = written.filter((one) => one.isChanged)
  if (changed.length === 0) return
  const hidden = changed.filter((one) => !one.isPublished)
  await publish(tx, productChanged({ shopId, productIds: changed.map((one) => one.id) }))
  if (hidden.length > 0) await publish(tx, productHidden({ shopId, productIds: hidden.map((one) => one.id) }))
  if (changed.length > mostPagesToWake) return
  for (const { id } of changed) await broadcast(tx, `product:${id}`, { productId: id })
}
