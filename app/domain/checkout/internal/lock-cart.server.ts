import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { upsertCartSql } from './lock-cart.sql.ts'

export type CartOwner = {
  readonly shopperKey: string
  /** Absent = leave as it is. */
  readonly accountId?: string | null
  readonly country?: string
}

/** The shopper's cart, made if there is none, locked until the transaction ends: two tabs change it one after another. */
export async function lockCart(tx: Tx, owner: CartOwner): Promise<{ id: string; country: string }> {
  const { shopperKey, accountId = null, country = null } = owner
  const [cart] = await sql<{ id: string; country: string }>(tx, upsertCartSql, [
    newId('cart'),
    shopperKey,
    accountId,
    country,
    tx.now,
  ])
  if (!cart) throw new Error('The cart could not be made')
  return cart
}
