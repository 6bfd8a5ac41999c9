import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorDaysSql, creatorEarnedDaysSql } from './internal/creator-days.sql.ts'

export type CreatorDay = {
  /** In the time zone asked for, "2026-03-09". */
  readonly day: string
  /** Of posts, by UTC day. */
  readonly views: number
  readonly clicks: number
  readonly orders: number
  /** What the sales of the day stand at now, per currency; nothing sold: empty. */
  readonly earned: readonly MoneyView[]
}

export type CreatorDaysQuestion = {
  readonly creatorId: string
  readonly now: Date
  /** 1 = today */
  readonly days: number
  /** Whose midnight counts. */
  readonly timeZone?: string
}

/** The last `days` days one by one, today last, those without anything too. */
export async function creatorDays(db: Reader, question: CreatorDaysQuestion): Promise<CreatorDay[]> {
  const { creatorId, now, days, timeZone = 'UTC' } = question
  const span = [creatorId, now, timeZone, days]
  const [rows, earned] = await Promise.all([
    sql<Omit<CreatorDay, 'earned'>>(db, creatorDaysSql, span),
    sql<{ day: string; currency: string; earnedMinor: bigint }>(db, creatorEarnedDaysSql, span),
  ])
  return rows.map((row) => ({
    ...row,
    earned: earned
      .filter(({ day }) => day === row.day)
      .map(({ currency, earnedMinor }) => toMoneyView(earnedMinor, currency)),
  }))
}
