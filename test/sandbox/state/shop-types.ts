import type { FulfillmentService, MerchantRequest } from '../fulfillment-service/records.ts'
import type { Discounts } from '../discounts/records.ts'
import type { Storefront } from '../storefront/storefront-state.ts'

// What a shop is, apart from its goods and orders. Ids are numbers: a gid is made of them at the edge.
export type Plan = 'dev' | 'trial' | 'basic' | 'advanced' | 'plus'
export type Locale = { locale: string; name: string; primary: boolean; published: boolean }
/** A price that a market's catalog fixes, in the currency it was fixed in. */
export type FixedPrice = { priceMinor: number; compareAtMinor: number | null; currency: string }
export type Market = {
  id: number
  handle: string
  name: string
  primary: boolean
  enabled: boolean
  countries: string[]
  languages: string[]
  /** Null: every country in its own currency. */
  currency: string | null
  /** The market names no currency at all: the shop's own stands in. */
  isWithoutCurrency: boolean
  /** Products that the market's catalog leaves out. */
  excludedProducts: number[]
  /** By variant id. */
  fixedPrices: Record<string, FixedPrice>
}
export type Location = {
  id: number
  name: string
  address1: string
  city: string
  zip: string
  countryCode: string
  phone: string | null
  isActive: boolean
  fulfillsOnlineOrders: boolean
}
/** Goods are on every publication unless `hiddenOn` of the product or variant names it. */
export type Publication = { id: number; name: string; ownedByApp: boolean; createdAt: string }
export type AccessToken = {
  token: string
  kind: 'offline' | 'online' | 'client_credentials'
  scopes: string[]
  userId: string | null
  expiresAt: number | null
  /** The refresh token that was handed out with this access token. */
  refreshToken: string | null
}
export type RefreshToken = { token: string; expiresAt: number; replacedBy: string | null }
export type Installation = {
  id: number
  scopes: string[]
  installedAt: string
  accessTokens: AccessToken[]
  refreshTokens: RefreshToken[]
}
export type Channel = {
  id: number
  handle: string
  name: string
  accountId: string
  accountName: string
  specificationHandle: string
  publicationId: number
}
export type ProductFeed = {
  id: number
  channelId: number
  country: string
  language: string
  status: 'ACTIVE' | 'INACTIVE'
}
export type ShopFeedback = {
  channelId: number | null
  state: 'ACCEPTED' | 'REQUIRES_ACTION'
  messages: string[]
  feedbackGeneratedAt: string
}
export type Shop = {
  id: number
  domain: string
  name: string
  email: string
  currency: string
  country: string
  plan: Plan
  ianaTimezone: string
  utcOffsetMinutes: number
  createdAt: string
  locales: Locale[]
  markets: Market[]
  locations: Location[]
  publications: Publication[]
  channels: Channel[]
  feeds: ProductFeed[]
  feedback: ShopFeedback | null
  fulfillmentServices?: FulfillmentService[]
  merchantRequests?: MerchantRequest[]
  taxesIncluded: boolean
  installation: Installation | null
  nextOrderNumber: number
  /** When each of the last orders was created through the API: a dev shop takes five a minute. */
  recentOrderTimes: number[]
  /** The shopper's side: tokens, carts, codes. */
  storefront?: Storefront
  /** Code discounts of apps. */
  discounts?: Discounts
}
export type WebhookSubscription = {
  id: number
  topic: string
  uri: string
  format: 'JSON'
  filter: string | null
  includeFields: string[]
  metafieldNamespaces: string[]
  name: string | null
  apiVersion: string
  createdAt: string
  updatedAt: string
  consecutiveFailures: number
}
export type BulkOperation = {
  id: number
  status: 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELING' | 'CANCELED' | 'EXPIRED'
  errorCode: string | null
  query: string
  apiVersion: string
  groupObjects: boolean
  objectCount: number
  rootObjectCount: number
  fileSize: number | null
  hasFile: boolean
  /** The file holds what was found until the operation failed. */
  isPartial?: boolean
  createdAt: string
  completedAt: string | null
}
export type MetafieldDefinition = {
  id: number
  ownerType: string
  namespace: string
  key: string
  name: string
  description: string | null
  type: string
  unique: boolean
}
export type ProductFeedback = {
  id: number
  productId: number
  channelId: number | null
  state: 'ACCEPTED' | 'REQUIRES_ACTION'
  messages: string[]
  feedbackGeneratedAt: string
  productUpdatedAt: string
}
export type IdempotencyRecord = {
  id: number
  key: string
  field: string
  argumentsHash: string
  storedAt: number
  reference: Record<string, number>
}
export type Job = { id: number; done: boolean }
export type FullSync = {
  id: number
  feedId: number
  status: 'running' | 'completed'
  count: number
  afterProductId: number
  updatedAtSince: string | null
  beforeUpdatedAt: string | null
  createdAt: string
}
