import { z } from 'zod'

/** Where a creator is followed: what they say, and what was seen of it. */
const storedAudience = z.object({
  platform: z.string(),
  handle: z.string(),
  url: z.string().nullable().default(null),
  followers: z.number(),
  /** Key in storage of a picture that shows the number. */
  proofKey: z.string().nullable().default(null),
  /** When the platform looked at the proof; null: nobody has. */
  checkedAt: z.string().nullable().default(null),
})
export type Audience = z.infer<typeof storedAudience>

export function storedAudiences(stored: unknown): Audience[] {
  return z.array(storedAudience).parse(stored)
}

type Account = { readonly platform: string; readonly handle: string }

/** One account under one name, however it is written. */
export function isSameAccount(one: Account, other: Account): boolean {
  return one.platform === other.platform && one.handle.toLowerCase() === other.handle.toLowerCase()
}

/**
 * What was proven of an account stays with it as long as its name does. What was checked stays checked only where neither
 * the number nor its proof changed.
 */
export function keepProofs(
  before: readonly Audience[],
  given: readonly Omit<Audience, 'checkedAt' | 'proofKey'>[],
): Audience[] {
  return given.map((audience) => {
    const known = before.find((one) => isSameAccount(one, audience))
    const isSame = known?.followers === audience.followers
    return { ...audience, proofKey: known?.proofKey ?? null, checkedAt: isSame ? known.checkedAt : null }
  })
}

/** Proofs of accounts that are no longer named. */
export function droppedProofs(before: readonly Audience[], after: readonly Audience[]): string[] {
  const kept = new Set(after.map(({ proofKey }) => proofKey))
  return before.flatMap(({ proofKey }) => (proofKey && !kept.has(proofKey) ? [proofKey] : []))
}
