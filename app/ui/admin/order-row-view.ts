import type { OrderCommission } from '#app/domain/commissions/list-order-commissions.server.ts'
import type { MerchantOrderSummary, MerchantOrderView } from '#app/domain/orders/order-view.ts'
import type { MoneyView } from '#app/kernel/money.ts'

export type OrderRowView = Pick<
  MerchantOrderSummary,
  | 'id'
  | 'number'
  | 'state'
  | 'placedAt'
  | 'total'
  | 'unitCount'
  | 'customerName'
  | 'shopifyOrderName'
  | 'shopifyOrderGid'
  | 'hasOpenProblem'
> & {
  readonly creators: readonly string[]
  readonly commissions: readonly MoneyView[]
}

export type OrdersView = {
  readonly query: string
  readonly rows: readonly OrderRowView[]
  readonly nextCursor: string | null
  readonly timeZone: string
}

export type OrderCommissionView = Pick<
  OrderCommission,
  'commissionId' | 'orderLineId' | 'state' | 'reasonCode' | 'rateBps' | 'amount' | 'handle' | 'displayName'
>

export type OrderPageView = {
  readonly order: Omit<MerchantOrderView, 'timeline'> & {
    readonly timeline: readonly { readonly kind: string; readonly at: string }[]
  }
  readonly commissions: readonly OrderCommissionView[]
  readonly timeZone: string
}
