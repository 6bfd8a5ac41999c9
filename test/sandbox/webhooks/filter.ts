import { compares, holds, parseQuery, type Comparator, type Query } from '../search/parse-query.ts'
import { asText } from '../present.ts'

const parsed = new Map<string, Query>()

/** Throws `QuerySyntaxError` on bad syntax; a filter that names a field the payload lacks simply never holds. */
export function readFilter(filter: string): Query {
  const known = parsed.get(filter)
  if (known) return known
  const query = parseQuery(filter)
  parsed.set(filter, query)
  return query
}

export function passesFilter(filter: string | null, payload: unknown): boolean {
  if (filter === null || filter === '') return true
  return holds(
    readFilter(filter),
    (field, comparator, value) => valuesAt(payload, field.split('.')).some((one) => matches(one, comparator, value)),
    () => false,
  )
}

/** An array on the way means: any element. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path))
  const [key, ...rest] = path
  if (key === undefined) return [value]
  if (value === null || typeof value !== 'object') return []
  return valuesAt((value as Record<string, unknown>)[key], rest)
}

function matches(actual: unknown, comparator: Comparator, wanted: string): boolean {
  if (actual === undefined) return false
  if (wanted === '*') return actual !== null
  if (actual === null) return false
  if (comparator === ':') {
    const text = asText(actual)
    return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted
  }
  const numbers = [Number(actual), Number(wanted)] as const
  if (numbers.every((number) => !Number.isNaN(number))) return compares(comparator, numbers[0] - numbers[1])
  const times = [Date.parse(asText(actual)), Date.parse(wanted)] as const
  return times.every((time) => !Number.isNaN(time)) && compares(comparator, times[0] - times[1])
}

/** Keeps the named members; `variants.price` keeps that member of every variant. */
export function onlyFields(payload: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0) return payload
  if (Array.isArray(payload)) return payload.map((element) => onlyFields(element, fields))
  if (payload === null || typeof payload !== 'object') return payload
  const source = payload as Record<string, unknown>
  const nested = new Map<string, string[]>()
  for (const field of fields) {
    const [key = '', ...rest] = field.split('.')
    nested.set(key, [...(nested.get(key) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])])
  }
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of nested) {
    if (key in source) kept[key] = inner.length === 0 ? source[key] : onlyFields(source[key], inner)
  }
  return kept
}
