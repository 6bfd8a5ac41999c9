import { creatorTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { parseDecimal, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorCountsSql, creatorEarnedSql } from './internal/creator-figures.sql.ts'

export type CreatorFigures = {
  readonly since: Date
  readonly clicks: number
  readonly orders: number
  /** What the sales of the span stand at now, per currency. */
  readonly earned: readonly MoneyView[]
  /** Everything the creator has, whenever it was sold, per currency. */
  readonly held: readonly MoneyView[]
  readonly payable: readonly MoneyView[]
}

export type CreatorFiguresQuestion = {
  readonly creatorId: string
  readonly now: Date
  /** 1 = today */
  readonly days: number
  /** Whose midnight counts. */
  readonly timeZone?: string
}

export async function creatorToday(
  db: Reader,
  question: Omit<CreatorFiguresQuestion, 'days'>,
): Promise<CreatorFigures> {
  return creatorFigures(db, { ...question, days: 1 })
}

/** Clicks, orders and money of the last `days` days, today included; money per currency and net of reversals. */
export async function creatorFigures(db: Reader, question: CreatorFiguresQuestion): Promise<CreatorFigures> {
  const { creatorId, now, days, timeZone = 'UTC' } = question
  const span = [creatorId, now, timeZone, days]
  const [counts] = await sql<{ since: Date; clicks: number; orders: number }>(db, creatorCountsSql, span)
  const earned = await sql<{ currency: string; earnedMinor: bigint }>(db, creatorEarnedSql, span)
  const totals = await creatorTotals(db, creatorId)
  return {
    since: counts?.since ?? now,
    clicks: counts?.clicks ?? 0,
    orders: counts?.orders ?? 0,
    earned: earned.map(({ currency, earnedMinor }) => toMoneyView(earnedMinor, currency)),
    held: totals.map(({ estimated, held }) => addViews(estimated, held)),
    payable: totals.map(({ payable }) => payable),
  }
}

function addViews(a: MoneyView, b: MoneyView): MoneyView {
  return toMoneyView(parseDecimal(a.amount, a.currency) + parseDecimal(b.amount, b.currency), a.currency)
}
