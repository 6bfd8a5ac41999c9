import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { runTotalsOf, type RunTotal } from './internal/amounts.server.ts'
import { fundingNeedOf } from './internal/funding-need.server.ts'
import { toFundingState, toRail, toRunState, type FundingState, type Rail, type RunState } from './payout-states.ts'

export type FundingView = {
  readonly fundingId: string
  readonly reference: string
  readonly state: FundingState
  readonly dueAt: Date
  readonly paidAt: Date | null
  readonly payouts: MoneyView
  /** What the platform keeps, on top of the payouts. */
  readonly fee: MoneyView
  readonly feeBps: number
  /** Brought earlier for payouts that came back. */
  readonly credit: MoneyView
  /** Payouts + fee − credit. */
  readonly due: MoneyView
}

export type PayoutRunView = {
  readonly runId: string
  readonly currency: string
  readonly cutoffAt: Date
  readonly state: RunState
  readonly rail: Rail | null
  readonly createdAt: Date
  readonly createdBy: string
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  readonly doneAt: Date | null
  /** Without those that failed or were cancelled. */
  readonly payoutCount: number
  readonly total: MoneyView
  readonly funding: FundingView | null
}

const parts = { funding: true, payouts: { select: { rail: true }, take: 1 } } as const
type Row = Prisma.PayoutRunGetPayload<{ include: typeof parts }>

const pageSize = 25

/** Newest first; index merchant_payout_runs_page. */
export async function listPayoutRuns(
  db: Reader,
  { shopId, cursor, limit = pageSize }: { readonly shopId: string; readonly cursor?: string | null; readonly limit?: number },
): Promise<Page<PayoutRunView>> {
  const after = decodeCursor(cursor, 2)
  const [at, id] = [new Date(String(after?.[0] ?? '')), String(after?.[1] ?? '')]
  const rows = await db.payoutRun.findMany({
    where: { shopId, ...(after ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] } : {}) },
    include: parts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id])
  const totals = await runTotalsOf(db, page.items.map((row) => row.id))
  const items = await Promise.all(page.items.map((row) => toView(db, row, totals.get(row.id))))
  return { items, nextCursor: page.nextCursor }
} // prettier-ignore

/** One run of a shop; null where it is not theirs. */
export async function findPayoutRun(
  db: Reader,
  { shopId, runId }: { readonly shopId: string; readonly runId: string },
): Promise<PayoutRunView | null> {
  const row = await db.payoutRun.findFirst({ where: { id: runId, shopId }, include: parts })
  return row && toView(db, row, (await runTotalsOf(db, [runId])).get(runId))
}

async function toView(db: Reader, row: Row, total: RunTotal | undefined): Promise<PayoutRunView> {
  const { id: runId, currency, cutoffAt, createdAt, createdBy, approvedAt, approvedBy, doneAt, payouts } = row
  const rail = payouts[0]?.rail
  return {
    runId, currency, cutoffAt, createdAt, createdBy, approvedAt, approvedBy, doneAt,
    state: toRunState(row.state),
    rail: rail ? toRail(rail) : null,
    payoutCount: total?.count ?? 0,
    total: toMoneyView(total?.amountMinor ?? 0n, currency),
    funding: row.funding && (await toFundingView(db, row.funding)),
  } // prettier-ignore
}

async function toFundingView(db: Reader, funding: NonNullable<Row['funding']>): Promise<FundingView> {
  const { currency, reference, state, dueAt, paidAt, feeBps } = funding
  const need = await fundingNeedOf(db, funding)
  // Of a paid one nothing is due, and no credit is taken any more.
  const isPaid = state === 'paid'
  const view = (minor: bigint) => toMoneyView(minor, currency)
  return {
    fundingId: funding.id, reference, state: toFundingState(state), dueAt, paidAt, feeBps,
    payouts: view(need.payoutsMinor),
    fee: view(need.feeMinor),
    credit: view(isPaid ? 0n : need.creditMinor),
    due: view(isPaid ? 0n : need.dueMinor),
  } // prettier-ignore
}
