type Details = { readonly operation: string; readonly shopDomain: string; readonly requestId?: string | undefined }

/**
 * No usable answer. `outcome` says what is known about the request: "notSent" means Shopify has not acted on it,
 * "unknown" means that it may have. Only the first may be sent again blindly.
 */
export class ShopifyUnreachable extends Error {
  override name = 'ShopifyUnreachable'
  readonly operation: string
  readonly shopDomain: string
  readonly requestId: string | undefined
  readonly outcome: 'unknown' | 'notSent'

  constructor(details: Details & { outcome: 'unknown' | 'notSent'; reason: string; cause?: unknown }) {
    super(`${details.operation} at ${details.shopDomain}: ${details.reason}`, { cause: details.cause })
    this.operation = details.operation
    this.shopDomain = details.shopDomain
    this.requestId = details.requestId
    this.outcome = details.outcome
  }
}

/** The shop no longer lets us in: uninstalled, frozen, or the token was withdrawn. Only the merchant can mend it. */
export class ShopifyRevoked extends Error {
  override name = 'ShopifyRevoked'
  readonly operation: string
  readonly shopDomain: string

  constructor(details: Details & { reason: string; cause?: unknown }) {
    super(`${details.operation} at ${details.shopDomain}: ${details.reason}`, { cause: details.cause })
    this.operation = details.operation
    this.shopDomain = details.shopDomain
  }
}

/** Shopify understood and said that the request itself is wrong (missing scope, invalid document): a bug of ours. */
export class ShopifyRejected extends Error {
  override name = 'ShopifyRejected'
  readonly codes: readonly string[]
  readonly requestId: string | undefined

  constructor(details: Details & { messages: readonly string[]; codes: readonly string[] }) {
    super(`${details.operation} at ${details.shopDomain}: ${details.messages.join('; ')}`)
    this.codes = details.codes
    this.requestId = details.requestId
  }
}
