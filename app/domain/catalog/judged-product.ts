import type { PolicyValues } from '#app/domain/policies/policy-values.ts'

/** Whether goods of a restricted category may be shown in a country (J6). */
export type MarketTerms =
  | { readonly country: string; readonly is: 'allowed' }
  | { readonly country: string; readonly is: 'withoutRule' }
  | { readonly country: string; readonly is: 'withoutLicence'; readonly licenceKind: string }

/** Everything the rules look at, about one product: what is stored, in the shop's own words and prices. */
export type JudgedProduct = {
  readonly title: string
  readonly descriptionHtml: string
  /** Shopify's: ACTIVE | DRAFT | ARCHIVED | UNLISTED | UNKNOWN */
  readonly status: string
  /** Published to our channel; what is not has no problems here. */
  readonly isPublished: boolean
  readonly isGiftCard: boolean
  readonly requiresSellingPlan: boolean
  readonly requiresComponents: boolean
  /** In pixels; null when Shopify does not say. */
  readonly images: readonly { readonly width: number | null; readonly height: number | null }[]
  /** A department, a category, or null: nowhere yet. */
  readonly categoryId: string | null
  readonly suggestedCategoryId: string | null
  /** The suggestion is of a restricted category, and the product type itself says so. */
  readonly looksRestricted: boolean
  readonly variantCount: number
  readonly publishedVariantCount: number
  /** The currencies of its variants and of their prices abroad. */
  readonly currencies: readonly string[]
  /** Where a variant costs nothing: its place among the variants, from 0, and the country (null = the shop's own price). */
  readonly freeVariants: readonly { readonly position: number; readonly country: string | null }[]
  /** Titles in the other languages that the shop's feeds speak. */
  readonly texts: readonly { readonly language: string; readonly title: string }[]
  /** The countries the shop sells in here, each with what J6 says of the product's category; empty unless it is restricted. */
  readonly terms: readonly MarketTerms[]
  readonly limits: PolicyValues['catalog']
}
