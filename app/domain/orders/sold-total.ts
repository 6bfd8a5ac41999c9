import type { OrderFactsRow } from './internal/order-rows.server.ts'
import { shopAmounts } from './internal/to-amounts.ts'

type Sold = Parameters<typeof shopAmounts>[0] & Pick<OrderFactsRow, 'currency'>

/** What the order was sold for, everything included, in the shop's currency and its minor units. */
export function soldTotal(order: Sold): { readonly minor: bigint; readonly currency: string } {
  const { totalMinor, currency } = shopAmounts(order)
  return { minor: totalMinor, currency }
}
