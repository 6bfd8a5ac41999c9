import type { Tx } from '#app/platform/db/database.server.ts'
import type { SqlTx } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { productChanged, productHidden } from './events.ts'

export type WrittenProduct = { id: string; gid: string; isPublished: boolean; isChanged: boolean }

/** A full sync is announced as a whole by its end; single changes reach the pages that show the product at once. */
const mostPagesToWake = 20

/** One event for the batch (`alsoChanged`: products whose prices, words or variants moved), and a wake-up for open pages when only a few products changed. */
export async function announceChanges(
  tx: Tx | SqlTx,
  shopId: string,
  written: readonly WrittenProduct[],
  alsoChanged: readonly string[] = [],
): Promise<void> {
  const rows = written.filter((one) => one.isChanged)
  const changed = [...new Set([...rows.map((one) => one.id), ...alsoChanged])]
  if (changed.length === 0) return
  const hidden = rows.filter((one) => !one.isPublished)
  await publish(tx, productChanged({ shopId, productIds: changed }))
  if (hidden.length > 0) await publish(tx, productHidden({ shopId, productIds: hidden.map((one) => one.id) }))
  if (changed.length > mostPagesToWake) return
  for (const id of changed) await broadcast(tx, `product:${id}`, { productId: id })
}
