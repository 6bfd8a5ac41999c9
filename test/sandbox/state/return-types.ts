import type { Bag } from './order-types.ts'

export type ReturnLine = {
  id: number
  fulfillmentId: number
  fulfillmentLineId: number
  lineId: number
  quantity: number
  processed: number
  refunded: number
  reason: string
  reasonNote: string
  customerNote: string | null
  restockingPercent: number | null
}
/** What the buyer gets instead: it becomes lines of the order once it is processed. */
export type ExchangeLine = { id: number; variantId: number; quantity: number; processed: number; lineIds: number[] }
export type Disposition = {
  id: number
  type: 'MISSING' | 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' | 'RESTOCKED'
  quantity: number
  locationId: number | null
  createdAt: string
}
export type ReverseLine = { id: number; returnLineId: number; total: number; dispositions: Disposition[] }
/** The way back of what a return names. */
export type ReverseOrder = { id: number; status: 'OPEN' | 'CLOSED' | 'CANCELED'; lines: ReverseLine[] }
export type Return = {
  id: number
  orderId: number
  name: string
  status: 'REQUESTED' | 'OPEN' | 'CLOSED' | 'CANCELED' | 'DECLINED'
  lines: ReturnLine[]
  exchangeLines: ExchangeLine[]
  shippingFee: { id: number; amount: Bag } | null
  reverseOrders: ReverseOrder[]
  decline: { reason: string; note: string | null } | null
  createdAt: string
  updatedAt: string
  requestApprovedAt: string | null
  closedAt: string | null
}
