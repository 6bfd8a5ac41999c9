import type { MoneyView } from '#app/kernel/money.ts'

/** What the pages about rates show; instants in ISO form. */
export type RateVersionView = {
  readonly rateVersionId: string
  readonly rateBps: number
  readonly fixedAmounts: readonly MoneyView[]
  readonly storefrontBps: number | null
  readonly adsBps: number | null
  readonly startsAt: string
  readonly endsAt: string | null
}

export type PlanRow = {
  readonly planId: string
  readonly kind: string
  readonly name: string
  readonly campaign: string | null
  readonly creator: { readonly creatorId: string; readonly handle: string } | null
  readonly product: { readonly productId: string; readonly title: string } | null
  readonly collection: { readonly collectionId: string; readonly title: string } | null
  readonly cap: { readonly amount: MoneyView; readonly period: string; readonly spent: MoneyView } | null
  readonly createdAt: string
  readonly archivedAt: string | null
  readonly rate: RateVersionView | null
  readonly planned: readonly RateVersionView[]
  readonly history: readonly RateVersionView[]
}

export type FlashRow = {
  readonly flashRateId: string
  readonly kind: string
  readonly rateBps: number
  readonly state: 'cancelled' | 'over' | 'planned' | 'running'
  readonly startsAt: string
  readonly endsAt: string
  readonly productTitle: string | null
  readonly creatorHandle: string | null
}

export type TierSchemeView = {
  readonly schemeId: string
  readonly mode: 'marginal' | 'retroactive'
  readonly period: 'month' | 'quarter'
  readonly state: 'over' | 'planned' | 'running'
  readonly steps: readonly { readonly from: MoneyView; readonly rateBps: number }[]
  readonly startsAt: string
  readonly endsAt: string | null
}

type Rows<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }
/** On whose clock times are typed, and what it shows now. */
export type ShopClock = { readonly currency: string; readonly timeZone: string; readonly startsAt: string }

export type RatesView = ShopClock & { readonly campaign: string } & (
    | { readonly name: 'plans' | 'archived'; readonly page: Rows<PlanRow> }
    | { readonly name: 'flash'; readonly page: Rows<FlashRow> }
    | { readonly name: 'tiers'; readonly schemes: readonly TierSchemeView[] }
  )
