import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { StepName } from '#app/domain/attribution/precedence.ts'
import type { ReleaseBlock } from './blocks.ts'
import { listShopCommissionsSql } from './internal/list-shop-commissions.sql.ts'
import type { ReasonCode } from './reasons.ts'
import type { CommissionState } from './states.ts'

export type ShopCommissionCard = {
  readonly commissionId: string
  readonly state: CommissionState
  readonly reasonCode: ReasonCode
  /** Accrued less reversed: what the shop owes or has paid for the line. */
  readonly amount: MoneyView
  /** What refunds and edits have left of it (C1). */
  readonly base: MoneyView
  readonly rateBps: number
  /** B6: the tier, or the rate a decided objection gave, that the line was raised to. */
  readonly tierBps: number | null
  /** B1: of fixed amounts, for all units. */
  readonly fixed: MoneyView | null
  readonly placedAt: Date
  readonly releaseAt: Date | null
  readonly step: StepName | null
  readonly blocks: readonly ReleaseBlock[]
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly quantity: number
  readonly orderId: string
  readonly orderNumber: string
}

export type ShopCommissionsQuestion = {
  readonly shopId: string
  readonly state?: CommissionState | null
  readonly creatorId?: string | null
  readonly reasonCode?: ReasonCode | null
  /** By placement, half-open. */
  readonly from?: Date | null
  readonly until?: Date | null
  readonly cursor?: string | null
  readonly limit?: number
}

type Row = Omit<ShopCommissionCard, 'amount' | 'base' | 'fixed'> & {
  netMinor: bigint
  baseMinor: bigint
  fixedMinor: bigint | null
  currency: string
}

/** A shop's lines that a creator had a part in, newest sale first, also those that cost nothing, with their reason. */
export async function listCommissionsForShop(
  db: Reader,
  question: ShopCommissionsQuestion,
): Promise<Page<ShopCommissionCard>> {
  const { shopId, state = null, creatorId = null, reasonCode = null, from = null, until = null, limit = 25 } = question
  const [placedAt = null, id = null] = decodeCursor(question.cursor, 2) ?? []
  const after = typeof placedAt === 'string' && Number.isFinite(Date.parse(placedAt)) ? new Date(placedAt) : null
  const params = [shopId, state, creatorId, reasonCode, from, until, after, id, limit + 1]
  const rows = await sql<Row>(db, listShopCommissionsSql, params)
  const page = toPage(rows, limit, (row) => [row.placedAt.toISOString(), row.commissionId])
  return { ...page, items: page.items.map(toCard) }
}

function toCard({ netMinor, baseMinor, fixedMinor, currency, ...row }: Row): ShopCommissionCard {
  return {
    ...row,
    amount: toMoneyView(netMinor, currency),
    base: toMoneyView(baseMinor, currency),
    fixed: fixedMinor === null ? null : toMoneyView(fixedMinor, currency),
  }
}
