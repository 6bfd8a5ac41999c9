import { assumeDelivered } from '#app/domain/orders/assume-delivered.server.ts'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { sweepFundings } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { handlers } from '#app/jobs/registry.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { assumedTimesSql, releaseTimesSql } from './replay.sql.ts'
import type { Source } from './source.ts'
import { ranks, type Step } from './step.ts'

type Tick = { readonly at: Date }

/** E10, E11: what only a search over many lines can notice. */
const patternRules: ReadonlySet<string> = new Set([
  'MANY_TO_ONE_ADDRESS',
  'ORDERS_THEN_DISPUTES',
  'SHARED_PAYOUT_ACCOUNT',
])

/** What the schedule did: when it ran is a fact, what it found to do is found again. */
export async function clockSteps(source: Source): Promise<Step[]> {
  const { db: before } = source
  const tick = (name: string, times: readonly (Date | null)[], run: (at: Date) => Promise<unknown>): Step[] =>
    [...new Set(times.flatMap((time) => time?.getTime() ?? []))].map((time) => ({
      at: new Date(time),
      rank: ranks.clock,
      name,
      run: async () => {
        await run(new Date(time))
        return null
      },
    }))
  const job = (name: string) => () => handlers[name]?.({}, { jobId: 'replay', attempt: 1 }) ?? Promise.resolve()
  const released = (await source.rows<Tick>(releaseTimesSql)).map(({ at }) => at)
  const assumed = (await source.rows<Tick>(assumedTimesSql)).map(({ at }) => at)
  const closings = await before.tierClosing.findMany({ distinct: ['closedAt'], select: { closedAt: true } })
  const findings = await before.riskFinding.findMany({
    select: { rule: true, foundAt: true, reviewedAt: true, outcome: true, commission: { select: { createdAt: true } } },
  })
  // What was noticed as a line was decided is noticed again by itself; a search at that time would find too early.
  const searched = findings.filter(
    ({ rule, foundAt, commission }) => patternRules.has(rule) && foundAt.getTime() !== commission.createdAt.getTime(),
  )
  const lapsed = await before.commissionDispute.findMany({ where: { state: 'lapsed' }, select: { decidedAt: true } })
  const fundings = await before.funding.findMany({ where: { state: { in: ['overdue', 'paid'] } } })
  const late = fundings.filter(({ dueAt, paidAt }) => !paidAt || paidAt > dueAt)
  return [
    ...tick('parcels assumed to have arrived', assumed, (at) => assumeDelivered(db, at)),
    ...tick('the end of a period of tiers', closings.map(({ closedAt }) => closedAt), job(commissionJobNames.tiers)),
    ...tick('the search for patterns', searched.map(({ foundAt }) => foundAt), job(commissionJobNames.sweep)),
    ...tick(
      'the end of reviews and objections',
      [
        ...findings.flatMap(({ outcome, reviewedAt }) => (outcome === 'lapsed' ? [reviewedAt] : [])),
        ...lapsed.map(({ decidedAt }) => decidedAt),
      ],
      job(commissionJobNames.sweep),
    ),
    ...tick('money that did not come', late.map(({ dueAt }) => dueAt), () => inTransaction('sweep', sweepFundings)),
    // Last of one instant: what ended then was released with the rest.
    ...tick('the release of what was due', released, job(commissionJobNames.release)),
  ] // prettier-ignore
}
