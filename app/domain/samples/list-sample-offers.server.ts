import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type SampleOfferView = {
  readonly offerId: string
  readonly programId: string
  readonly shopId: string
  readonly shopName: string
  readonly productId: string
  readonly title: string
  readonly imageUrl: string | null
  readonly price: MoneyView | null
  readonly kind: 'free' | 'refundable'
  readonly quotaLeft: number
  readonly isAutoApproved: boolean
  /** G5: units to sell for the price to go back; null for free ones. */
  readonly refundAfterUnits: number | null
  readonly archivedAt: Date | null
  /** Requests that wait for the shop's answer. */
  readonly waitingCount: number
}

const include = {
  program: { select: { shop: { select: { name: true } } } },
  product: { select: { title: true, imageUrl: true, minPriceMinor: true, currency: true } },
  _count: { select: { requests: { where: { state: 'requested' } } } },
} satisfies Prisma.SampleOfferInclude

type Row = Prisma.SampleOfferGetPayload<{ include: typeof include }>
type Paging = { readonly cursor?: string | null; readonly limit?: number }

const pageSize = 25

/** A shop's offers, latest first; index merchant_sample_offers_page. */
export async function listSampleOffersOfShop(
  db: Reader,
  { shopId, isArchived = false, ...paging }: Paging & { readonly shopId: string; readonly isArchived?: boolean },
): Promise<Page<SampleOfferView>> {
  return listOffers(db, { shopId, archivedAt: isArchived ? { not: null } : null }, paging)
}

/** What a creator may ask for now: offers of the programs they are in, of products that are shown, with approvals left. */
export async function listSampleOffersForCreator(
  db: Reader,
  { creatorId, programId, ...paging }: Paging & { readonly creatorId: string; readonly programId?: string },
): Promise<Page<SampleOfferView>> {
  const program = { status: 'active', enrollments: { some: { creatorId, status: 'active' } } }
  const product = { deletedAt: null, isPublished: true, status: 'ACTIVE', listingState: 'live' }
  const which = { archivedAt: null, quotaLeft: { gt: 0 }, program, product, ...(programId && { programId }) }
  return listOffers(db, which, paging)
}

async function listOffers(
  db: Reader,
  where: Prisma.SampleOfferWhereInput,
  { cursor, limit = pageSize }: Paging,
): Promise<Page<SampleOfferView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const after = seen ? { OR: [{ createdAt: { lt: seen.at } }, { createdAt: seen.at, id: { lt: seen.id } }] } : {}
  const rows = await db.sampleOffer.findMany({
    where: { AND: [where, after] },
    include,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id])
  return { items: page.items.map(toView), nextCursor: page.nextCursor }
}

function toView({ id: offerId, program, product, _count, kind, ...row }: Row): SampleOfferView {
  const { programId, shopId, productId, quotaLeft, isAutoApproved, refundAfterUnits, archivedAt } = row
  const { title, imageUrl, minPriceMinor, currency } = product
  return {
    offerId, programId, shopId, productId, quotaLeft, isAutoApproved, refundAfterUnits, archivedAt, title, imageUrl,
    shopName: program.shop.name,
    price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    kind: kind === 'refundable' ? 'refundable' : 'free',
    waitingCount: _count.requests,
  } // prettier-ignore
}
