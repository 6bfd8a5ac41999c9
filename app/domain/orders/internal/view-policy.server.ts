import { policiesAt } from '#app/domain/policies/policies-at.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { ViewPolicy } from './to-view.ts'

type Sold = { readonly id: string; readonly country: string; readonly placedAt: Date }

/** The numbers that the derived state of an order needs: those of its market when it was placed, as for its returns. */
export async function viewPolicyFor(db: Reader, order: Omit<Sold, 'id'>, now: Date): Promise<ViewPolicy> {
  const { values } = await policyAt(db, { market: order.country, at: order.placedAt })
  return toViewPolicy(values, now)
}

/** The same for a page of orders in one question. */
export async function viewPoliciesFor(
  db: Reader,
  orders: readonly Sold[],
  now: Date,
): Promise<(order: Sold) => ViewPolicy> {
  const found = await policiesAt(
    db,
    orders.map(({ country, placedAt }) => ({ market: country, at: placedAt })),
  )
  const known = new Map(orders.map(({ id }, index) => [id, found[index]]))
  return ({ id }) => {
    const policy = known.get(id)
    if (!policy) throw new Error('asked for the policy of an order that is not on this page')
    return toViewPolicy(policy.values, now)
  }
}

function toViewPolicy({ orders, returns }: PolicyValues, now: Date): ViewPolicy {
  const { seasonFromMonth, seasonUntil } = returns
  const returnWindow = { windowDays: orders.returnWindowDays, seasonFromMonth, seasonUntil }
  return { returnWindow, graceMinutes: orders.graceMinutes, now }
}
