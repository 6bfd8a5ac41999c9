import type { OrderCommission } from '#app/domain/commissions/list-order-commissions.server.ts'
import type { DisputeView } from '#app/domain/disputes/dispute-view.ts'
import type { OrderMoney } from '#app/domain/orders/get-order-money.server.ts'
import type { OrdersViewName } from '#app/domain/orders/orders-view-names.ts'
import type { MerchantOrderSummary, MerchantOrderView } from '#app/domain/orders/order-view.ts'
import type { ReturnSummary } from '#app/domain/returns/return-view.ts'
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
  | 'country'
  | 'shopifyOrderName'
  | 'shopifyOrderGid'
  | 'hasOpenProblem'
  | 'isPaidInShopify'
  | 'awaitsReturnAnswer'
  | 'awaitsCancelAnswer'
> & {
  readonly creators: readonly string[]
  readonly commissions: readonly MoneyView[]
}

export type OrderFilters = {
  readonly view: OrdersViewName
  readonly query: string
  readonly country: string
  readonly mode: string
  readonly creator: string
}

export type OrdersView = {
  readonly filters: OrderFilters
  /** Orders that wait for the merchant, by view. */
  readonly counts: Readonly<Partial<Record<OrdersViewName, number>>>
  /** Countries that anything was ever sent to. */
  readonly countries: readonly string[]
  readonly rows: readonly OrderRowView[]
  readonly nextCursor: string | null
  readonly timeZone: string
}

export type OrderCommissionView = Pick<
  OrderCommission,
  'commissionId' | 'orderLineId' | 'state' | 'reasonCode' | 'rateBps' | 'amount' | 'handle' | 'displayName'
>

export type TimelineRowView = {
  readonly kind: string
  readonly source: string
  readonly at: string
  /** What is worth reading of it, as text. */
  readonly facts: Readonly<Record<string, string>>
}

export type OrderReturnView = Pick<ReturnSummary, 'id' | 'state' | 'outcome' | 'kind' | 'requestedAt' | 'deadline'> & {
  readonly unitCount: number
}

export type OrderPageView = {
  readonly order: Omit<MerchantOrderView, 'timeline'> & { readonly timeline: readonly TimelineRowView[] }
  readonly money: OrderMoney
  readonly commissions: readonly OrderCommissionView[]
  readonly returns: readonly OrderReturnView[]
  readonly disputes: readonly DisputeView[]
  readonly canOpenReturn: boolean
  readonly timeZone: string
}
