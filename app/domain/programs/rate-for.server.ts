import type { Reader } from '#app/platform/db/database.server.ts'
import type { ChosenRate, RatedLine } from './rate-facts.ts'
import { ratesFor } from './rates-for.server.ts'

export type RateQuestion = {
  readonly creatorId: string | null
  readonly productId: string
  readonly at: Date
  /** B9: what is sold; without it a percentage and fixed amounts cannot be compared. */
  readonly line?: RatedLine
  /** B6: the creator's net settled base in the tier period of `at`, minor units of the shop's currency. */
  readonly settledMinor?: bigint
} & ({ readonly programId: string } | { readonly shopId: string })

/** The rate for one product, or null when no plan holds at that instant. A paused program keeps its rates: earlier touches still pay (A13). */
export async function rateFor(
  db: Reader,
  question: RateQuestion,
): Promise<(ChosenRate & { programId: string }) | null> {
  const programId = 'programId' in question ? question.programId : await programOfShopAt(db, question)
  if (programId === null) return null
  const { creatorId, productId, at, line, settledMinor } = question
  const rates = await ratesFor(db, {
    programId,
    creatorId,
    productIds: [productId],
    at,
    ...(line && { lines: new Map([[productId, line]]) }),
    ...(settledMinor !== undefined && { settledMinor }),
  })
  const rate = rates.get(productId)
  return rate ? { ...rate, programId } : null
}

async function programOfShopAt(db: Reader, { shopId, at }: { shopId: string; at: Date }): Promise<string | null> {
  const program = await db.program.findFirst({
    where: { shopId, startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return program?.id ?? null
}
