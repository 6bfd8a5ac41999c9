import type { Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { ShopSettingsInput } from './inputs.ts'

/** Idempotent: the last saved settings stand. */
export async function saveSettings(tx: Tx, shopId: string, settings: ShopSettingsInput): Promise<void> {
  await tx.shop.update({ where: { id: shopId }, data: settings })
  await broadcast(tx, `shop:${shopId}`, { kind: 'settings' })
}
