import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { amountsOf } from './internal/amounts.server.ts'
import { toPayoutState, toRail, type PayoutState, type Rail } from './payout-states.ts'

export type PayoutView = {
  readonly payoutId: string
  readonly runId: string
  readonly creator: { readonly creatorId: string; readonly handle: string; readonly displayName: string }
  readonly shop: { readonly shopId: string; readonly name: string; readonly handle: string }
  readonly amount: MoneyView
  readonly state: PayoutState
  readonly rail: Rail
  readonly railRef: string | null
  /** Masked (K11). */
  readonly method: string | null
  readonly failure: string | null
  readonly claimedAt: Date
  readonly sentAt: Date | null
  readonly paidAt: Date | null
  readonly failedAt: Date | null
  readonly exchange: { readonly to: MoneyView; readonly rate: string; readonly source: string; readonly quotedAt: Date } | null
  /** The method takes another currency and no rate was given yet (C8). */
  readonly needsExchange: string | null
  readonly statementId: string | null
  readonly invoiceId: string | null
} // prettier-ignore

const pageSize = 25

const parts = {
  creator: { select: { handle: true, displayName: true } },
  method: { select: { label: true, currency: true } },
  exchange: true,
  statement: { select: { id: true } },
  invoice: { select: { id: true } },
} as const satisfies Prisma.PayoutInclude

type Row = Prisma.PayoutGetPayload<{ include: typeof parts }>

type Filter = { readonly cursor?: string | null; readonly state?: PayoutState | null; readonly limit?: number }

/** Newest first; index creator_payouts_page. */
export async function listPayoutsOfCreator(
  db: Reader,
  { creatorId, ...filter }: Filter & { readonly creatorId: string; readonly shopId?: string | null },
): Promise<Page<PayoutView>> {
  const { shopId, ...rest } = filter
  return listWhere(db, { creatorId, ...(shopId ? { shopId } : {}) }, rest)
}

/** A shop's payouts, newest first; of one run where it is named. */
export async function listPayoutsOfShop(
  db: Reader,
  { shopId, runId, ...filter }: Filter & { readonly shopId: string; readonly runId?: string | null },
): Promise<Page<PayoutView>> {
  return listWhere(db, { shopId, ...(runId ? { runId } : {}) }, filter)
}

async function listWhere(
  db: Reader,
  owner: Prisma.PayoutWhereInput,
  { cursor, state, limit = pageSize }: Filter,
): Promise<Page<PayoutView>> {
  const after = decodeCursor(cursor, 2)
  const rows = await db.payout.findMany({
    where: { ...owner, ...(state ? { state } : {}), ...(after ? { OR: beyond(after) } : {}) },
    include: parts,
    orderBy: [{ claimedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, ({ claimedAt, id }) => [claimedAt.toISOString(), id])
  return { items: await toViews(db, page.items), nextCursor: page.nextCursor }
}

function beyond([at = '', id = '']: readonly (string | number)[]): Prisma.PayoutWhereInput[] {
  const claimedAt = new Date(String(at))
  return [{ claimedAt: { lt: claimedAt } }, { claimedAt, id: { lt: String(id) } }]
}

async function toViews(db: Reader, rows: readonly Row[]): Promise<PayoutView[]> {
  const amounts = await amountsOf(db, rows.map(({ id }) => id)) // prettier-ignore
  const shopIds = [...new Set(rows.map(({ shopId }) => shopId))]
  const shops = await db.shop.findMany({
    where: { id: { in: shopIds } },
    select: { id: true, name: true, handle: true },
  })
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]))
  return rows.map((row) => toView(row, amounts.get(row.id) ?? 0n, shopOf.get(row.shopId)))
}

function toView(row: Row, amountMinor: bigint, shop?: { name: string; handle: string }): PayoutView {
  const { id, runId, creatorId, shopId, currency, creator, exchange, method, statement, invoice } = row
  const isOther = method !== null && method.currency !== currency
  return {
    payoutId: id,
    runId,
    creator: { creatorId, handle: creator.handle, displayName: creator.displayName },
    shop: { shopId, name: shop?.name ?? '', handle: shop?.handle ?? '' },
    amount: toMoneyView(amountMinor, currency),
    state: toPayoutState(row.state),
    rail: toRail(row.rail),
    railRef: row.railRef,
    method: method?.label ?? null,
    failure: row.failure,
    claimedAt: row.claimedAt,
    sentAt: row.sentAt,
    paidAt: row.paidAt,
    failedAt: row.failedAt,
    exchange: exchange && {
      to: toMoneyView(exchange.toMinor, exchange.toCurrency),
      rate: exchange.rate,
      source: exchange.source,
      quotedAt: exchange.quotedAt,
    },
    needsExchange: isOther && !exchange ? method.currency : null,
    statementId: statement?.id ?? null,
    invoiceId: invoice?.id ?? null,
  }
}
