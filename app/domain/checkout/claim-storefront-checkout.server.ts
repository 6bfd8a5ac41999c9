import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { StorefrontCheckout } from '@prisma/client'
import { storefrontToComeSql } from './internal/storefront-to-come.sql.ts'

/** What the page that waits for the shop's answer listens to. */
export const storefrontTopic = (storefrontCheckoutId: string) => `storefront:${storefrontCheckoutId}`

/**
 * The checkout that an order from Shopify came out of, locked: of several notices about one order, the first makes the
 * order and the others find it. Null if there is none of this shop, or if it has its order already.
 */
export async function claimStorefrontCheckout(
  tx: Tx,
  { id, shopId }: { readonly id: string; readonly shopId: string },
): Promise<StorefrontCheckout | null> {
  // The update takes the row's lock; an order may come after the checkout was given up (expired), and is welcome.
  const { count } = await tx.storefrontCheckout.updateMany({
    where: { id, shopId, orderId: null },
    data: { state: 'ordered' },
  })
  return count === 1 ? tx.storefrontCheckout.findUnique({ where: { id } }) : null
}

/** The checkout is done: whoever waits for it is told. Idempotent on: checkout. */
export async function settleStorefrontCheckout(tx: Tx, id: string, orderId: string): Promise<void> {
  await tx.storefrontCheckout.update({ where: { id }, data: { orderId } })
  await broadcast(tx, storefrontTopic(id), { kind: 'ordered' })
}

/** Is there a cart at this shop whose order may still come (D13)? As long as early news would be kept for it. */
export async function hasStorefrontOrderToCome(tx: Tx, shopId: string): Promise<boolean> {
  const { values } = await policyAt(tx, { at: tx.now })
  const since = addDays(tx.now, -values.orders.parkedNewsDays)
  return (await sql(tx, storefrontToComeSql, [shopId, since])).length > 0
}
