import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listShopProductsSql } from './internal/list-shop-products.sql.ts'
import { lineOfOne, toRateCard, type RateCard } from './rate-card.ts'
import { ratesFor } from './rates-for.server.ts'

export type ShopProduct = RateCard & {
  readonly productId: string
  readonly title: string
  readonly imageUrl: string | null
  readonly price: MoneyView | null
  readonly isIncluded: boolean
  /** Shoppers can see it today. */
  readonly isListed: boolean
}

type Row = Omit<ShopProduct, keyof RateCard | 'price'> & { minPriceMinor: bigint | null; currency: string }

export type ShopProductsQuestion = {
  readonly programId: string
  /** Only those in the program, or only those left out; null: all. */
  readonly isIncluded?: boolean | null
  readonly query?: string | null
  readonly cursor?: string | null
  readonly limit?: number
}

/** A shop's own products with what its program pays for each, in the program or not, newest first. */
export async function listShopProducts(db: Reader, question: ShopProductsQuestion): Promise<Page<ShopProduct>> {
  const { programId, isIncluded = null, cursor, limit = 25 } = question
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const query = question.query?.trim() || null
  const rows = await sql<Row>(db, listShopProductsSql, [programId, isIncluded, after, query, limit + 1])
  const page = toPage(rows, limit, (row) => [row.productId])
  const lines = new Map(page.items.map((item) => [item.productId, lineOfOne(item)]))
  const rates = await ratesFor(db, { programId, creatorId: null, productIds: [...lines.keys()], at: now(), lines })
  const items = page.items.map(({ minPriceMinor, currency, ...row }) => ({
    ...row,
    price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency),
    ...toRateCard(rates.get(row.productId), { priceMinor: minPriceMinor, currency }),
  }))
  return { ...page, items }
}
