/** GraphQL input tells "not given" and "null" apart; where both mean the same, this says so. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

export function isPresent<T>(value: T): value is NonNullable<T> {
  return !isAbsent(value)
}

/** What came from outside as text: numbers and flags as they are written, nothing as nothing, the rest as JSON. */
export function asText(value: unknown): string {
  if (isAbsent(value)) return ''
  if (typeof value === 'string') return value
  return JSON.stringify(value) ?? ''
}
