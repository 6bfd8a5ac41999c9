import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { claimDirectlySql, lockStockSql, reservationsOfCheckoutSql } from './internal/reservations.sql.ts'

export type DirectClaim = {
  readonly checkoutId: string
  readonly shopperKey: string
  readonly variantId: string
  readonly quantity: number
}

/**
 * H5: payment stands but no hold does; takes the units now if they are still sellable.
 * Idempotent on: (checkout, variant).
 */
export async function claimDirectly(tx: Tx, claim: DirectClaim): Promise<Outcome<{ isNew: boolean }, 'SOLD_OUT'>> {
  const { checkoutId, shopperKey, variantId, quantity } = claim
  await sql(tx, lockStockSql, [[variantId]])
  const earlier = await sql<{ variantId: string; state: string }>(tx, reservationsOfCheckoutSql, [checkoutId])
  if (earlier.some((one) => one.variantId === variantId && one.state === 'converted')) return accept({ isNew: false })
  const [row] = await sql(tx, claimDirectlySql, [
    variantId,
    quantity,
    newId('reservation'),
    shopperKey,
    checkoutId,
    tx.now,
  ])
  return row ? accept({ isNew: true }) : refuse('SOLD_OUT')
}
