/** Keyset pagination: a cursor holds the sort values of the last row seen, opaque to the client. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

export type CursorKey = readonly (string | number)[]

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Returns null for anything that `encodeCursor` did not make: a bad cursor means the first page, not an error. */
export function decodeCursor(cursor: string | null | undefined, length: number): CursorKey | null {
  if (!cursor) return null
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  const isKey =
    Array.isArray(parsed) &&
    parsed.length === length &&
    parsed.every((part) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part)))
  return isKey ? (parsed as CursorKey) : null
}

/** Ask the database for `limit + 1` rows; the extra row only proves that another page exists. */
export function toPage<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => CursorKey): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}
