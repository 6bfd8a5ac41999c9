import { addDays, latest } from '#app/kernel/clock.ts'

export type HoldDays = {
  readonly holdDays: number
  readonly minimumHoldDays: number
  readonly undeliveredDays: number
  readonly digitalDays: number
}

/** E2: an ordinary return must fit into the hold, unless the merchant chose the days. */
export function holdDaysOf(values: {
  readonly holds: HoldDays & { readonly chosenHoldDays?: number | undefined }
  readonly orders: { readonly returnWindowDays: number }
}): HoldDays {
  const { chosenHoldDays, holdDays, minimumHoldDays, undeliveredDays, digitalDays } = values.holds
  const ordinary = Math.max(holdDays, values.orders.returnWindowDays)
  return { holdDays: chosenHoldDays ?? ordinary, minimumHoldDays, undeliveredDays, digitalDays }
}

/** Which part of E2 decided. */
export type HoldTerm = 'DIGITAL' | 'DELIVERED' | 'MINIMUM' | 'NO_DELIVERY_SIGNAL'

export type Parcel = { readonly quantity: number; readonly shippedAt: Date; readonly deliveredAt: Date | null }

export type HandoverFacts = {
  readonly placedAt: Date
  readonly requiresShipping: boolean
  /** Units that are still to reach the shopper or have reached them. */
  readonly neededQuantity: number
  /** Parcels that left and were not called back, with how much of the line each holds. */
  readonly parcels: readonly Parcel[]
}

export type Hold = { readonly releaseAt: Date; readonly term: HoldTerm; readonly deliveredAt: Date | null }

/** E2: when the line may be released, once all of it is on its way; null before that. The last parcel decides. */
export function holdOf(facts: HandoverFacts, days: HoldDays): Hold | null {
  const { placedAt, parcels } = facts
  if (!facts.requiresShipping)
    return { releaseAt: addDays(placedAt, days.digitalDays), term: 'DIGITAL', deliveredAt: null }
  const shipped = parcels.reduce((total, { quantity }) => total + quantity, 0)
  if (parcels.length === 0 || shipped < facts.neededQuantity) return null
  const holds = parcels.map((parcel) => holdOfParcel(parcel, placedAt, days))
  const last = holds.reduce((a, b) => (b.releaseAt > a.releaseAt ? b : a))
  const arrivals = parcels.map(({ deliveredAt }) => deliveredAt).filter((at) => at !== null)
  return { ...last, deliveredAt: arrivals.length === parcels.length ? latest(...arrivals) : null }
}

function holdOfParcel({ shippedAt, deliveredAt }: Parcel, placedAt: Date, days: HoldDays): Omit<Hold, 'deliveredAt'> {
  if (deliveredAt === null) return { releaseAt: addDays(shippedAt, days.undeliveredDays), term: 'NO_DELIVERY_SIGNAL' }
  const afterDelivery = addDays(deliveredAt, days.holdDays)
  const atLeast = addDays(placedAt, days.minimumHoldDays)
  return afterDelivery >= atLeast
    ? { releaseAt: afterDelivery, term: 'DELIVERED' }
    : { releaseAt: atLeast, term: 'MINIMUM' }
}
