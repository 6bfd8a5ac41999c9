const longestQuery = 200
const mostWords = 8

/**
 * What a person typed -> a tsquery of the "simple" configuration: every word must be there, the last one may be the
 * beginning of a word. Null if nothing in it can be searched for. Letters and digits only, so it is always well-formed.
 */
export function toSearchQuery(typed: string): string | null {
  const words =
    typed
      .slice(0, longestQuery)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, mostWords) ?? []
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
}
