import { departmentIds } from '#app/domain/catalog/category-tree.ts'
import { listMarketProducts, type MarketQuestion } from '#app/domain/programs/list-market-products.server.ts'
import { marketSorts } from '#app/domain/programs/market-filters.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { toCategoryViews } from './category-words.ts'
import { db } from './database.server.ts'
import { withImages } from './image-view.server.ts'
import { withTitles } from './with-titles.server.ts'

/** Shares of the price, in whole percent, that the marketplace can be narrowed to. */
export const leastPercents = [5, 10, 15, 20] as const

/** What the address of the marketplace asks for; anything unknown asks for nothing. */
export function readMarketWish(params: URLSearchParams) {
  const category = params.get('category') ?? ''
  const least = leastPercents.find((percent) => String(percent) === params.get('least'))
  return {
    q: params.get('q')?.trim() ?? '',
    sort: marketSorts.find((sort) => sort === params.get('sort')) ?? 'popularity',
    category: departmentIds.some((id) => id === category) ? category : '',
    least: least === undefined ? '' : String(least),
    free: params.get('free') === 'yes' ? 'yes' : '',
  } as const
}
export type MarketWishView = ReturnType<typeof readMarketWish>

/** The marketplace of products as its page shows it. */
export async function marketView(of: {
  creatorId: string
  locale: Locale
  wish: MarketWishView
  cursor: string | null
}) {
  const { creatorId, locale, wish, cursor } = of
  const question: MarketQuestion = {
    creatorId,
    cursor,
    limit: 20,
    sort: wish.sort,
    query: wish.q || null,
    categoryId: wish.category || null,
    minimumBps: wish.least ? Number(wish.least) * 100 : null,
    withSamples: wish.free === 'yes',
  }
  const page = await listMarketProducts(db, question)
  return {
    wish,
    categories: toCategoryViews(locale, departmentIds),
    page: withImages(await withTitles(page, locale)),
  }
}
