import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { reservationReleased, type ReleaseReason } from './events.ts'
import { lockStockSql, releaseSql, variantsOfCheckoutSql } from './internal/reservations.sql.ts'

/**
 * Gives a checkout's active holds back. Converted ones are sold and stay.
 * Idempotent on: checkout (a hold is released once).
 */
export async function releaseReservations(tx: Tx, checkoutId: string, reason: ReleaseReason): Promise<void> {
  const variants = await sql<{ variantId: string }>(tx, variantsOfCheckoutSql, [checkoutId])
  if (variants.length === 0) return
  await sql(tx, lockStockSql, [variants.map((one) => one.variantId)])
  const released = await sql<{ variantId: string }>(tx, releaseSql, [checkoutId, tx.now])
  if (reason === 'CHECKOUT_ENDED' || reason === 'SHOPPER_CHANGED_CART') return
  await publish(tx, ...released.map(({ variantId }) => reservationReleased({ checkoutId, variantId, reason })))
}
