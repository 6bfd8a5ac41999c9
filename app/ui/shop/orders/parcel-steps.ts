import type { ShipmentView } from '#app/domain/orders/order-view.ts'

export const parcelStepNames = ['stepOrdered', 'stepPacked', 'stepSent', 'stepOnTheWay', 'stepDelivered'] as const
export type ParcelStep = {
  readonly name: (typeof parcelStepNames)[number]
  readonly isDone: boolean
  /** Null where nobody said when. */
  readonly at: string | null
}

const moving = ['inTransit', 'outForDelivery', 'deliveryAttempted']

/** How far one parcel is. A step that was skipped in the carrier's news is done once a later one is. */
export function parcelSteps(parcel: Pick<ShipmentView, 'shippedAt' | 'deliveredAt' | 'events'>, placedAt: string) {
  const firstMove = parcel.events.find(({ kind }) => moving.includes(kind))?.at ?? null
  const instants: (string | null)[] = [placedAt, null, parcel.shippedAt, firstMove, parcel.deliveredAt]
  const furthest = instants.findLastIndex((at) => at !== null)
  return parcelStepNames.map((name, index): ParcelStep => ({
    name,
    isDone: index <= furthest,
    at: instants[index] ?? null,
  }))
}
