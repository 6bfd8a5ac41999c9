import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { sum } from '#app/kernel/money.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { paidInYearSql } from './internal/tax-year.sql.ts'

export type TaxYear = {
  readonly year: number
  /** Minor units, by shop and currency; `payouts` counts them (transactions, for 1099-K and DAC7). */
  readonly paid: readonly { readonly shopId: string; readonly currency: string; readonly payouts: number; readonly amountMinor: bigint }[]
  /** Value of free samples that came and were kept. */
  readonly samples: readonly { readonly shopId: string; readonly currency: string; readonly count: number; readonly valueMinor: bigint }[]
  /** Money and samples in USD cents, against the year's threshold (F7). */
  readonly necMinor: bigint
  readonly necThresholdMinor: bigint
  readonly isNecDue: boolean
} // prettier-ignore

/** Before them a sample belongs to nobody yet. */
const keptStates = ['delivered', 'fulfilled', 'missed', 'excused']

/** F7: what has to be known about a creator's year for a 1099-NEC, a 1099-K or DAC7; sums, never stored. */
export async function taxFactsOf(db: Reader, creatorId: string, year: number): Promise<TaxYear> {
  const [from, until] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))]
  const rows = await sql<{ shopId: string; currency: string; count: number; amountMinor: bigint }>(db, paidInYearSql, [creatorId, from, until]) // prettier-ignore
  const kept = await db.sampleRequest.groupBy({
    by: ['shopId', 'currency'],
    where: { creatorId, state: { in: keptStates }, deliveredAt: { gte: from, lt: until }, valueMinor: { not: null } },
    _sum: { valueMinor: true },
    _count: true,
  })
  const samples = kept.map(({ shopId, currency, _sum, _count }) => ({
    shopId, currency: currency ?? '', count: _count, valueMinor: _sum.valueMinor ?? 0n,
  })) // prettier-ignore
  const profile = await db.payoutProfile.findUnique({ where: { creatorId }, select: { isUsPerson: true } })
  const dollars = [
    ...rows.filter(({ currency }) => currency === 'USD').map(({ amountMinor }) => amountMinor),
    ...samples.filter(({ currency }) => currency === 'USD').map(({ valueMinor }) => valueMinor),
  ]
  const necMinor = sum(dollars)
  const necThresholdMinor = await thresholdOf(db, year)
  return {
    year,
    paid: rows.map(({ shopId, currency, count, amountMinor }) => ({ shopId, currency, payouts: count, amountMinor })),
    samples,
    necMinor,
    necThresholdMinor,
    isNecDue: profile?.isUsPerson === true && necMinor >= necThresholdMinor,
  }
}

/** The row of the policy that began last before the year. */
async function thresholdOf(db: Reader, year: number): Promise<bigint> {
  const { values } = await policyAt(db, { market: 'US', at: new Date(Date.UTC(year, 11, 31)) })
  const rows = values.payouts.necThresholds.filter(({ fromYear }) => fromYear <= year)
  const last = rows.sort((a, b) => b.fromYear - a.fromYear)[0]
  return BigInt(last?.minor ?? '0')
}

export const taxReportForms = ['NEC1099', 'K1099', 'DAC7'] as const

/**
 * F7: what was reported about a year, as it was reported.
 * Idempotent on: (creator, year, form); the first one stays.
 */
export async function recordTaxReport(
  tx: Tx,
  { creatorId, year, form }: { readonly creatorId: string; readonly year: number; readonly form: (typeof taxReportForms)[number] },
): Promise<{ reportId: string }> {
  const known = await tx.taxReport.findUnique({ where: { creatorId_year_form: { creatorId, year, form } } })
  if (known) return { reportId: known.id }
  const facts = await taxFactsOf(tx, creatorId, year)
  const body = JSON.parse(JSON.stringify(facts, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))) as object // prettier-ignore
  const reportId = newId('taxReport')
  await tx.taxReport.create({ data: { id: reportId, creatorId, year, form, body, createdAt: tx.now } })
  return { reportId }
} // prettier-ignore
