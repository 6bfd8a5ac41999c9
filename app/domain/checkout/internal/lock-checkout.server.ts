import type { Checkout, CheckoutPart, Payment } from '@prisma/client'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockCheckoutSql } from './lock-cart.sql.ts'

export type LockedCheckout = Checkout & { readonly payment: Payment | null; readonly parts: readonly CheckoutPart[] }

/** Locked until the transaction ends, then read: whoever comes second sees what the first one did. */
export async function lockCheckout(tx: Tx, checkoutId: string): Promise<LockedCheckout | null> {
  await sql(tx, lockCheckoutSql, [checkoutId])
  return tx.checkout.findUnique({
    where: { id: checkoutId },
    include: { payment: true, parts: { orderBy: { position: 'asc' } } },
  })
}

/** The shopper's own checkout; somebody else's id finds nothing. */
export async function findCheckoutForUpdate(
  tx: Tx,
  of: { readonly checkoutId: string; readonly shopperKey: string },
): Promise<LockedCheckout | null> {
  const checkout = await lockCheckout(tx, of.checkoutId)
  return checkout?.shopperKey === of.shopperKey ? checkout : null
}
