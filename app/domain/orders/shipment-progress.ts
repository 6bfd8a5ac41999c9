import type { OrderEventKind } from './note-order-event.server.ts'

/** How far along a parcel is. Notices come in any order, so the furthest one told is the one that holds. */
const progress: Readonly<Record<string, number>> = {
  label_purchased: 1,
  label_printed: 2,
  confirmed: 3,
  carrier_picked_up: 4,
  in_transit: 5,
  delayed: 6,
  ready_for_pickup: 7,
  attempted_delivery: 8,
  out_for_delivery: 9,
  failure: 10,
  picked_up: 11,
  delivered: 12,
}

/** The status that holds after both were told. Words nobody knows stay only until a known one comes (I11). */
export function furthestOf(known: string | null, told: string | null): string | null {
  if (!told || told === known) return known
  if (!known) return told
  const [a, b] = [progress[known] ?? 0, progress[told] ?? 0]
  return b > a || (a === b && told > known) ? told : known
}

export function isArrival(status: string | null): boolean {
  return status === 'delivered' || status === 'picked_up'
}

/** How the timeline names a carrier's status; null for what shoppers need not read. */
export function timelineKindOf(status: string): OrderEventKind | null {
  switch (status) {
    case 'in_transit':
    case 'carrier_picked_up':
      return 'inTransit'
    case 'out_for_delivery':
      return 'outForDelivery'
    case 'attempted_delivery':
      return 'deliveryAttempted'
    case 'failure':
      return 'deliveryFailed'
    case 'delivered':
    case 'picked_up':
      return 'delivered'
    default:
      return null
  }
}
