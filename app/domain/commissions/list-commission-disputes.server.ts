import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import {
  favours,
  storedEvidence,
  type CommissionDisputeState,
  type DisputeEvidence,
  type DisputeReason,
  type Party,
} from './dispute-rules.ts'
import { netAmountsOf } from './internal/amounts.server.ts'
import type { CommissionState } from './states.ts'

export type CommissionDisputeView = {
  readonly disputeId: string
  readonly commissionId: string
  readonly state: CommissionDisputeState
  readonly openedBy: Party
  readonly reason: DisputeReason
  readonly statement: string
  readonly evidence: DisputeEvidence
  /** The rate that a creator says was agreed. */
  readonly claimedBps: number | null
  readonly openedAt: Date
  readonly answerBy: Date
  readonly decideBy: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly decision: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  /** Who was right; null while it is open. */
  readonly favoured: Party | null
  readonly commissionState: CommissionState
  readonly amount: MoneyView
  readonly handle: string
  readonly displayName: string
  readonly shopName: string
  readonly title: string
  readonly orderNumber: string
}

const include = {
  commission: {
    select: {
      state: true,
      currency: true,
      creator: { select: { handle: true, displayName: true } },
      orderLine: { select: { title: true, order: { select: { number: true, shop: { select: { name: true } } } } } },
    },
  },
} satisfies Prisma.CommissionDisputeInclude

type Row = Prisma.CommissionDisputeGetPayload<{ include: typeof include }>
type Whose = { readonly shopId: string } | { readonly creatorId: string }

/** E5: a shop's or a creator's disputes, latest first; indexes merchant_ and creator_commission_disputes_page. */
export async function listCommissionDisputes(
  db: Reader,
  question: Whose & { readonly isOpen?: boolean; readonly cursor?: string | null; readonly limit?: number },
): Promise<Page<CommissionDisputeView>> {
  const { isOpen, cursor, limit = 25, ...whose } = question
  const key = decodeCursor(cursor, 2)
  const at = key ? new Date(String(key[0])) : null
  const after = key && at ? [{ OR: [{ openedAt: { lt: at } }, { openedAt: at, id: { lt: String(key[1]) } }] }] : []
  const open = isOpen === undefined ? [] : [{ decidedAt: isOpen ? null : { not: null } }]
  const rows = await db.commissionDispute.findMany({
    where: { ...whose, AND: [...open, ...after] },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include,
  })
  const page = toPage(rows, limit, (row) => [row.openedAt.toISOString(), row.id])
  return { ...page, items: await toViews(db, page.items) }
}

/** null: there is none, or it is somebody else's. */
export async function findCommissionDispute(
  db: Reader,
  { disputeId, ...whose }: Whose & { readonly disputeId: string },
): Promise<CommissionDisputeView | null> {
  const row = await db.commissionDispute.findFirst({ where: { id: disputeId, ...whose }, include })
  return row && ((await toViews(db, [row]))[0] ?? null)
}

async function toViews(db: Reader, rows: readonly Row[]): Promise<CommissionDisputeView[]> {
  const amounts = await netAmountsOf(
    db,
    rows.map(({ commissionId }) => commissionId),
  )
  return rows.map((row) => toView(row, amounts.get(row.commissionId) ?? 0n))
}

function toView(row: Row, netMinor: bigint): CommissionDisputeView {
  const { state: commissionState, currency, creator, orderLine } = row.commission
  const { items, claimedBps } = storedEvidence.parse(row.evidence)
  const state = row.state as CommissionDisputeState
  const openedBy = row.openedBy as Party
  const { id: disputeId, commissionId, statement, openedAt, answerBy, decideBy, answer, answeredAt } = row
  return {
    ...{ disputeId, commissionId, state, openedBy, statement, openedAt, answerBy, decideBy, answer, answeredAt },
    reason: row.reason as DisputeReason,
    evidence: items,
    claimedBps,
    decision: row.decision,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    favoured: favours(openedBy, state),
    commissionState: commissionState as CommissionState,
    amount: toMoneyView(netMinor, currency),
    handle: creator?.handle ?? '',
    displayName: creator?.displayName ?? '',
    shopName: orderLine.order.shop.name,
    title: orderLine.title,
    orderNumber: orderLine.order.number,
  }
}
