import { listPortfolioProducts } from '#app/domain/catalog/list-shown-portfolios.server.ts'
import type { Audience } from '#app/domain/catalog/product-card.ts'
import type { Page } from '#app/kernel/cursor.ts'
import { now } from '#app/platform/clock.server.ts'
import { db } from './database.server.ts'
import { toCardView, type CardView } from './to-card-view.ts'

const pageSize = 24

type Wanted = Audience & { readonly shopId: string; readonly portfolioId: string; readonly cursor: string | null }

/** One portfolio by pages; null as soon as it is taken away, its time is over or the country is not one of its own. */
export async function listPortfolioCards(wanted: Wanted): Promise<{ title: string; products: Page<CardView> } | null> {
  const { title, items, nextCursor } = await listPortfolioProducts(db, { ...wanted, at: now(), limit: pageSize })
  return title === null ? null : { title, products: { items: items.map(toCardView), nextCursor } }
}
