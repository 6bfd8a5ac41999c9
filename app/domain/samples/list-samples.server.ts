import type { Prisma } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sampleReliabilities, type SampleReliability } from './sample-reliability.server.ts'
import { toSampleState, type SampleState } from './sample-states.ts'

export type SampleView = {
  readonly requestId: string
  readonly offerId: string
  readonly kind: 'free' | 'refundable'
  readonly shopId: string
  readonly shopName: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  readonly productId: string
  readonly variantId: string
  readonly title: string
  readonly imageUrl: string | null
  readonly state: SampleState
  readonly note: string
  /** What the shop wrote with its answer. */
  readonly reason: string | null
  readonly requestedAt: Date
  readonly decideBy: Date
  readonly decidedAt: Date | null
  /** The number people know the order by. */
  readonly orderNumber: string | null
  readonly deliveredAt: Date | null
  readonly contentDueAt: Date | null
  readonly isExtended: boolean
  readonly appealState: 'none' | 'open' | 'granted' | 'refused'
  readonly appeal: string | null
  /** Unanswered by then, it is granted. */
  readonly appealDecideBy: Date | null
  readonly postId: string | null
  readonly fulfilledAt: Date | null
  /** G4: shown to both sides with how many it is made of. */
  readonly reliability: SampleReliability
}

const include = {
  offer: { select: { kind: true, program: { select: { shop: { select: { name: true } } } }, product: true } },
  creator: { select: { handle: true, displayName: true, avatarKey: true, avatarUrl: true } },
  order: { select: { number: true } },
} satisfies Prisma.SampleRequestInclude

type Row = Prisma.SampleRequestGetPayload<{ include: typeof include }>

/** Whose view it is: the shop's staff, or the creator. Others find nothing. */
export type SampleReader = { readonly shopId: string } | { readonly creatorId: string }

export type SamplesQuestion = {
  readonly reader: SampleReader
  readonly states?: readonly SampleState[]
  readonly hasOpenAppeal?: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

const pageSize = 25

/** Latest first; indexes merchant_samples_page and creator_samples_page. */
export async function listSamples(
  db: Reader,
  { reader, states, hasOpenAppeal = false, cursor, limit = pageSize }: SamplesQuestion,
): Promise<Page<SampleView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.sampleRequest.findMany({
    where: {
      ...reader,
      ...(states && { state: { in: [...states] } }),
      ...(hasOpenAppeal && { appealState: 'open' }),
      ...(seen && { OR: [{ requestedAt: { lt: seen.at } }, { requestedAt: seen.at, id: { lt: seen.id } }] }),
    },
    include,
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.requestedAt.toISOString(), row.id])
  return { items: await toViews(db, page.items), nextCursor: page.nextCursor }
}

/** One request; null for whom it does not concern. */
export async function findSample(db: Reader, requestId: string, reader: SampleReader): Promise<SampleView | null> {
  const row = await db.sampleRequest.findFirst({ where: { id: requestId, ...reader }, include })
  return row && ((await toViews(db, [row]))[0] ?? null)
}

/** How many wait for the shop: requests to answer, and appeals. */
export async function countSamplesToAnswer(
  db: Reader,
  shopId: string,
): Promise<{ readonly requests: number; readonly appeals: number }> {
  const requests = await db.sampleRequest.count({ where: { shopId, state: 'requested' } })
  return { requests, appeals: await db.sampleRequest.count({ where: { shopId, appealState: 'open' } }) }
}

async function toViews(db: Reader, rows: readonly Row[]): Promise<SampleView[]> {
  const reliabilities = await sampleReliabilities(db, [...new Set(rows.map(({ creatorId }) => creatorId))])
  return rows.map((row) => {
    const reliability = reliabilities.get(row.creatorId) ?? { fulfilled: 0, missed: 0, shareBps: null }
    return toView(row, reliability)
  })
}

function toView({ id: requestId, offer, creator, order, ...row }: Row, reliability: SampleReliability): SampleView {
  const { offerId, shopId, creatorId, productId, variantId, note, reason, requestedAt, decideBy, decidedAt } = row
  const { deliveredAt, contentDueAt, appeal, appealDecideBy, postId, fulfilledAt } = row
  return {
    requestId, offerId, shopId, creatorId, productId, variantId, note, reason, requestedAt, decideBy, decidedAt,
    deliveredAt, contentDueAt, appeal, appealDecideBy, postId, fulfilledAt, reliability, ...creator,
    kind: offer.kind === 'refundable' ? 'refundable' : 'free',
    shopName: offer.program.shop.name,
    title: offer.product.title,
    imageUrl: offer.product.imageUrl,
    state: toSampleState(row.state),
    orderNumber: order?.number ?? null,
    isExtended: row.extendedAt !== null,
    appealState: toAppealState(row.appealState),
  } // prettier-ignore
}

function toAppealState(stored: string): SampleView['appealState'] {
  return stored === 'open' || stored === 'granted' || stored === 'refused' ? stored : 'none'
}
