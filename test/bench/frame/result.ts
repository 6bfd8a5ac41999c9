import type { Compared, Spread } from './measure.ts'

/** One line of the table. */
export type Result = {
  readonly item: string
  readonly unit: string
  readonly value?: Spread
  readonly limit?: Spread
  readonly ratio?: Spread
  /** What was promised, in words. */
  readonly target: string
  /** null: nothing was promised; the line explains another one. */
  readonly isMet: boolean | null
  /** What else the figure depends on. */
  readonly notes?: readonly string[]
}

export type Bench = () => Promise<readonly Result[]>

type Named = { readonly item: string; readonly unit: string; readonly notes?: readonly string[] }

/** Judged by the median ratio. `least` null: only told. */
export function ratioResult(named: Named, compared: Compared, least: number | null): Result {
  const target = least === null ? '–' : `ratio ≥ ${least}`
  return { ...named, ...compared, target, isMet: least === null ? null : compared.ratio.median >= least }
}
