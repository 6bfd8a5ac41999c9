import type { MarketCreator } from '#app/domain/insights/merchant-creator-market.server.ts'

/** A creator as merchants meet them. */
export type CreatorCardView = Omit<MarketCreator, 'avatarKey' | 'permitExpiresAt' | 'audiences'> & {
  readonly permitExpiresAt: string | null
  readonly audiences: readonly {
    readonly platform: string
    readonly handle: string
    readonly followers: number
    readonly isProven: boolean
    /** What the creator shows of it. */
    readonly proofUrl: string | null
    readonly isChecked: boolean
  }[]
}

export type MarketView = {
  readonly filters: {
    readonly query: string
    readonly category: string
    readonly country: string
    readonly language: string
    readonly followers: string
  }
  readonly isShortlist: boolean
  readonly hasProgram: boolean
  readonly currency: string
  readonly page: { readonly items: readonly CreatorCardView[]; readonly nextCursor: string | null }
}

export type ProfileView = {
  readonly creator: CreatorCardView
  readonly pageUrl: string
  readonly hasProgram: boolean
  readonly currency: string
  readonly timeZone: string
}
