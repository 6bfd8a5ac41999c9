import { listShownPortfolios } from '#app/domain/catalog/list-shown-portfolios.server.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from './database.server.ts'
import { toCardView, type CardView } from './to-card-view.ts'

export type PortfolioView = {
  readonly portfolioId: string
  readonly title: string
  readonly cards: readonly CardView[]
}

const rowSize = 12

/** What a merchant puts forward right now in a country, in the merchant's order; nothing that is empty. */
export async function listPortfolioViews(shopId: string, audience: Audience): Promise<PortfolioView[]> {
  const shown = await listShownPortfolios(db, { ...audience, shopId, at: now(), limit: rowSize })
  return shown.map(({ portfolioId, title, products }) => ({ portfolioId, title, cards: products.map(toCardView) }))
}
