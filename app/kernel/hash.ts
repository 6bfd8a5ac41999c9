import { createHash } from 'node:crypto'

/** Stable JSON: keys sorted, bigint and dates as text. Two equal inputs give one text whatever order they were built in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(normalize(value))
}

/** What a command stores beside its idempotency key, so that the same key with another input is refused. */
export function inputHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function normalize(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(normalize)
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, normalize(inner)]),
    )
  }
  return value
}
