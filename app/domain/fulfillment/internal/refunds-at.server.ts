import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

type Opened = { readonly openedAt: Date; readonly order: { readonly country: string } | null }

/**
 * I4: when an order that did not get into Shopify is paid back by itself, by the policy of its market when the problem
 * was opened.
 */
export async function refundsAtOf<Problem extends Opened & { readonly id: string }>(
  db: Reader,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, Date>> {
  const found = new Map<string, Date>()
  // One after another: inside a transaction there is one connection.
  for (const { id, openedAt, order } of problems) {
    const { values } = await policyAt(db, { market: order?.country ?? null, at: openedAt })
    found.set(id, addMilliseconds(openedAt, values.orders.refundAfterHours * millisecondsPer.hour))
  }
  return found
}
