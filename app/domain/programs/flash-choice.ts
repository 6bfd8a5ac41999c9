import type { FlashRateFacts } from './rate-facts.ts'

type FlashQuestion = {
  readonly flashes: readonly FlashRateFacts[]
  readonly creatorId: string | null
  readonly productId: string | null
  readonly at: Date
}

/**
 * B7: the flash rate that holds, iff placed in [start, end) and before it was cancelled. Of several the most specific:
 * creator and product, creator, product, everything; ties go to the one created earlier.
 */
export function chooseFlash({ flashes, creatorId, productId, at }: FlashQuestion): FlashRateFacts | null {
  const matching = flashes.filter(
    (flash) =>
      flash.startsAt <= at &&
      at < flash.endsAt &&
      (flash.cancelledAt === null || at < flash.cancelledAt) &&
      (flash.creatorId === null || flash.creatorId === creatorId) &&
      (flash.productId === null || flash.productId === productId),
  )
  const rankOf = (flash: FlashRateFacts) => (flash.creatorId === null ? 2 : 0) + (flash.productId === null ? 1 : 0)
  matching.sort(
    (a, b) => rankOf(a) - rankOf(b) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  )
  return matching[0] ?? null
}
