import type { ProductCard } from '#app/domain/catalog/product-card.ts'
import { disclosureOf } from '#app/domain/posts/disclosure.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { FeedCaptions, FeedItem, FeedTag } from '../feed-item.ts'

/** A row of `postsOfFeedSql`. */
export type PostForFeed = {
  readonly id: string
  readonly caption: string
  readonly language: string
  readonly publishedAt: Date | null
  /** Goods were received for it (G7), or a fee is paid (B10). */
  readonly isRewarded: boolean
  readonly creator: FeedItem['creator']
  readonly media: {
    readonly storageKey: string
    readonly contentType: string
    readonly posterKey: string | null
    readonly durationMs: number | null
    readonly width: number | null
    readonly height: number | null
    readonly captionsEnKey: string | null
    readonly captionsArKey: string | null
  }
  readonly tags: readonly { readonly productId: string; readonly atMs: number }[]
}

/** The rules: a tag that this viewer cannot see or buy is left out (J4, L8), the disclosure stays whatever is left (L1, G7, B10). */
export function present(post: PostForFeed, cards: ReadonlyMap<string, ProductCard>): FeedItem {
  const { media } = post
  return {
    postId: post.id,
    creator: post.creator,
    caption: post.caption,
    captionLanguage: post.language === 'ar' ? 'ar' : 'en',
    publishedAt: (post.publishedAt ?? new Date(0)).toISOString(),
    disclosure: disclosureOf({ hasTags: post.tags.length > 0, isRewarded: post.isRewarded }),
    video: {
      storageKey: media.storageKey,
      contentType: media.contentType,
      posterKey: media.posterKey,
      durationMs: media.durationMs ?? 0,
      width: media.width ?? 0,
      height: media.height ?? 0,
      captions: captionsOf(media),
    },
    tags: post.tags.flatMap((tag) => toTag(tag, cards.get(tag.productId))),
  }
}

function toTag(tag: PostForFeed['tags'][number], card: ProductCard | undefined): FeedTag[] {
  if (!card?.isShown || card.minPriceMinor === null) return []
  return [
    {
      productId: card.productId,
      handle: card.handle,
      title: card.title,
      imageUrl: card.imageUrl,
      shopId: card.shopId,
      shopName: card.shopName,
      price: toMoneyView(card.minPriceMinor, card.currency),
      hasPriceRange: card.maxPriceMinor !== card.minPriceMinor,
      isAvailable: card.isAvailable,
      atMs: tag.atMs,
    },
  ]
}

function captionsOf(media: { captionsEnKey: string | null; captionsArKey: string | null }): FeedCaptions[] {
  const captions: FeedCaptions[] = []
  if (media.captionsEnKey) captions.push({ language: 'en', storageKey: media.captionsEnKey })
  if (media.captionsArKey) captions.push({ language: 'ar', storageKey: media.captionsArKey })
  return captions
}
