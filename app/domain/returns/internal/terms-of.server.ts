import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { ReturnWindow } from '#app/domain/orders/return-window.ts'
import type { ReturnTerms } from '#app/domain/returns/return-clocks.ts'

export type MarketTerms = ReturnTerms & ReturnWindow

/** I7: the terms of the order's market as they were when it was placed. */
export async function termsOf(
  db: Reader,
  order: { readonly country: string; readonly placedAt: Date },
): Promise<MarketTerms> {
  const { values } = await policyAt(db, { market: order.country, at: order.placedAt })
  return { ...values.returns, windowDays: values.orders.returnWindowDays }
}
