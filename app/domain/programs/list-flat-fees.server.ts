import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { toFlatFeeState, type FlatFeeState } from './flat-fee-states.ts'

export type FlatFeeView = {
  readonly feeId: string
  readonly programId: string
  readonly shopId: string
  readonly shopName: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly amount: MoneyView
  readonly brief: string
  readonly dueAt: Date | null
  readonly state: FlatFeeState
  readonly postId: string | null
  readonly submission: string | null
  readonly offeredAt: Date
  readonly answeredAt: Date | null
  readonly submittedAt: Date | null
  readonly approvedAt: Date | null
}

/** Whose view it is: the shop's staff, of one creator or of all, or the creator. */
export type FlatFeeReader = { readonly shopId: string; readonly creatorId?: string } | { readonly creatorId: string }

export type FlatFeesQuestion = {
  readonly reader: FlatFeeReader
  readonly states?: readonly FlatFeeState[]
  readonly cursor?: string | null
  readonly limit?: number
}

const pageSize = 25
const withShop = { program: { select: { shop: { select: { name: true } } } } } as const
type Row = Prisma.FlatFeeGetPayload<{ include: typeof withShop }>

/** Latest first; indexes merchant_flat_fees_page and creator_flat_fees_page. */
export async function listFlatFees(
  db: Reader,
  { reader, states, cursor, limit = pageSize }: FlatFeesQuestion,
): Promise<Page<FlatFeeView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.flatFee.findMany({
    where: {
      ...reader,
      ...(states && { state: { in: [...states] } }),
      ...(seen && { OR: [{ offeredAt: { lt: seen.at } }, { offeredAt: seen.at, id: { lt: seen.id } }] }),
    },
    include: withShop,
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.offeredAt.toISOString(), row.id])
  return { items: await toViews(db, page.items), nextCursor: page.nextCursor }
}

/** One fee for whom it concerns; null for everybody else. */
export async function findFlatFee(db: Reader, feeId: string, reader: FlatFeeReader): Promise<FlatFeeView | null> {
  const row = await db.flatFee.findFirst({ where: { id: feeId, ...reader }, include: withShop })
  if (!row) return null
  const [view] = await toViews(db, [row])
  return view ?? null
}

/** How many fees wait for whoever reads: a shop's for its approval, a creator's for an answer. */
export async function countFeesToAnswer(db: Reader, reader: FlatFeeReader): Promise<number> {
  return db.flatFee.count({ where: { ...reader, state: 'shopId' in reader ? 'submitted' : 'offered' } })
}

async function toViews(db: Reader, rows: readonly Row[]): Promise<FlatFeeView[]> {
  const creators = await db.creator.findMany({
    where: { id: { in: rows.map(({ creatorId }) => creatorId) } },
    select: { id: true, handle: true, displayName: true },
  })
  return rows.map(({ id: feeId, program, amountMinor, currency, ...row }): FlatFeeView => {
    const creator = creators.find((one) => one.id === row.creatorId)
    const names = { handle: creator?.handle ?? '', displayName: creator?.displayName ?? '' }
    const amount = toMoneyView(amountMinor, currency)
    return { feeId, shopName: program.shop.name, amount, ...names, ...row, state: toFlatFeeState(row.state) }
  })
}
