import type { Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { ShopSettingsInput } from './inputs.ts'

/** Settings that are left out stay as they are. Idempotent: the last saved settings stand. */
export async function saveSettings(tx: Tx, shopId: string, settings: ShopSettingsInput): Promise<void> {
  const { autoSubmit, ...always } = settings
  await tx.shop.update({
    where: { id: shopId },
    data: { ...always, ...(autoSubmit === undefined ? {} : { autoSubmit }) },
  })
  await broadcast(tx, `shop:${shopId}`, { kind: 'settings' })
}
