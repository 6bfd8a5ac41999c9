/** `commission`: somebody may earn by it. `partnership`: goods (G7) or a fee (B10) were given for it, earning or not. */
export type Disclosure = 'commission' | 'partnership'

type Facts = { readonly hasTags: boolean; readonly isRewarded: boolean }

/** L1, L3: what a post says of itself wherever it appears; null while it has nothing to say. Nobody can switch it off. */
export function disclosureOf({ hasTags, isRewarded }: Facts): Disclosure | null {
  if (isRewarded) return 'partnership'
  return hasTags ? 'commission' : null
}
