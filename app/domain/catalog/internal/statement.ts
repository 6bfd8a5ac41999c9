/** A statement put together for one request: the text holds only fixed parts, every value is a parameter. */
export type Statement = { readonly text: string; readonly params: unknown[] }

export type Parameters = {
  readonly values: unknown[]
  /** Takes a value in and returns its place, cast: `$3::text`. */
  readonly add: (value: unknown, type: string) => string
}

export function toParameters(...first: unknown[]): Parameters {
  const values = [...first]
  return { values, add: (value, type) => `$${values.push(value)}::${type}` }
}
