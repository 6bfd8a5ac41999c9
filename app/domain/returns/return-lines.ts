import { refuse, type Refusal } from '#app/kernel/outcome.ts'
import type { ReturnReason } from './reasons.ts'
import type { ReturnRefusal } from './refusals.ts'
import { openableUnits, returnableUnits, type ReturnableFacts } from './returnable-units.ts'

export type WantedLine = {
  readonly lineId: string
  readonly quantity: number
  readonly reason: ReturnReason
  readonly note?: string | null
}

type Known = { readonly line: { readonly id: string; readonly title: string }; readonly facts: ReturnableFacts }

/** Why these units cannot go back, or null. `byShop`: the shop takes back what it likes, whatever the window says. */
export function refusalOfLines(
  wanted: readonly WantedLine[],
  lines: readonly Known[],
  { now, byShop }: { readonly now: Date; readonly byShop: boolean },
): Refusal<ReturnRefusal> | null {
  if (wanted.length === 0) return refuse('NOTHING_CHOSEN')
  const seen = new Set<string>()
  for (const { lineId, quantity } of wanted) {
    const known = lines.find(({ line }) => line.id === lineId)
    if (!known || seen.has(lineId)) return refuse('LINE_NOT_FOUND')
    seen.add(lineId)
    const { title } = known.line
    const returnable = returnableUnits(known.facts, now)
    const units = byShop ? openableUnits(known.facts) : returnable.units
    if (quantity < 1) return refuse('NOTHING_CHOSEN')
    if (units === 0) return refuse(byShop ? 'ALREADY_BACK' : (returnable.reason ?? 'ALREADY_BACK'), { title })
    if (quantity > units) return refuse('TOO_MANY_UNITS', { title, left: units })
  }
  return null
}

/** Do two lists of lines mean the same units? */
export function sameLines(
  a: readonly { readonly lineId: string; readonly quantity: number }[],
  b: readonly { readonly lineId: string; readonly quantity: number }[],
): boolean {
  const key = (lines: typeof a) =>
    lines
      .map(({ lineId, quantity }) => `${lineId}x${quantity}`)
      .sort()
      .join()
  return key(a) === key(b)
}
