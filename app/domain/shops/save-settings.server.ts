import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { autoSubmitBegan } from './events.ts'
import type { ShopSettingsInput } from './inputs.ts'

/** Settings that are left out stay as they are. Idempotent: the last saved settings stand. */
export async function saveSettings(tx: Tx, shopId: string, settings: ShopSettingsInput): Promise<void> {
  const { autoSubmit, ...always } = settings
  const before = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { autoSubmit: true } })
  await tx.shop.update({
    where: { id: shopId },
    data: { ...always, ...(autoSubmit === undefined ? {} : { autoSubmit }) },
  })
  if (autoSubmit && !before.autoSubmit) await publish(tx, autoSubmitBegan({ shopId }))
  await broadcast(tx, `shop:${shopId}`, { kind: 'settings' })
}
