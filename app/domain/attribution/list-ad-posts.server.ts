import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { toAdState, type AdState } from './ad-states.ts'

export type AdPost = {
  readonly postId: string
  readonly caption: string
  readonly posterKey: string | null
  readonly publishedAt: Date
  readonly creator: { readonly creatorId: string; readonly handle: string; readonly displayName: string }
  /** What it shows of the shop. */
  readonly products: readonly string[]
  /** What stands between the shop and this video already; null: nothing. */
  readonly standing: AdState | null
}

export type AdPostsQuestion = {
  readonly shopId: string
  readonly creatorId?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** A17: the videos that a shop may ask for: published, of creators in its program, showing its products; latest first. */
export async function listAdPosts(
  db: Reader,
  { shopId, creatorId, cursor, limit = 12 }: AdPostsQuestion,
): Promise<Page<AdPost>> {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const seen = typeof at === 'string' && typeof id === 'string' ? { at: new Date(at), id } : null
  const enrollments = { some: { status: 'active', program: { shopId, status: 'active' } } }
  const rows = await db.post.findMany({
    where: {
      status: 'published',
      publishedAt: { not: null },
      tags: { some: { removedAt: null, product: { shopId } } },
      creator: { bannedAt: null, enrollments },
      ...(creatorId && { creatorId }),
      ...(seen && { OR: [{ publishedAt: { lt: seen.at } }, { publishedAt: seen.at, id: { lt: seen.id } }] }),
    },
    select: {
      id: true, caption: true, publishedAt: true,
      media: { select: { posterKey: true } },
      creator: { select: { id: true, handle: true, displayName: true } },
      tags: {
        where: { removedAt: null, product: { shopId } },
        orderBy: { atMs: 'asc' },
        select: { product: { select: { title: true } } },
      },
      adAuthorizations: { where: { shopId, state: { in: ['asked', 'granted'] } }, select: { state: true, endsAt: true } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  }) // prettier-ignore
  const page = toPage(rows, limit, (row) => [row.publishedAt?.toISOString() ?? '', row.id])
  return { ...page, items: page.items.map(toAdPost) }
}

type Row = {
  id: string
  caption: string
  publishedAt: Date | null
  media: { posterKey: string | null }
  creator: { id: string; handle: string; displayName: string }
  tags: { product: { title: string } }[]
  adAuthorizations: { state: string; endsAt: Date | null }[]
}

function toAdPost({ id, caption, publishedAt, media, creator, tags, adAuthorizations }: Row): AdPost {
  const standing = adAuthorizations.find(({ endsAt }) => endsAt === null || endsAt > now())
  return {
    postId: id,
    caption,
    posterKey: media.posterKey,
    publishedAt: publishedAt ?? now(),
    creator: { creatorId: creator.id, handle: creator.handle, displayName: creator.displayName },
    products: tags.map(({ product }) => product.title),
    standing: standing ? toAdState(standing.state) : null,
  }
}
