import { stepReached } from '#app/domain/programs/tier-steps.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { z } from 'zod'
import { adjustToTier } from './internal/adjust-to-tier.server.ts'
import { linesToAdjustSql, periodsToCloseSql } from './internal/tiers.sql.ts'

const steps = z.array(z.object({ fromMinor: z.string().regex(/^\d+$/).transform(BigInt), rateBps: z.int() }))

type Period = { schemeId: string; steps: unknown; creatorId: string; periodStart: Date; settledMinor: bigint }

const periodsAtOnce = 200

/**
 * B6: a period of a retroactive scheme is closed for a creator once it is over and nothing they sold in it still waits, so
 * that no open return can move anybody up. Writes what it came to. One batch; call again while `isMore`.
 * Idempotent on: (scheme, creator, period).
 */
export async function closeTierPeriods(tx: Tx): Promise<{ closed: number; isMore: boolean }> {
  const periods = await sql<Period>(tx, periodsToCloseSql, [tx.now, periodsAtOnce])
  for (const { schemeId, creatorId, periodStart, settledMinor, steps: stored } of periods) {
    const rateBps = stepReached(steps.parse(stored), settledMinor)?.rateBps ?? 0
    const closing = { schemeId, creatorId, periodStart, settledMinor, rateBps, closedAt: tx.now }
    await tx.tierClosing.createMany({ data: [closing], skipDuplicates: true })
  }
  return { closed: periods.length, isMore: periods.length === periodsAtOnce }
}

type Line = { id: string; schemeId: string; periodStart: Date; rateBps: number }

const linesAtOnce = 50
/** A closed period's lines are adjusted within the day; what is older has been. */
const closedWithinDays = 92

/**
 * B6: brings the lines of closed periods to the tier that was reached, each by an adjustment entry of its own; nothing that
 * was booked or paid is edited. One batch; call again while `isMore`.
 * Idempotent on: commission (`tierBps` is written once), and the entry's source key.
 */
export async function adjustToTiers(tx: Tx): Promise<{ adjusted: number; isMore: boolean }> {
  const lines = await sql<Line>(tx, linesToAdjustSql, [addDays(tx.now, -closedWithinDays), linesAtOnce])
  for (const { id, schemeId, periodStart, rateBps } of lines) {
    const sourceKey = `tier:${schemeId}:${periodStart.toISOString().slice(0, 10)}`
    await adjustToTier(tx, { commissionId: id, reachedBps: rateBps, sourceKey })
  }
  return { adjusted: lines.length, isMore: lines.length === linesAtOnce }
}
