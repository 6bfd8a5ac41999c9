export type ProductStatus = 'ACTIVE' | 'DRAFT' | 'ARCHIVED' | 'UNLISTED'
export type Metafield = { id: number; namespace: string; key: string; type: string; value: string }
export type Media = {
  id: number
  kind: 'IMAGE' | 'VIDEO' | 'EXTERNAL_VIDEO'
  alt: string
  url: string
  width: number
  height: number
  /** Of a video: what it can be played as, how long it is in ms, and the picture that stands for it. */
  video?: { sources: VideoSource[]; durationMs: number; preview: { url: string; width: number; height: number } | null }
}
export type VideoSource = { url: string; mimeType: string; width: number; height: number }
export type OptionValue = { id: number; name: string }
export type ProductOption = { id: number; name: string; values: OptionValue[] }
/** `committed` is sold and not yet shipped; on hand is available + committed. */
export type StockLevel = { locationId: number; available: number; committed: number; updatedAt?: string }
export type Variant = {
  id: number
  inventoryItemId: number
  title: string
  sku: string
  barcode: string | null
  priceMinor: number
  compareAtPriceMinor: number | null
  optionValues: string[]
  inventoryPolicy: 'DENY' | 'CONTINUE'
  tracked: boolean
  requiresShipping: boolean
  taxable: boolean
  requiresComponents: boolean
  weightGrams: number
  mediaId: number | null
  hiddenOn: number[]
  levels: StockLevel[]
  createdAt: string
  updatedAt: string
}
export type CollectionRule = {
  column: 'TAG' | 'TYPE' | 'VENDOR' | 'TITLE'
  relation: 'EQUALS' | 'CONTAINS'
  condition: string
}
export type CollectionSort = 'MANUAL' | 'BEST_SELLING' | 'ALPHA_ASC' | 'ALPHA_DESC' | 'CREATED' | 'CREATED_DESC'
/** Custom: its members are named, in order. Smart (with a rule): they follow from the rule. */
export type ProductCollection = {
  id: number
  title: string
  handle: string
  descriptionHtml: string
  rule: CollectionRule | null
  productIds: number[]
  image: Media | null
  sortOrder: CollectionSort
  createdAt: string
  updatedAt: string
}
/** Texts per locale; keys are Shopify's translation keys (`title`, `body_html`, …). */
export type Translations = Record<string, Record<string, string>>
export type Product = {
  id: number
  title: string
  handle: string
  descriptionHtml: string
  vendor: string
  productType: string
  status: ProductStatus
  tags: string[]
  /** Of the standard taxonomy, as in `aa-1-4`. */
  category: string | null
  seoTitle: string | null
  seoDescription: string | null
  isGiftCard: boolean
  requiresSellingPlan: boolean
  options: ProductOption[]
  media: Media[]
  variants: Variant[]
  hiddenOn: number[]
  translations: Translations
  metafields: Metafield[]
  createdAt: string
  updatedAt: string
}
