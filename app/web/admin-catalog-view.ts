import type { CatalogViewId } from '#app/domain/catalog/catalog-views.ts'
import type { HiddenReason, NotBuyableReason } from '#app/domain/catalog/visibility.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import type { ProblemView } from './admin-problem-view.ts'
import type { PublishingView } from './admin-publishing-view.ts'

export type CatalogRowView = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly status: string
  readonly listingState: string
  readonly reviewState: string
  readonly isEditHeld: boolean
  readonly lowest: MoneyView | null
  readonly hasRange: boolean
  readonly variantCount: number
  /** null: as many as you like. */
  readonly sellable: number | null
  readonly categoryId: string | null
  readonly suggestedCategoryId: string | null
  readonly problemCount: number
  /** The gravest problem, if there is one. */
  readonly rule: string | null
  readonly detail: ProblemView['detail']
  readonly problemCountry: string | null
  readonly whyHidden: HiddenReason | null
}

/** What narrows the list, as the address says it; empty: not narrowed. */
export type CatalogFilterView = {
  readonly view: CatalogViewId
  readonly q: string
  readonly collection: string
  readonly collectionTitle: string
  readonly category: string
  readonly sold: string
  readonly unsold: string
}

export type CatalogView = {
  readonly filters: CatalogFilterView
  readonly rows: readonly CatalogRowView[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
  readonly publishing: PublishingView
  /** ISO countries that can be asked for. */
  readonly countries: readonly string[]
  readonly timeZone: string
}

export type HeldEditView = {
  readonly title: string
  readonly descriptionHtml: string
  readonly imageUrl: string | null
  readonly imageCount: number
  readonly shownDescriptionHtml: string
  readonly shownImageCount: number
}

export type MarketOfferView = {
  readonly country: string
  readonly language: string
  readonly title: string
  readonly isFallback: boolean
  readonly offer: {
    readonly lowest: MoneyView
    readonly hasRange: boolean
    readonly compareAt: MoneyView | null
    readonly isAvailable: boolean
    readonly variantCount: number
  } | null
}

export type ProductView = {
  readonly productId: string
  readonly shopifyGid: string
  readonly title: string
  readonly imageUrl: string | null
  readonly imageCount: number
  readonly variantCount: number
  readonly vendor: string
  readonly productType: string
  readonly status: string
  readonly isPublished: boolean
  readonly listingState: string
  readonly reviewState: string
  readonly taxonomyName: string | null
  readonly categoryId: string | null
  readonly chosenCategoryId: string | null
  readonly suggestedCategoryId: string | null
  readonly changedAt: string
  readonly whyHidden: HiddenReason | null
  readonly heldEdit: HeldEditView | null
  readonly feedbackState: string | null
  readonly feedbackSentAt: string | null
  readonly problems: readonly ProblemView[]
  readonly markets: readonly MarketOfferView[]
  readonly shopUrl: string
  readonly timeZone: string
  readonly variants: VariantsView
}

export type VariantsView = {
  readonly country: string
  readonly countries: readonly string[]
  readonly rows: readonly VariantView[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
}

export type VariantView = {
  readonly variantId: string
  readonly title: string
  readonly sku: string | null
  readonly price: MoneyView
  readonly compareAt: MoneyView | null
  readonly stock: {
    readonly isTracked: boolean
    readonly isOversellable: boolean
    readonly available: number
    readonly promised: number
    readonly sellable: number
  } | null
  readonly whyNotBuyable: NotBuyableReason | null
}
