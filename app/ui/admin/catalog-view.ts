import type { HiddenReason, NotBuyableReason } from '#app/domain/catalog/visibility.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { SyncView } from './sync-progress.tsx'

export type PublishingView = { readonly total: number; readonly shown: number; readonly attention: number }

export type CatalogRowView = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly lowest: MoneyView | null
  readonly hasRange: boolean
  readonly variantCount: number
  /** null: as many as you like. */
  readonly sellable: number | null
  readonly whyHidden: HiddenReason | null
}

export type CatalogView = {
  readonly view: string
  readonly query: string
  readonly rows: readonly CatalogRowView[]
  readonly nextCursor: string | null
  readonly publishing: PublishingView
  readonly sync: (SyncView & { readonly finishedAt: string | null }) | null
  readonly timeZone: string
}

export type ProductView = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly isPublished: boolean
  readonly changedAt: string
  readonly whyHidden: HiddenReason | null
  readonly shopUrl: string
  readonly timeZone: string
  readonly variants: readonly VariantView[]
}

export type VariantView = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly base: MoneyView
  readonly prices: readonly {
    readonly country: string
    readonly price: MoneyView
    readonly compareAt: MoneyView | null
    readonly isOffered: boolean
  }[]
  readonly stock: {
    readonly isTracked: boolean
    readonly isOversellable: boolean
    readonly available: number
    readonly promised: number
    readonly sellable: number
  } | null
  readonly whyNotBuyable: NotBuyableReason | null
}
