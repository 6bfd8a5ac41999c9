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

/** A note as it is kept. */
export function toNote(note: string | null | undefined): string | null {
  return note?.trim().slice(0, 500) || null
}

type Wish = { readonly kind: string; readonly lines: readonly WantedLine[] }
type Kept = {
  readonly kind: string
  readonly openedBy: string
  readonly lines: readonly {
    readonly orderLineId: string
    readonly quantity: number
    readonly reason: string
    readonly note: string | null
  }[]
}

/** Is what a key was used for before the very same wish: kind, units, reasons and notes? */
export function isSameWish(kept: Kept, wish: Wish): boolean {
  // Approved as something that the shopper keeps, a request is still the one that was made.
  const isKept = kept.openedBy === 'shopper' && kept.kind === 'returnless'
  const isSameKind = kept.kind === wish.kind || (isKept && wish.kind === 'refund')
  const toKey = (lineId: string, quantity: number, reason: string, note: string | null) =>
    JSON.stringify([lineId, quantity, reason, note])
  const keptKeys = kept.lines.map((line) => toKey(line.orderLineId, line.quantity, line.reason, line.note))
  const wishKeys = wish.lines.map((line) => toKey(line.lineId, line.quantity, line.reason, toNote(line.note)))
  return isSameKind && keptKeys.sort().join() === wishKeys.sort().join()
}
