import type { ProductCard } from '#app/domain/catalog/product-card.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'

export type CardView = {
  productId: string
  handle: string
  title: string
  shopName: string
  imageUrl: string | null
  price: MoneyView | null
  hasPriceRange: boolean
  isAvailable: boolean
}

/** A product card as JSON: amounts as exact decimal strings. */
export function toCardView(card: ProductCard): CardView {
  return {
    productId: card.productId,
    handle: card.handle,
    title: card.title,
    shopName: card.shopName,
    imageUrl: card.imageUrl,
    price: card.minPriceMinor === null ? null : toMoneyView(card.minPriceMinor, card.currency),
    hasPriceRange: card.minPriceMinor !== card.maxPriceMinor,
    isAvailable: card.isAvailable,
  }
}
