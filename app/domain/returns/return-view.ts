import type { MoneyView } from '#app/kernel/money.ts'
import type { ReturnReason } from './reasons.ts'
import type { ReturnKind, ReturnOutcome, ReturnState } from './return-states.ts'
import type { WhyNotReturnable } from './returnable-units.ts'

export type ReturnLineView = {
  readonly id: string
  readonly lineId: string
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly quantity: number
  readonly acceptedQuantity: number | null
  readonly reason: ReturnReason
  readonly note: string | null
  readonly restock: boolean
}

/** What has to happen next, by when, and what happens if it does not. Null: nothing is awaited. */
export type ReturnDeadline = {
  readonly kind: 'answer' | 'send' | 'inspect'
  readonly at: string
  readonly silence: 'approves' | 'ends' | 'refunds'
}

export type ReturnView = {
  readonly id: string
  readonly orderNumber: string
  readonly kind: ReturnKind
  readonly state: ReturnState
  readonly outcome: ReturnOutcome | null
  readonly openedBy: 'shopper' | 'merchant' | 'shopify'
  readonly requestedAt: string
  readonly answeredAt: string | null
  readonly answeredBy: 'merchant' | 'platform' | null
  readonly declineReason: string | null
  readonly instructions: string | null
  readonly labelUrl: string | null
  /** Null while it is not approved. */
  readonly paidBy: 'shop' | 'shopper' | null
  readonly sentAt: string | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly receivedAt: string | null
  readonly closedAt: string | null
  readonly deadline: ReturnDeadline | null
  readonly lines: readonly ReturnLineView[]
  /** Tokens of the pictures: opened through the signed door only, for a while. */
  readonly photos: readonly { readonly token: string; readonly width: number; readonly height: number }[]
  /** In the order's currency. */
  readonly restockingFee: MoneyView
  readonly refunded: MoneyView | null
  readonly isRefundSettled: boolean
  readonly replacementNumber: string | null
  readonly canWithdraw: boolean
  readonly canMarkSent: boolean
}

export type MerchantReturnView = ReturnView & {
  readonly customerName: string
  readonly shopifyName: string | null
  readonly shopifyReturnGid: string | null
  /** Something is still to be told to Shopify. */
  readonly isBeingTold: boolean
  /** What the accepted units would be worth if all of them are, in the order's currency. */
  readonly worth: MoneyView
  readonly shippingLeft: MoneyView
  readonly canAnswer: boolean
  readonly canReceive: boolean
  readonly canInspect: boolean
}

export type ReturnSummary = {
  readonly id: string
  readonly orderNumber: string
  readonly customerName: string
  readonly kind: ReturnKind
  readonly state: ReturnState
  readonly outcome: ReturnOutcome | null
  readonly requestedAt: string
  readonly unitCount: number
  readonly title: string
  readonly imageUrl: string | null
  readonly deadline: ReturnDeadline | null
}

export type ReturnableLineView = {
  readonly lineId: string
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly units: number
  readonly reason: WhyNotReturnable | null
  readonly until: string | null
}
