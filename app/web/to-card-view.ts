import type { ProductCard } from '#app/domain/catalog/product-card.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { toImageView, type ImageView } from './image-view.server.ts'
import { percentOff } from './percent-off.ts'

export type CardView = {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly shopName: string
  readonly image: ImageView | null
  readonly price: MoneyView | null
  /** H9: as the reader gives it. */
  readonly compareAt: MoneyView | null
  readonly percentOff: number | null
  readonly hasPriceRange: boolean
  readonly isAvailable: boolean
  /** The title cut at what was searched for. */
  readonly titleParts?: readonly TitlePart[]
  /** The set that it is sold out of, at a reseller's price. */
  readonly shareSetId?: string
}

export type TitlePart = { readonly before: string; readonly match: string; readonly after: string }

/** A product card as JSON: amounts as exact decimal strings, the picture as a signed address. */
export function toCardView(card: ProductCard): CardView {
  const { minPriceMinor, compareAtMinor, currency } = card
  return {
    productId: card.productId,
    handle: card.handle,
    title: card.title,
    shopName: card.shopName,
    image: toImageView(card.imageUrl, { width: card.imageWidth, height: card.imageHeight }),
    price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    compareAt: compareAtMinor === null ? null : toMoneyView(compareAtMinor, currency),
    percentOff: minPriceMinor === null ? null : percentOff(minPriceMinor, compareAtMinor),
    hasPriceRange: minPriceMinor !== card.maxPriceMinor,
    isAvailable: card.isAvailable,
  }
}

export function withTitleParts(card: CardView, titleParts: readonly TitlePart[] | undefined): CardView {
  return titleParts && titleParts.length > 0 ? { ...card, titleParts } : card
}
