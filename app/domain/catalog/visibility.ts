/** What decides whether a product may be shown, tagged or sold (J4). `visibility.sql.ts` says the same to the database. */
export type ProductFacts = {
  readonly status: string
  readonly isPublished: boolean
  readonly isGiftCard: boolean
  readonly requiresSellingPlan: boolean
  /** A bundle: its parts would have to be sold with it, which we cannot do. */
  readonly requiresComponents: boolean
  readonly listingState: string
  readonly deletedAt: Date | null
  /** The shop is installed and its channel is connected. */
  readonly isShopOpen: boolean
}

export type VariantFacts = { readonly isPublished: boolean; readonly deletedAt: Date | null }

export type HiddenReason =
  | 'SHOP_CLOSED'
  | 'PRODUCT_GONE'
  | 'NOT_ACTIVE'
  | 'NOT_PUBLISHED'
  | 'PAUSED'
  | 'GIFT_CARD'
  | 'SUBSCRIPTION_ONLY'
  | 'BUNDLE'

/** The first reason why shoppers may not see the product, or null if they may. */
export function whyHidden(product: ProductFacts): HiddenReason | null {
  if (!product.isShopOpen) return 'SHOP_CLOSED'
  if (product.deletedAt !== null) return 'PRODUCT_GONE'
  if (product.status !== 'ACTIVE') return 'NOT_ACTIVE'
  if (!product.isPublished) return 'NOT_PUBLISHED'
  if (product.listingState !== 'live') return 'PAUSED'
  if (product.isGiftCard) return 'GIFT_CARD'
  if (product.requiresSellingPlan) return 'SUBSCRIPTION_ONLY'
  if (product.requiresComponents) return 'BUNDLE'
  return null
}

export function mayBeShown(product: ProductFacts): boolean {
  return whyHidden(product) === null
}

export type NotBuyableReason = HiddenReason | 'VARIANT_GONE' | 'VARIANT_NOT_PUBLISHED' | 'NOT_IN_COUNTRY' | 'SOLD_OUT'

export type OfferFacts = {
  readonly product: ProductFacts
  readonly variant: VariantFacts
  readonly isOfferedInCountry: boolean
  readonly sellableUnits: number
}

/** The first reason why a variant cannot be bought now, or null if it can. */
export function whyNotBuyable({
  product,
  variant,
  isOfferedInCountry,
  sellableUnits,
}: OfferFacts): NotBuyableReason | null {
  const hidden = whyHidden(product)
  if (hidden) return hidden
  if (variant.deletedAt !== null) return 'VARIANT_GONE'
  if (!variant.isPublished) return 'VARIANT_NOT_PUBLISHED'
  if (!isOfferedInCountry) return 'NOT_IN_COUNTRY'
  if (sellableUnits <= 0) return 'SOLD_OUT'
  return null
}
