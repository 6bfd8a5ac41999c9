import type { Reader } from '#app/platform/db/database.server.ts'
import { toTierSteps } from './internal/stored-facts.ts'
import type { TierSchemeFacts } from './rate-facts.ts'

/** Every tier scheme that a program has ever had (B6); `schemeAt` says which one holds. Amounts in the shop's currency. */
export async function tierSchemesOf(db: Reader, programId: string): Promise<TierSchemeFacts[]> {
  const rows = await db.tierScheme.findMany({ where: { programId }, orderBy: { startsAt: 'asc' } })
  return rows.map(({ id, mode, period, steps, startsAt, endsAt }) => ({
    id,
    mode: mode === 'retroactive' ? 'retroactive' : 'marginal',
    period: period === 'quarter' ? 'quarter' : 'month',
    steps: toTierSteps(steps),
    startsAt,
    endsAt,
  }))
}
