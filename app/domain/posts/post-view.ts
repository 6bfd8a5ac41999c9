import type { MoneyView } from '#app/kernel/money.ts'
import type { Disclosure } from './disclosure.ts'

export type PostStatus = 'draft' | 'published' | 'removed'

export type PostTagView = {
  readonly productId: string
  readonly title: string
  readonly imageUrl: string | null
  readonly shopName: string
  readonly price: MoneyView | null
  readonly atMs: number
  /** J4: false while shoppers may not see the product; the tag waits. */
  readonly isShown: boolean
}

export type PostView = {
  readonly id: string
  readonly creatorId: string
  readonly status: PostStatus
  readonly caption: string
  readonly language: 'en' | 'ar'
  readonly hasSpeech: boolean
  readonly publishedAt: string | null
  readonly removedAt: string | null
  readonly createdAt: string
  /** L1: shown on the post wherever it appears. */
  readonly disclosure: Disclosure | null
  /** L7: the post cannot be published without these. */
  readonly needsCaptions: boolean
  readonly video: {
    readonly mediaId: string
    readonly storageKey: string
    readonly contentType: string
    readonly posterKey: string | null
    readonly captionsEnKey: string | null
    readonly captionsArKey: string | null
    readonly durationMs: number
    readonly width: number
    readonly height: number
  }
  readonly tags: readonly PostTagView[]
}
