/** B1: minor units for each unit sold, by currency. */
export type FixedAmounts = Readonly<Record<string, bigint>>

export type RateVersionFacts = {
  readonly id: string
  /** 0 where fixed amounts are paid */
  readonly rateBps: number
  readonly fixedAmounts: FixedAmounts | null
  /** The percentage for orders of the merchant's own storefront, if it differs; 0 pays nothing there. */
  readonly storefrontBps: number | null
  /** A17: the percentage where what won was played as an authorised ad, if it differs; 0 pays nothing for ads. */
  readonly adsBps?: number | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

/** B8: no more than so much commission in each period, in the shop's currency. */
export type SpendCap = { readonly capMinor: bigint; readonly capPeriod: 'total' | 'month' }

export type PlanFacts = {
  readonly id: string
  /** open | targeted */
  readonly kind: string
  readonly creatorId: string | null
  readonly productId: string | null
  readonly collectionId: string | null
  readonly cap: SpendCap | null
  readonly createdAt: Date
  readonly archivedAt: Date | null
  readonly versions: readonly RateVersionFacts[]
}

/** How long a creator has had the product in live content or in the showcase; null = still. */
export type Presence = { readonly since: Date; readonly until: Date | null }

export type FlashRateFacts = {
  readonly id: string
  readonly productId: string | null
  readonly creatorId: string | null
  readonly kind: 'add' | 'replace'
  readonly rateBps: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly createdAt: Date
  readonly cancelledAt: Date | null
}

export type TierStep = { readonly fromMinor: bigint; readonly rateBps: number }

export type TierSchemeFacts = {
  readonly id: string
  readonly mode: 'marginal' | 'retroactive'
  readonly period: 'month' | 'quarter'
  /** Lowest first, in the shop's currency. */
  readonly steps: readonly TierStep[]
  readonly startsAt: Date
  readonly endsAt: Date | null
}

/** What the merchant put into the program or left out of it, and when; null where nothing was said of the product. */
export type ProductPlace = {
  readonly productMode: string
  readonly said: { readonly isIncluded: boolean; readonly at: Date } | null
}

/** What a rate is to be worked out for. `baseMinor` is net, in `currency` (section 3). */
export type RatedLine = {
  readonly currency: string
  readonly baseMinor: bigint
  readonly quantity: number
  /** From the merchant's own storefront. */
  readonly isStorefront: boolean
  /** A17: the content that won was played as an authorised ad. */
  readonly isAd?: boolean
}

export type RateLock = { readonly rateVersionId: string; readonly until: Date }
export type ChosenFlash = Pick<FlashRateFacts, 'id' | 'kind' | 'rateBps'>
export type ChosenTier = { readonly schemeId: string; readonly fromMinor: bigint; readonly rateBps: number }

/** B5: everything a decision was made with. What it comes to on a line: `appliedRate`. */
export type ChosenRate = {
  readonly planId: string
  readonly rateVersionId: string
  readonly rateBps: number
  readonly fixedAmounts: FixedAmounts | null
  readonly storefrontBps: number | null
  /** A17 */
  readonly adsBps?: number | null
  readonly lock: RateLock | null
  readonly flash: ChosenFlash | null
  readonly cap: SpendCap | null
  /** The marginal tier that the creator has reached, if there is one (B6). */
  readonly tier: ChosenTier | null
}

export type RateChoiceFacts = {
  readonly plans: readonly PlanFacts[]
  readonly creatorId: string | null
  readonly productId: string | null
  /** Collections that hold the product. */
  readonly collectionIds?: readonly string[]
  /** Absent: the program has every product. */
  readonly place?: ProductPlace
  readonly at: Date
  readonly presence: readonly Presence[]
  readonly decreaseLockDays: number
  /** Needed to compare a percentage with fixed amounts (B9), and to know which currency is asked for. */
  readonly line?: RatedLine | null
  readonly flashes?: readonly FlashRateFacts[]
  readonly tierSchemes?: readonly TierSchemeFacts[]
  /** B6: the creator's net settled base in the period of `at`, in minor units of the shop's currency. */
  readonly settledMinor?: bigint
}
