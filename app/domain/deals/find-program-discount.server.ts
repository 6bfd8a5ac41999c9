import type { Reader } from '#app/platform/db/database.server.ts'
import type { CodeFailure, CodeState } from './creator-code-refusals.ts'

export type ProgramDiscountView = {
  /** What every code of the program takes off. */
  readonly percentBps: number
  /** How Shopify stands to it; `waiting` as long as nobody has a code: Shopify is told with the first. */
  readonly state: CodeState
  readonly failure: CodeFailure | null
  readonly codesInForce: number
  /** In force here, not yet in Shopify. */
  readonly codesOnTheWay: number
}

/** What the codes of a shop's program take off, and how far Shopify has it; null while codes are not switched on. */
export async function findProgramDiscount(
  db: Reader,
  { shopId, programId }: { readonly shopId: string; readonly programId: string },
): Promise<ProgramDiscountView | null> {
  const row = await db.programDiscount.findFirst({ where: { programId, program: { shopId } } })
  if (!row) return null
  const inForce = { programId, endedAt: null }
  const [codesInForce, codesOnTheWay] = await Promise.all([
    db.creatorCode.count({ where: inForce }),
    db.creatorCode.count({ where: { ...inForce, state: 'waiting' } }),
  ])
  const { percentBps } = row
  const [state, failure] = [row.state as CodeState, row.failure as CodeFailure | null]
  return { percentBps, state, failure, codesInForce, codesOnTheWay }
}
