import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { assert } from '#app/kernel/assert.ts'
import { latest } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { rateChanged } from './events.ts'
import { checkRate } from './internal/check-rate.server.ts'
import { lockPlanSql } from './internal/locks.sql.ts'
import { toFixedAmounts } from './internal/stored-facts.ts'
import { writeRateVersion } from './internal/write-rate-version.server.ts'
import { isSameRate, toRateValues, type RateInput, type RateValues } from './rate-input.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type ChangeRateInput = RateInput & {
  readonly planId: string
  readonly shopId?: string
  /** Not before now; absent: now. */
  readonly startsAt?: Date
  readonly actor?: string
}

type Changed = Outcome<{ rateVersionId: string; isNew: boolean }, ProgramRefusalCode>

/**
 * B3: closes the version that holds at `startsAt` and opens the next one there, up to whatever was planned to follow.
 * Versions that have begun are never edited; planned ones may be replaced until they begin.
 * Idempotent on: the plan's rate at that instant; asking for the rate that already holds changes nothing.
 */
export async function changeRate(tx: Tx, input: ChangeRateInput): Promise<Changed> {
  const { planId, shopId, actor = 'system' } = input
  const [locked] = await sql(tx, lockPlanSql, [planId])
  if (!locked) return refuse('PLAN_NOT_FOUND')
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: planId }, include: { program: true } })
  if (shopId !== undefined && plan.program.shopId !== shopId) return refuse('PLAN_NOT_FOUND')
  if (plan.program.status === 'ended') return refuse('PROGRAM_ENDED')
  if (input.startsAt && input.startsAt < tx.now) return refuse('STARTS_IN_PAST')
  const { startsAt, holding } = await placeOf(tx, planId, input.startsAt ?? null)
  const before: RateValues = { ...holding, fixedAmounts: toFixedAmounts(holding.fixedAmounts) }
  const values = toRateValues(input, before)
  const refusal = await checkRate(tx, values, plan.programId)
  if (refusal) return refusal
  if (isSameRate(before, values)) return accept({ rateVersionId: holding.id, isNew: false })
  const isReplaced = startsAt > tx.now && holding.startsAt.getTime() === startsAt.getTime()
  if (isReplaced) await tx.rateVersion.delete({ where: { id: holding.id } })
  else await tx.rateVersion.update({ where: { id: holding.id }, data: { endsAt: startsAt } })
  const rateVersionId = await writeRateVersion(tx, { planId, values, startsAt, endsAt: holding.endsAt })
  const { shopId: ownShopId, id: programId } = plan.program
  await noteAudit(tx, {
    shopId: ownShopId, actor, action: 'plan.changeRate', subject: planId,
    before: toAudit(before), after: { ...toAudit(values), startsAt },
  }) // prettier-ignore
  await publish(
    tx,
    rateChanged({
      programId, shopId: ownShopId, planId, rateVersionId, startsAt: startsAt.toISOString(),
      fromBps: before.rateBps, toBps: values.rateBps,
    }),
  ) // prettier-ignore
  return accept({ rateVersionId, isNew: true })
}

const toAudit = ({ rateBps, fixedAmounts, storefrontBps, adsBps = null }: RateValues) => ({
  ...{ rateBps, fixedAmounts, storefrontBps, adsBps },
})

/** Two changes in one instant stand one after the other, even where the later one's clock was read first. */
async function placeOf(tx: Tx, planId: string, asked: Date | null) {
  const versions = await tx.rateVersion.findMany({ where: { planId }, orderBy: { startsAt: 'asc' } })
  const begun = versions.filter(({ startsAt, createdAt }) => startsAt <= createdAt).map((version) => version.startsAt)
  const startsAt = latest(asked ?? tx.now, ...begun)
  const holding = versions.findLast(
    (version) => version.startsAt <= startsAt && (version.endsAt === null || startsAt < version.endsAt),
  )
  assert(holding, 'the versions of a plan that is not archived follow each other without end')
  return { startsAt, holding }
}
