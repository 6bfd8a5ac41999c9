import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { releaseReservations } from '#app/domain/stock/release-reservations.server.ts'
import { reserve } from '#app/domain/stock/reserve.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { isInFlight } from './checkout-states.ts'
import { ownHoldsSql } from './internal/own-holds.sql.ts'
import type { CheckoutRefusal } from './refusals.ts'

type Buyer = { readonly id: string; readonly shopperKey: string; readonly country: string }
type OwnHold = Wanted & { readonly checkoutId: string | null; readonly checkoutState: string | null }
type Wanted = { readonly variantId: string; readonly quantity: number }

/**
 * Holds every unit of a purchase, or none. A hold left from a declined card is used again until its time is over.
 * Idempotent on: (checkout, variant, quantity).
 */
export async function holdUnits(
  tx: Tx,
  checkout: Buyer,
  lines: readonly Wanted[],
): Promise<Outcome<null, Extract<CheckoutRefusal, 'SOLD_OUT' | 'ALREADY_BUYING'>>> {
  const freed = await freeOwnHolds(tx, checkout, lines)
  if (!freed.ok) return freed
  const { values } = await policyAt(tx, { market: checkout.country, at: tx.now })
  // Always in the same order, so that two purchases of the same things cannot wait for each other.
  for (const { variantId, quantity } of [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const held = await reserve(tx, {
      shopperKey: checkout.shopperKey,
      checkoutId: checkout.id,
      ttlSeconds: values.reservations.ttlSeconds,
      variantId,
      quantity,
    })
    if (held.ok) continue
    await releaseReservations(tx, checkout.id, 'CHECKOUT_ENDED')
    return held.code === 'ALREADY_RESERVED' ? refuse('ALREADY_BUYING') : refuse('SOLD_OUT')
  }
  return accept(null)
}

/** One active hold per shopper and variant (H3): what an older, idle checkout of the same shopper holds makes way. */
async function freeOwnHolds(tx: Tx, checkout: Buyer, lines: readonly Wanted[]) {
  const wanted = new Map(lines.map((line) => [line.variantId, line.quantity]))
  const holds = await sql<OwnHold>(tx, ownHoldsSql, [checkout.shopperKey, [...wanted.keys()]])
  const inTheWay = holds.filter(
    (hold) => hold.checkoutId !== checkout.id || hold.quantity !== wanted.get(hold.variantId),
  )
  const states = new Map(inTheWay.map(({ checkoutId, checkoutState }) => [checkoutId, checkoutState]))
  for (const [checkoutId, state] of states) {
    if (checkoutId === null) continue
    if (checkoutId !== checkout.id && state && isInFlight(state)) return refuse('ALREADY_BUYING')
    await releaseReservations(tx, checkoutId, 'SHOPPER_CHANGED_CART')
  }
  return accept(null)
}
