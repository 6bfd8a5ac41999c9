import type { TouchFacts } from '#app/domain/attribution/touch-facts.ts'
import { winningTouch, type AttributionQuestion } from '#app/domain/attribution/winning-touch.ts'
import { addDays, addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'

/** Touches as facts, for the pure rules: all of one shop, asked about at one instant. */
export const placedAt = new Date('2026-11-20T12:00:00Z')
export const policy = { liveTailHours: 24, tagWindowDays: 7, linkWindowDays: 30 }
export const line = { shopId: 'shop_1', productId: 'prd_1' }
export const ago = (days: number) => addDays(placedAt, -days)
export const hoursAgo = (hours: number) => addMilliseconds(placedAt, -hours * millisecondsPer.hour)

export function touch(id: string, changes: Partial<TouchFacts> = {}): TouchFacts {
  return {
    id,
    creatorId: `crt_${id}`,
    programId: 'prg_1',
    surface: 'TAG',
    contentId: 'post_1',
    productId: 'prd_1',
    shopId: 'shop_1',
    occurredAt: ago(1),
    enrollmentInactiveFrom: null,
    creatorBannedAt: null,
    ...changes,
  }
}

export const ask = (touches: TouchFacts[], more: Partial<AttributionQuestion> = {}) =>
  winningTouch({ line, touches, placedAt, policy, ...more })

export const verdictOf = (answer: ReturnType<typeof ask>, id: string) =>
  answer.considered.find((one) => one.touch.id === id)?.verdict

export const code = (discountMinor: bigint, place = 0, endedAt: Date | null = null) => ({
  discountMinor,
  place,
  endedAt,
})
export const session = (startedAt: Date, endedAt: Date | null) => ({ startedAt, endedAt })
