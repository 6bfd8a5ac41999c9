/** A product as lists show it: in one country's prices and one language's words. */
export type ProductCard = {
  readonly productId: string
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly title: string
  readonly handle: string
  readonly productType: string
  readonly imageUrl: string | null
  /** null when no variant is offered there. */
  readonly minPriceMinor: bigint | null
  readonly maxPriceMinor: bigint | null
  readonly compareAtMinor: bigint | null
  readonly currency: string
  readonly isAvailable: boolean
  readonly variantCount: number
  /** Set when there is nothing to choose, so that a list can offer "add to cart". */
  readonly onlyVariantId: string | null
  /** J4. Always true in lists for shoppers; tells a showcase or a post that a product is hidden now. */
  readonly isShown: boolean
}

/** For whom prices and words are chosen. */
export type Audience = { readonly country: string; readonly language: string }
