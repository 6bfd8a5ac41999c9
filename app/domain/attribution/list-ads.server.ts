import type { Prisma } from '@prisma/client'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { toAdState, type AdState } from './ad-states.ts'
import { adClaimsSql } from './internal/ad-claims.sql.ts'

/** Reports of ads count what ads touched; what a creator is paid is another question (A17). */
export type AdClaims = {
  /** Who came by the ad and allowed to be remembered (A11). */
  readonly people: number
  /** Orders of theirs at the shop within the window of links. */
  readonly orders: number
  /** Of those, orders in which the ad's touch is the one that won a line. */
  readonly wonOrders: number
}

export type AdView = {
  readonly authorizationId: string
  readonly state: AdState
  readonly isInForce: boolean
  readonly days: number
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly endsAt: Date | null
  /** Of the short link that is the ad; null where there is none or a later authorisation has it. */
  readonly code: string | null
  readonly post: { readonly postId: string; readonly caption: string; readonly posterKey: string | null }
  readonly shop: { readonly shopId: string; readonly name: string; readonly handle: string }
  readonly creator: { readonly creatorId: string; readonly handle: string; readonly displayName: string }
  readonly claims: AdClaims
}

const include = {
  post: { select: { caption: true, media: { select: { posterKey: true } } } },
  shop: { select: { id: true, name: true, handle: true } },
  link: { select: { code: true } },
} satisfies Prisma.AdAuthorizationInclude

type Row = Prisma.AdAuthorizationGetPayload<{ include: typeof include }>

export type AdsQuestion = {
  /** Whose view it is; others find nothing. */
  readonly reader: { readonly shopId: string } | { readonly creatorId: string }
  readonly states?: readonly AdState[]
  readonly cursor?: string | null
  readonly limit?: number
}

/** Latest asked first; indexes merchant_ads_page and creator_ads_page. */
export async function listAds(db: Reader, { reader, states, cursor, limit = 20 }: AdsQuestion): Promise<Page<AdView>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const rows = await db.adAuthorization.findMany({
    where: {
      ...reader,
      ...(states && { state: { in: [...states] } }),
      ...(seen && { OR: [{ askedAt: { lt: seen.at } }, { askedAt: seen.at, id: { lt: seen.id } }] }),
    },
    include,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.askedAt.toISOString(), row.id])
  const names = await namesOf(db, page.items)
  const claims = await claimsOf(db, page.items)
  return { ...page, items: page.items.map((row) => toAdView(row, names, claims)) }
}

type Names = Awaited<ReturnType<typeof namesOf>>

async function namesOf(db: Reader, rows: readonly Row[]) {
  const ids = [...new Set(rows.map(({ creatorId }) => creatorId))]
  const creators = await db.creator.findMany({
    where: { id: { in: ids } },
    select: { id: true, handle: true, displayName: true },
  })
  return new Map(creators.map(({ id: creatorId, ...names }) => [creatorId, { creatorId, ...names }]))
}

async function claimsOf(db: Reader, rows: readonly Row[]): Promise<ReadonlyMap<string, AdClaims>> {
  const ids = rows.flatMap(({ id, answeredAt, endsAt }) => (answeredAt && endsAt ? [id] : []))
  if (ids.length === 0) return new Map()
  const { linkWindowDays } = (await policyAt(db, { at: now() })).values.attribution
  const claims = await sql<AdClaims & { authorizationId: string }>(db, adClaimsSql, [ids, linkWindowDays])
  return new Map(claims.map(({ authorizationId, ...claim }) => [authorizationId, claim]))
}

function toAdView(row: Row, names: Names, claims: ReadonlyMap<string, AdClaims>): AdView {
  const { id, days, askedAt, answeredAt, endsAt, postId, creatorId, post, shop, link } = row
  const state = toAdState(row.state)
  return {
    authorizationId: id,
    state,
    isInForce: state === 'granted' && endsAt !== null && endsAt > now(),
    ...{ days, askedAt, answeredAt, endsAt },
    code: link?.code ?? null,
    post: { postId, caption: post.caption, posterKey: post.media.posterKey },
    shop: { shopId: shop.id, name: shop.name, handle: shop.handle },
    creator: names.get(creatorId) ?? { creatorId, handle: '', displayName: '' },
    claims: claims.get(id) ?? { people: 0, orders: 0, wonOrders: 0 },
  }
}
