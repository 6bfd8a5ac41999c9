import type { ProductRefusalCode } from './refusals.ts'

/** What a command over many products did: every product is in exactly one of the three. */
export type BulkResult = {
  readonly done: number
  /** They were as asked already. */
  readonly unchanged: number
  readonly refused: readonly { readonly code: ProductRefusalCode; readonly count: number }[]
}

/** At most so many products by id; more are "everything in this view". */
export const mostProducts = 250

export type ProductOutcome = 'done' | 'unchanged' | ProductRefusalCode

export function toBulkResult(outcomes: readonly ProductOutcome[]): BulkResult {
  const counts = new Map<ProductOutcome, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const { done = 0, unchanged = 0, ...refused } = Object.fromEntries(counts) as Partial<Record<ProductOutcome, number>>
  const codes = Object.entries(refused) as [ProductRefusalCode, number][]
  return { done, unchanged, refused: codes.sort().map(([code, count]) => ({ code, count })) }
}

export function addResults(a: BulkResult, b: BulkResult): BulkResult {
  const counts = new Map<ProductRefusalCode, number>()
  for (const { code, count } of [...a.refused, ...b.refused]) counts.set(code, (counts.get(code) ?? 0) + count)
  const refused = [...counts].sort().map(([code, count]) => ({ code, count }))
  return { done: a.done + b.done, unchanged: a.unchanged + b.unchanged, refused }
}
