/** One parcel with units of a line. */
export type ReturnableParcel = {
  readonly quantity: number
  readonly deliveredAt: Date | null
  /** Until when its units may go back; null while it has not arrived. */
  readonly returnableUntil: Date | null
}

export type ReturnableFacts = {
  readonly quantity: number
  /** Units taken off by an edit or cancellation. Shopify counts most refunded units here as well; those count once. */
  readonly removedQuantity: number
  readonly refundedQuantity: number
  /** Units of open returns, and those that a return used up without a refund (replaced, or turned down at inspection). */
  readonly returningQuantity: number
  readonly usedQuantity: number
  readonly requiresShipping: boolean
  readonly isGiftCard: boolean
  /** Parcels that left and were not called back. */
  readonly parcels: readonly ReturnableParcel[]
}

export type WhyNotReturnable = 'NOT_RETURNABLE' | 'NOT_DELIVERED' | 'WINDOW_OVER' | 'ALREADY_RETURNING' | 'ALREADY_BACK'

export type Returnable = {
  readonly units: number
  /** Null: some units can go back. */
  readonly reason: WhyNotReturnable | null
  readonly until: Date | null
}

/** How many units of a line the shopper may still send back, until when, and why none, if none. */
export function returnableUnits(facts: ReturnableFacts, now: Date): Returnable {
  if (facts.isGiftCard || !facts.requiresShipping) return none('NOT_RETURNABLE')
  const arrived = facts.parcels.filter(({ deliveredAt }) => deliveredAt !== null)
  const delivered = unitsIn(arrived)
  if (delivered === 0) return none(kept(facts) === 0 ? 'ALREADY_BACK' : 'NOT_DELIVERED')
  const inTime = arrived.filter(({ returnableUntil }) => returnableUntil !== null && now < returnableUntil)
  const until = latestOf(arrived)
  const free = Math.min(delivered, kept(facts)) - facts.returningQuantity - facts.usedQuantity
  if (free <= 0) return { ...none(facts.returningQuantity > 0 ? 'ALREADY_RETURNING' : 'ALREADY_BACK'), until }
  const units = Math.min(free, unitsIn(inTime))
  return units > 0 ? { units, reason: null, until } : { ...none('WINDOW_OVER'), until }
}

/** For the shop itself, which may take back what it likes: no window, but never more units than left its house. */
export function openableUnits(facts: ReturnableFacts): number {
  const sent = Math.min(unitsIn(facts.parcels), kept(facts))
  return Math.max(0, sent - facts.returningQuantity - facts.usedQuantity)
}

function kept({ quantity, removedQuantity, refundedQuantity }: ReturnableFacts): number {
  return quantity - Math.min(quantity, Math.max(removedQuantity, refundedQuantity))
}

function unitsIn(parcels: readonly ReturnableParcel[]): number {
  return parcels.reduce((total, { quantity }) => total + quantity, 0)
}

function latestOf(parcels: readonly ReturnableParcel[]): Date | null {
  const ends = parcels.flatMap(({ returnableUntil }) => (returnableUntil ? [returnableUntil.getTime()] : []))
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}

function none(reason: WhyNotReturnable): Returnable {
  return { units: 0, reason, until: null }
}
