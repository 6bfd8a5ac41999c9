import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { netAmountsOf } from './internal/amounts.server.ts'
import type { RiskRuleName } from './risk-rules.ts'
import type { CommissionState } from './states.ts'

export type FindingCard = {
  readonly findingId: string
  readonly rule: RiskRuleName
  /** What was compared, and counts; never addresses, names or account details (K11). */
  readonly evidence: Readonly<Record<string, unknown>>
  readonly foundAt: Date
  readonly outcome: 'cleared' | 'confirmed' | 'lapsed' | null
  readonly reviewedAt: Date | null
  readonly reviewedBy: string | null
  /** E6: when the review ends by itself. */
  readonly endsAt: Date | null
  readonly commissionId: string
  readonly state: CommissionState
  readonly amount: MoneyView
  readonly handle: string | null
  readonly displayName: string | null
  readonly title: string
  readonly orderNumber: string
}

const include = {
  commission: {
    select: {
      state: true,
      currency: true,
      creator: { select: { handle: true, displayName: true } },
      blocks: { where: { kind: 'RISK_REVIEW', clearedAt: null }, select: { clockAt: true } },
      orderLine: { select: { title: true, order: { select: { number: true } } } },
    },
  },
} satisfies Prisma.RiskFindingInclude

type Row = Prisma.RiskFindingGetPayload<{ include: typeof include }>

/** E8-E11: what the rules found about a shop's sales, latest first; index merchant_findings_page. */
export async function listFindings(
  db: Reader,
  question: { shopId: string; isOpen?: boolean; cursor?: string | null; limit?: number },
): Promise<Page<FindingCard>> {
  const { shopId, isOpen, cursor, limit = 25 } = question
  const key = decodeCursor(cursor, 2)
  const at = key ? new Date(String(key[0])) : null
  const after = key && at ? [{ OR: [{ foundAt: { lt: at } }, { foundAt: at, id: { lt: String(key[1]) } }] }] : []
  const open = isOpen === undefined ? [] : [{ reviewedAt: isOpen ? null : { not: null } }]
  const rows = await db.riskFinding.findMany({
    where: { shopId, AND: [...open, ...after] },
    orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include,
  })
  const page = toPage(rows, limit, (row) => [row.foundAt.toISOString(), row.id])
  const amounts = await netAmountsOf(
    db,
    page.items.map(({ commissionId }) => commissionId),
  )
  return { ...page, items: page.items.map((row) => toCard(row, amounts.get(row.commissionId) ?? 0n)) }
}

function toCard(row: Row, netMinor: bigint): FindingCard {
  const { state, currency, creator, blocks, orderLine } = row.commission
  return {
    findingId: row.id,
    rule: row.rule as RiskRuleName,
    evidence: row.evidence as Record<string, unknown>,
    foundAt: row.foundAt,
    outcome: row.outcome as FindingCard['outcome'],
    reviewedAt: row.reviewedAt,
    reviewedBy: row.reviewedBy,
    endsAt: row.reviewedAt === null ? (blocks[0]?.clockAt ?? null) : null,
    commissionId: row.commissionId,
    state: state as CommissionState,
    amount: toMoneyView(netMinor, currency),
    handle: creator?.handle ?? null,
    displayName: creator?.displayName ?? null,
    title: orderLine.title,
    orderNumber: orderLine.order.number,
  }
}
