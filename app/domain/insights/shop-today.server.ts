import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { shopCatalogueSql, shopSalesSql, topCreatorsSql } from './internal/shop-today.sql.ts'

export type ShopFigures = {
  readonly orders: number
  readonly sales: readonly { readonly sales: MoneyView; readonly commission: MoneyView; readonly orders: number }[]
  readonly topCreators: readonly {
    readonly creatorId: string
    readonly handle: string
    readonly displayName: string
    readonly avatarKey: string | null
    readonly avatarUrl: string | null
    readonly orders: number
    readonly sales: MoneyView
  }[]
  readonly products: number
  readonly publishedProducts: number
  readonly catalogueChangedAt: Date | null
}

type SalesRow = { currency: string; orders: number; salesMinor: bigint; commissionMinor: bigint }
type CreatorRow = Omit<ShopFigures['topCreators'][number], 'sales'> & { currency: string; salesMinor: bigint }
type CatalogueRow = { products: number; published: number; lastChangedAt: Date | null }

/** What happened at a shop since its own midnight: orders placed today as they stand now, less refunds and cancellations. */
export async function shopToday(db: Reader, shopId: string, now: Date): Promise<ShopFigures> {
  return shopFigures(db, { shopId, now, days: 1 })
}

/** The same for the last `days` days, today included. */
export async function shopFigures(
  db: Reader,
  { shopId, now, days }: { readonly shopId: string; readonly now: Date; readonly days: number },
): Promise<ShopFigures> {
  const sales = await sql<SalesRow>(db, shopSalesSql, [shopId, now, days])
  const creators = await sql<CreatorRow>(db, topCreatorsSql, [shopId, now, days, 5])
  const [catalogue] = await sql<CatalogueRow>(db, shopCatalogueSql, [shopId])
  return {
    orders: sales.reduce((total, { orders }) => total + orders, 0),
    sales: sales.map(({ currency, orders, salesMinor, commissionMinor }) => ({
      orders,
      sales: toMoneyView(salesMinor, currency),
      commission: toMoneyView(commissionMinor, currency),
    })),
    topCreators: creators.map(({ currency, salesMinor, ...creator }) => ({
      ...creator,
      sales: toMoneyView(salesMinor, currency),
    })),
    products: catalogue?.products ?? 0,
    publishedProducts: catalogue?.published ?? 0,
    catalogueChangedAt: catalogue?.lastChangedAt ?? null,
  }
}
