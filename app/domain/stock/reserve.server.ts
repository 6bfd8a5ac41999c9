import { addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { claimSql, expireSql, heldByShopperSql, isHopelessSql, lockStockSql } from './internal/reservations.sql.ts'

export type Reserve = {
  readonly shopperKey: string
  readonly variantId: string
  readonly quantity: number
  readonly checkoutId: string
  readonly ttlSeconds: number
}
export type Reserved = { readonly reservationId: string; readonly expiresAt: Date }

type Held = { id: string; quantity: number; checkoutId: string | null; expiresAt: Date }

/**
 * Holds units for a checkout until they are paid for or the time is over (H1, H3). Not renewable.
 * Idempotent on: (checkout, variant, quantity) while the hold is active.
 */
export async function reserve(
  tx: Tx,
  input: Reserve,
): Promise<Outcome<Reserved, 'SOLD_OUT' | 'NOT_ENOUGH' | 'ALREADY_RESERVED'>> {
  const [look] = await sql<{ isHopeless: boolean }>(tx, isHopelessSql, [input.variantId, input.shopperKey, tx.now])
  if (look?.isHopeless) return refuse('SOLD_OUT')
  await sql(tx, lockStockSql, [[input.variantId]])
  const claimed = (await claim(tx, input)) ?? (await claimAfterExpiry(tx, input))
  return claimed ? accept(claimed) : explain(tx, input)
}

async function claim(tx: Tx, input: Reserve): Promise<Reserved | undefined> {
  const { variantId, quantity, shopperKey, checkoutId, ttlSeconds } = input
  const expiresAt = addMilliseconds(tx.now, ttlSeconds * 1_000)
  const id = newId('reservation')
  const [row] = await sql<{ id: string; expiresAt: Date }>(tx, claimSql, [
    variantId,
    quantity,
    id,
    shopperKey,
    checkoutId,
    expiresAt,
    tx.now,
  ])
  return row && { reservationId: row.id, expiresAt: row.expiresAt }
}

/** Holds whose time is over may still be waiting for the sweep; they must not keep the next shopper out. */
async function claimAfterExpiry(tx: Tx, input: Reserve): Promise<Reserved | undefined> {
  const freed = await sql(tx, expireSql, [[input.variantId], tx.now])
  return freed.length > 0 ? claim(tx, input) : undefined
}

async function explain(tx: Tx, input: Reserve) {
  const [held] = await sql<Held>(tx, heldByShopperSql, [input.shopperKey, input.variantId])
  if (held) {
    const isSame = held.checkoutId === input.checkoutId && held.quantity === input.quantity
    return isSame ? accept({ reservationId: held.id, expiresAt: held.expiresAt }) : refuse('ALREADY_RESERVED')
  }
  const [stock] = await sql<{ sellableUnits: number }>(tx, lockStockSql, [[input.variantId]])
  const left = stock?.sellableUnits ?? 0
  return left > 0 ? refuse('NOT_ENOUGH', { left }) : refuse('SOLD_OUT')
}
