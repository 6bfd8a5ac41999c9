import type { PortfolioHiddenReason } from '#app/domain/catalog/list-portfolios.server.ts'

export type PortfolioView = {
  readonly portfolioId: string
  readonly collectionId: string
  /** The merchant's own; empty: the collection's. */
  readonly title: string
  readonly collectionTitle: string
  readonly imageUrl: string | null
  readonly productCount: number
  readonly countries: readonly string[]
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** The same as the shop's clock shows it, for the form. */
  readonly startsAtLocal: string
  readonly endsAtLocal: string
  readonly whyHidden: PortfolioHiddenReason | null
}

export type PortfoliosView = {
  readonly portfolios: readonly PortfolioView[]
  readonly countries: readonly string[]
  readonly timeZone: string
  readonly brandUrl: string
}
