import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { claimDirectly } from './claim-directly.server.ts'
import { convertSql, lockStockOfCheckoutSql, reservationsOfCheckoutSql } from './internal/reservations.sql.ts'

type Row = { id: string; shopperKey: string; variantId: string; quantity: number; state: string }

/**
 * The checkout is paid: its holds become sold units that await Shopify's own decrement. A hold that expired or was
 * released meanwhile is claimed again if the units are still there (H4, H5); if any is not, nothing changes.
 * Idempotent on: checkout (a converted variant is not converted again).
 */
export async function convertReservations(
  tx: Tx,
  checkoutId: string,
): Promise<Outcome<{ variantIds: string[] }, 'SOLD_OUT' | 'NOTHING_RESERVED'>> {
  const stock = await sql<{ variantId: string; sellableUnits: number }>(tx, lockStockOfCheckoutSql, [checkoutId])
  if (stock.length === 0) return refuse('NOTHING_RESERVED')
  const late = lostHolds(await sql<Row>(tx, reservationsOfCheckoutSql, [checkoutId]))
  const sellable = new Map(stock.map((one) => [one.variantId, one.sellableUnits]))
  if (late.some((hold) => (sellable.get(hold.variantId) ?? 0) < hold.quantity)) return refuse('SOLD_OUT')
  await sql(tx, convertSql, [checkoutId, tx.now])
  for (const { shopperKey, variantId, quantity } of late) {
    await claimDirectly(tx, { checkoutId, shopperKey, variantId, quantity })
  }
  return accept({ variantIds: stock.map((one) => one.variantId) })
}

/** The latest hold of each variant that is neither active nor already converted. */
function lostHolds(reservations: readonly Row[]): Row[] {
  const safe = new Set(
    reservations.filter(({ state }) => state === 'active' || state === 'converted').map((one) => one.variantId),
  )
  const latest = new Map<string, Row>()
  for (const one of reservations)
    if (!safe.has(one.variantId) && !latest.has(one.variantId)) latest.set(one.variantId, one)
  return [...latest.values()]
}
