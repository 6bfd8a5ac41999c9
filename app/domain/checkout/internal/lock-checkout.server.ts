import type { Checkout, CheckoutPart, Payment } from '@prisma/client'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { checkoutSql, lockCheckoutSql, partsOfCheckoutSql, paymentOfCheckoutSql } from './checkout-rows.sql.ts'

export type CheckoutWithParts = Checkout & { readonly parts: readonly CheckoutPart[] }
export type LockedCheckout = CheckoutWithParts & { readonly payment: Payment | null }

/** Locked until the transaction ends, then read: whoever comes second sees what the first one did. */
export async function lockCheckout(tx: Tx, checkoutId: string): Promise<LockedCheckout | null> {
  const checkout = await readCheckout(tx, lockCheckoutSql, checkoutId)
  if (!checkout) return null
  const parts = await sql<CheckoutPart>(tx, partsOfCheckoutSql, [checkoutId])
  const [payment = null] = await sql<Payment>(tx, paymentOfCheckoutSql, [checkoutId])
  return { ...checkout, parts, payment }
}

/** The shopper's own checkout; somebody else's id finds nothing. */
export async function findCheckoutForUpdate(
  tx: Tx,
  of: { readonly checkoutId: string; readonly shopperKey: string },
): Promise<LockedCheckout | null> {
  const checkout = await lockCheckout(tx, of.checkoutId)
  return checkout?.shopperKey === of.shopperKey ? checkout : null
}

/** Read without a lock, for a look at it. */
export async function getCheckoutWithParts(db: Reader, checkoutId: string): Promise<CheckoutWithParts> {
  const checkout = await readCheckout(db, checkoutSql, checkoutId)
  if (!checkout) throw new Error(`No checkout ${checkoutId}`)
  return { ...checkout, parts: await sql<CheckoutPart>(db, partsOfCheckoutSql, [checkoutId]) }
}

/** A list that was never written is an empty one. */
async function readCheckout(db: Reader, text: string, checkoutId: string): Promise<Checkout | null> {
  type Row = Omit<Checkout, 'voucherCodes'> & { voucherCodes: string[] | null }
  const [row] = await sql<Row>(db, text, [checkoutId])
  return row ? { ...row, voucherCodes: row.voucherCodes ?? [] } : null
}
