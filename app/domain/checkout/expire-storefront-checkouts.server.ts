import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { storefrontTopic } from './claim-storefront-checkout.server.ts'

/** More than that at once would only hold locks; the next run takes the rest. */
const take = 500

/**
 * Carts taken to a shop's own checkout and left there: given up after the policy's hours (orders.idleCheckoutHours, of
 * the buyer's market). Nothing was held, so nothing goes back; an order that comes later all the same still joins.
 * Idempotent on: checkout.
 */
export async function expireStorefrontCheckouts(tx: Tx): Promise<number> {
  const countries = await tx.storefrontCheckout.findMany({
    where: { state: 'opened' },
    select: { country: true },
    distinct: ['country'],
  })
  let expired = 0
  for (const { country } of countries) {
    const { values } = await policyAt(tx, { market: country, at: tx.now })
    const before = addMilliseconds(tx.now, -values.orders.idleCheckoutHours * millisecondsPer.hour)
    const left = await tx.storefrontCheckout.findMany({
      where: { state: 'opened', country, createdAt: { lte: before } },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
      take,
    })
    expired += await expire(
      tx,
      left.map(({ id }) => id),
    )
  }
  return expired
}

/**
 * The shop has left, or takes no carts any more: its open carts lead nowhere.
 * Idempotent on: shop.
 */
export async function endStorefrontCheckouts(tx: Tx, shopId: string): Promise<number> {
  const open = await tx.storefrontCheckout.findMany({ where: { shopId, state: 'opened' }, select: { id: true } })
  return expire(
    tx,
    open.map(({ id }) => id),
  )
}

async function expire(tx: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await tx.storefrontCheckout.updateMany({
    where: { id: { in: [...ids] }, state: 'opened' },
    data: { state: 'expired', checkoutUrl: null },
  })
  for (const id of ids) await broadcast(tx, storefrontTopic(id), { kind: 'expired' })
  return count
}
