import { ageAt, ageBandAt } from '#app/domain/shoppers/age.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { CheckoutRefusal } from './refusals.ts'

type AgeRefusal = Extract<CheckoutRefusal, 'ADULTS_ONLY' | 'AGE_UNKNOWN' | 'AGE_TOO_LOW'>
type Bought = {
  /** Full years that the goods ask for; null: no more than buying at all. */
  readonly minimumAge: number | null
  /** Null: a guest, or an account that is gone. */
  readonly birthDate: Date | null
  readonly at: Date
}

/**
 * K2, K3: below 18 one may look, not buy; guests say themselves that they are of age. J6: goods with a minimum age only go
 * to somebody whose birth date is known and says so. Null = may buy.
 */
export function judgeAge({ minimumAge, birthDate, at }: Bought): Refusal<AgeRefusal> | null {
  if (birthDate !== null && ageBandAt(birthDate, at) !== 'adult') return refuse('ADULTS_ONLY')
  if (minimumAge === null) return null
  if (birthDate === null) return refuse('AGE_UNKNOWN', { minimumAge })
  return ageAt(birthDate, at) < minimumAge ? refuse('AGE_TOO_LOW', { minimumAge }) : null
}
