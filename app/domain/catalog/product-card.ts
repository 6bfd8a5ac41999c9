/** A product as lists show it: in one country's prices and one language's words. */
export type ProductCard = {
  readonly productId: string
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly title: string
  readonly handle: string
  readonly vendor: string
  readonly productType: string
  readonly imageUrl: string | null
  /** Pixels of the picture, where Shopify tells them. */
  readonly imageWidth: number | null
  readonly imageHeight: number | null
  /** Lowest and highest price there; null when the product is not offered there. */
  readonly minPriceMinor: bigint | null
  readonly maxPriceMinor: bigint | null
  /** Former price of the cheapest variant, as that country's law lets it be shown (H9); null = show none. */
  readonly compareAtMinor: bigint | null
  readonly currency: string
  readonly isAvailable: boolean
  readonly variantCount: number
  /** Set when there is nothing to choose, so that a list can offer "add to cart". */
  readonly onlyVariantId: string | null
  /** J4, L8. Always true in lists for shoppers; tells a showcase or a post that a product is hidden now or there. */
  readonly isShown: boolean
}

/** For whom prices and words are chosen. */
export type Audience = { readonly country: string; readonly language: string }
