import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { StepName } from '#app/domain/attribution/precedence.ts'
import type { Surface } from '#app/domain/attribution/surfaces.ts'
import { listEarningsSql } from './internal/list-earnings.sql.ts'
import type { ReasonCode } from './reasons.ts'
import type { CommissionState } from './states.ts'

export type EarningCard = {
  readonly commissionId: string
  readonly state: CommissionState
  readonly reasonCode: ReasonCode
  /** Accrued less reversed. */
  readonly amount: MoneyView
  /** At placement: what the rate was taken of (C1). */
  readonly base: MoneyView
  /** What it stands at now: raised by a tier or a decided objection, if it was. 0 where only amounts are paid. */
  readonly rateBps: number
  /** B1: of fixed amounts, for all units. */
  readonly fixed: MoneyView | null
  readonly placedAt: Date
  readonly releaseAt: Date | null
  /** How the sale came about (A3). */
  readonly step: StepName | null
  readonly surface: Surface | null
  readonly productId: string | null
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly quantity: number
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
}

type Row = Omit<EarningCard, 'amount' | 'base' | 'fixed'> & {
  netMinor: bigint
  baseMinor: bigint
  fixedMinor: bigint | null
  currency: string
}

export type EarningsQuestion = {
  readonly creatorId: string
  readonly state?: CommissionState | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** A creator's lines, newest sale first, also those that pay nothing, with their reason. */
export async function listEarnings(db: Reader, question: EarningsQuestion): Promise<Page<EarningCard>> {
  const { creatorId, state = null, cursor, limit = 20 } = question
  const [placedAt = null, id = null] = decodeCursor(cursor, 2) ?? []
  const after = typeof placedAt === 'string' && Number.isFinite(Date.parse(placedAt)) ? new Date(placedAt) : null
  const rows = await sql<Row>(db, listEarningsSql, [creatorId, state, after, id, limit + 1])
  const page = toPage(rows, limit, (row) => [row.placedAt.toISOString(), row.commissionId])
  return { ...page, items: page.items.map(toCard) }
}

function toCard({ netMinor, baseMinor, fixedMinor, currency, ...row }: Row): EarningCard {
  return {
    ...row,
    amount: toMoneyView(netMinor, currency),
    base: toMoneyView(baseMinor, currency),
    fixed: fixedMinor === null ? null : toMoneyView(fixedMinor, currency),
  }
}
