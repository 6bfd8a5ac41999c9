import type { SpendCap } from '#app/domain/programs/rate-facts.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Commission } from '@prisma/client'
import { lockSpendSql, moveSpendSql, openSpendSql, raiseSpendSql } from './plan-spend.sql.ts'

export type Spending = { readonly planId: string; readonly cap: SpendCap; readonly placedAt: Date }

/** B8: what a plan's cap has left for a sale of that instant, in minor units of the shop's currency; locked until the end. */
export async function lockSpend(tx: Tx, { planId, cap, placedAt }: Spending): Promise<bigint> {
  const period = spendPeriodOf(cap.capPeriod, placedAt)
  await sql(tx, openSpendSql, [planId, period])
  const [row] = await sql<{ spentMinor: bigint }>(tx, lockSpendSql, [planId, period])
  assert(row, 'the period was opened')
  const left = cap.capMinor - row.spentMinor
  return left > 0n ? left : 0n
}

/** What the sale takes of it. The period is locked. */
export async function raiseSpend(tx: Tx, { planId, cap, placedAt }: Spending, amountMinor: bigint): Promise<void> {
  await sql(tx, raiseSpendSql, [planId, spendPeriodOf(cap.capPeriod, placedAt), amountMinor])
}

/** What a later entry of a commission gives back or takes more. */
export async function moveSpend(tx: Tx, commissionId: string, deltaMinor: bigint): Promise<void> {
  await sql(tx, moveSpendSql, [commissionId, deltaMinor])
}

/** The start of a period of a cap, in UTC. */
export function spendPeriodOf(period: SpendCap['capPeriod'], placedAt: Date): Date {
  return period === 'month' ? new Date(Date.UTC(placedAt.getUTCFullYear(), placedAt.getUTCMonth(), 1)) : new Date(0)
}

/** B8: how much of it an entry may still add to a commission: all, where its plan has no cap. */
export async function withinCap(
  tx: Tx,
  { planId, placedAt }: Pick<Commission, 'planId' | 'placedAt'>,
  wantedMinor: bigint,
): Promise<bigint> {
  const plan = planId === null ? null : await tx.plan.findUnique({ where: { id: planId } })
  if (!plan || plan.capMinor === null) return wantedMinor
  const cap = { capMinor: plan.capMinor, capPeriod: plan.capPeriod === 'month' ? 'month' : 'total' } as const
  const left = await lockSpend(tx, { planId: plan.id, cap, placedAt })
  return left < wantedMinor ? left : wantedMinor
}
