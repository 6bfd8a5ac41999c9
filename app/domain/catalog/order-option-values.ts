const shortSize = /^(?:(\d+)x?|(x*))([sml])$/
const measure = /^(\d+(?:[.,]\d+)?)\s*(.*)$/

/** "xs" -> -1, "m" -> 0, "l" -> 1, "xl" and "1xl" -> 2, "3xl" -> 4; null for what is no such size. */
function toSizeRank(value: string): number | null {
  const [, number, letters = '', size] = shortSize.exec(value) ?? []
  if (size === undefined) return null
  const extra = number === undefined ? letters.length : Number(number)
  if (size === 'm') return extra === 0 ? 0 : null
  return (size === 's' ? -1 : 1) * (1 + extra)
}

/**
 * Option values as people read them: sizes from small to large, amounts of one unit from little to much. Other values stay
 * as they come. `valueOf`: in lower case.
 */
export function orderOptionValues<Item>(items: readonly Item[], valueOf: (item: Item) => string): readonly Item[] {
  const sizes = items.map((item) => toSizeRank(valueOf(item)))
  if (sizes.every((size) => size !== null)) return sortedBy(items, sizes)
  const amounts = items.map((item) => measure.exec(valueOf(item)))
  const units = new Set(amounts.map((amount) => amount?.[2]?.trim()))
  if (units.size !== 1 || units.has(undefined)) return items
  return sortedBy(
    items,
    amounts.map((amount) => Number(amount?.[1]?.replace(',', '.'))),
  )
}

function sortedBy<Item>(items: readonly Item[], ranks: readonly number[]): Item[] {
  return items
    .map((item, index) => ({ item, rank: ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
