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

const keyOf = ({ platform, handle, followers, proofKey }: Omit<Audience, 'checkedAt' | 'url'>) =>
  JSON.stringify([platform, handle.toLowerCase(), followers, proofKey])

/** What was checked stays checked only where neither the number nor its proof changed. */
export function keepChecks(before: readonly Audience[], given: readonly Omit<Audience, 'checkedAt'>[]): Audience[] {
  const checks = new Map(before.map((audience) => [keyOf(audience), audience.checkedAt]))
  return given.map((audience) => ({ ...audience, checkedAt: checks.get(keyOf(audience)) ?? null }))
}
