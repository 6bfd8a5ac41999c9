import { decodeCursor, encodeCursor, type CursorKey } from '#app/kernel/cursor.ts'

/** A page that knows what comes before it as well as what comes after. */
export type TwoWayPage<Item> = {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
}

/** Where a page begins: after a row or before it; null is the beginning of the list. */
export type TwoWayEdge = { readonly direction: 'after' | 'before'; readonly key: CursorKey | null }

/** `length`: how many values the list is sorted by. A bad cursor means the first page, not an error. */
export function toEdge(cursor: string | null | undefined, length = 1): TwoWayEdge {
  const [direction, ...key] = decodeCursor(cursor, length + 1) ?? []
  return direction === 'after' || direction === 'before' ? { direction, key } : { direction: 'after', key: null }
}

/**
 * `rows` as they were read from the edge on, one more than the page holds where there are as many. Coming back from a
 * later page, that later page is there; going on from an earlier one, the earlier one is.
 */
export function toTwoWayPage<Row>(
  rows: readonly Row[],
  { direction, key, limit }: TwoWayEdge & { readonly limit: number },
  keyOf: (row: Row) => CursorKey,
): TwoWayPage<Row> {
  const hasMore = rows.length > limit
  const read = rows.slice(0, limit)
  const items = direction === 'after' ? read : read.toReversed()
  const [first, last] = [items.at(0), items.at(-1)]
  const hasBefore = direction === 'after' ? key !== null : hasMore
  const hasAfter = direction === 'after' ? hasMore : key !== null
  return {
    items,
    nextCursor: hasAfter && last !== undefined ? encodeCursor(['after', ...keyOf(last)]) : null,
    previousCursor: hasBefore && first !== undefined ? encodeCursor(['before', ...keyOf(first)]) : null,
  }
}
