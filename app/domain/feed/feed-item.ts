import type { MoneyView } from '#app/kernel/money.ts'
import type { Disclosure } from '#app/domain/posts/disclosure.ts'

/** A product that a video shows, as this viewer may buy it. */
export type FeedTag = {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly imageUrl: string | null
  readonly shopId: string
  readonly shopName: string
  readonly price: MoneyView
  readonly hasPriceRange: boolean
  readonly isAvailable: boolean
  readonly atMs: number
}

export type FeedCaptions = { readonly language: 'en' | 'ar'; readonly storageKey: string }

export type FeedItem = {
  readonly postId: string
  readonly creator: {
    readonly id: string
    readonly handle: string
    readonly displayName: string
    readonly avatarKey: string | null
    readonly avatarUrl: string | null
  }
  readonly caption: string
  readonly captionLanguage: 'en' | 'ar'
  readonly publishedAt: string
  /** L1: the label cannot be removed. */
  readonly disclosure: Disclosure | null
  readonly video: {
    readonly storageKey: string
    readonly contentType: string
    readonly posterKey: string | null
    readonly durationMs: number
    readonly width: number
    readonly height: number
    readonly captions: readonly FeedCaptions[]
  }
  readonly tags: readonly FeedTag[]
}
