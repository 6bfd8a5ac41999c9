/** What the Admin API tells about a catalogue, in our words: the same from an export and from a single reading. */
export type ProductFacts = {
  readonly gid: string
  readonly updatedAt: Date
  readonly title: string
  readonly handle: string
  /** As the merchant wrote it: not safe to show. */
  readonly descriptionHtml: string
  readonly vendor: string
  readonly productType: string
  readonly status: string
  readonly tags: readonly string[]
  readonly isGiftCard: boolean
  readonly requiresSellingPlan: boolean
  readonly taxonomyGid: string | null
  readonly taxonomyName: string | null
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly isPublished: boolean
  /** Countries of the scope whose market leaves the product out. */
  readonly excludedIn: readonly string[]
  /** One for each language of the scope; a null word is not translated. */
  readonly texts: readonly {
    readonly language: string
    readonly title: string | null
    readonly descriptionHtml: string | null
  }[]
}

export type ImageFacts = {
  readonly kind: 'image'
  readonly url: string
  readonly width: number | null
  readonly height: number | null
  readonly alt: string
}
export type VideoFacts = {
  readonly kind: 'video'
  readonly sources: readonly { url: string; mimeType: string; width: number; height: number }[]
  readonly posterUrl: string | null
  readonly alt: string
  readonly durationSeconds: number | null
}
export type MediaFacts = ImageFacts | VideoFacts

export type AmountFacts = { readonly amount: string; readonly currency: string }

export type VariantFacts = {
  readonly gid: string
  readonly createdAt: Date
  readonly title: string
  readonly sku: string | null
  readonly barcode: string | null
  readonly position: number
  /** In the shop's own currency. */
  readonly price: string
  readonly compareAt: string | null
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
  readonly taxable: boolean
  readonly requiresShipping: boolean
  readonly requiresComponents: boolean
  readonly weightGrams: number | null
  readonly imageUrl: string | null
  readonly itemGid: string
  readonly tracked: boolean
  readonly policy: 'DENY' | 'CONTINUE'
  readonly prices: readonly {
    readonly country: string
    readonly price: AmountFacts
    readonly compareAt: AmountFacts | null
  }[]
}

export type LevelFacts = { readonly locationGid: string; readonly available: number; readonly updatedAt: Date }

export type CollectionFacts = {
  readonly gid: string
  readonly updatedAt: Date
  readonly title: string
  readonly handle: string
  readonly imageUrl: string | null
}
