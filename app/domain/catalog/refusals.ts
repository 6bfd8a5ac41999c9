import type { ListingRefusal } from './listing-state.ts'

/** Why one product of many stayed as it was. */
export type ProductRefusalCode =
  ListingRefusal | 'PRODUCT_NOT_FOUND' | 'NOT_PUBLISHED' | 'REVIEW_FAILED' | 'RESTRICTED_BY_TAXONOMY' | 'NO_SUGGESTION'

export type CatalogRefusalCode =
  | ProductRefusalCode
  | 'NOTHING_CHOSEN'
  | 'TOO_MANY_PRODUCTS'
  | 'CATEGORY_NOT_FOUND'
  | 'COLLECTION_NOT_FOUND'
  | 'PORTFOLIO_NOT_FOUND'
  | 'PORTFOLIO_EXISTS'
  | 'TOO_MANY_PORTFOLIOS'
  | 'ENDS_BEFORE_START'
  | 'LICENCE_NOT_FOUND'
  | 'LICENCE_EXPIRED'
  | 'RULE_NOT_FOUND'
