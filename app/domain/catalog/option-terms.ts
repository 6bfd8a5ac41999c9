import { canonicalNames, canonicalValues } from './option-words.ts'

export type ProductOption = { readonly name: string; readonly values: readonly string[] }

/** What a facet can hold: more would be noise that no shopper picks from. */
const longestPart = 60
const mostTerms = 200

/**
 * A product's options as facets know them: "size:m", "color:red". Names and common values in six languages mean the same
 * term; others are kept as they are, in lower case. "Title: Default Title" is Shopify's way of saying "no options".
 */
export function optionTermsOf(options: readonly ProductOption[]): string[] {
  const terms = new Set<string>()
  for (const { name, values } of options) {
    const plainName = toPlain(name)
    if (plainName === '' || (plainName === 'title' && values.every((value) => toPlain(value) === 'default title')))
      continue
    const canonical = canonicalNames.get(plainName) ?? plainName
    for (const value of values) {
      const plain = toPlain(value)
      if (plain !== '') terms.add(`${canonical}:${canonicalValues.get(canonical)?.get(plain) ?? plain}`)
    }
  }
  return [...terms].sort().slice(0, mostTerms)
}

/** Lower case, compatible forms joined, one space between words; a colon would read as the border of name and value. */
function toPlain(part: string): string {
  return part.normalize('NFKC').toLowerCase().replaceAll(':', ' ').replace(/\s+/g, ' ').trim().slice(0, longestPart)
}
