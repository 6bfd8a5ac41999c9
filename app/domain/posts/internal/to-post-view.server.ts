import type { Prisma } from '@prisma/client'
import { toMoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { disclosureOf } from '../disclosure.ts'
import { missingCaptions } from '../missing-captions.ts'
import type { PostStatus, PostTagView, PostView } from '../post-view.ts'
import { shownAmongSql } from './find-taggable.sql.ts'

const product = {
  select: { title: true, imageUrl: true, minPriceMinor: true, currency: true, shop: { select: { name: true } } },
} as const

export const postWithAll = {
  media: true,
  tags: { where: { removedAt: null }, orderBy: [{ atMs: 'asc' }, { id: 'asc' }], include: { product } },
} satisfies Prisma.PostInclude

export type PostRow = Prisma.PostGetPayload<{ include: typeof postWithAll }>

export async function toPostViews(db: Reader, rows: readonly PostRow[]): Promise<PostView[]> {
  const productIds = rows.flatMap((row) => row.tags.map((tag) => tag.productId))
  const shown = productIds.length > 0 ? await sql<{ id: string }>(db, shownAmongSql, [productIds]) : []
  const shownIds = new Set(shown.map((row) => row.id))
  return rows.map((row) => toPostView(row, shownIds))
}

function toPostView(row: PostRow, shownIds: ReadonlySet<string>): PostView {
  return {
    id: row.id,
    creatorId: row.creatorId,
    status: row.status as PostStatus,
    caption: row.caption,
    language: row.language === 'ar' ? 'ar' : 'en',
    hasSpeech: row.hasSpeech,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    removedAt: row.removedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    disclosure: disclosureOf({
      hasTags: row.tags.length > 0,
      isRewarded: row.sampleRequestId !== null || row.flatFeeId !== null,
    }),
    needsCaptions: missingCaptions(row),
    video: {
      mediaId: row.media.id,
      storageKey: row.media.storageKey,
      contentType: row.media.contentType,
      posterKey: row.media.posterKey,
      captionsEnKey: row.media.captionsEnKey,
      captionsArKey: row.media.captionsArKey,
      durationMs: row.media.durationMs ?? 0,
      width: row.media.width ?? 0,
      height: row.media.height ?? 0,
    },
    tags: row.tags.map((tag) => toTagView(tag, shownIds)),
  }
}

function toTagView(tag: PostRow['tags'][number], shownIds: ReadonlySet<string>): PostTagView {
  const { title, imageUrl, minPriceMinor, currency, shop } = tag.product
  const price = minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency)
  return {
    productId: tag.productId,
    title,
    imageUrl,
    shopName: shop.name,
    price,
    atMs: tag.atMs,
    isShown: shownIds.has(tag.productId),
  }
}
