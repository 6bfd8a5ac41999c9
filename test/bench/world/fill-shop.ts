import { categories, departmentOf } from '#app/domain/catalog/category-tree.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { givenShop } from '#test/integration/catalog-world.ts'
import { words } from './feed-payloads.ts'
import {
  createChanceSql,
  fillOffersSql,
  fillPricesSql,
  fillProductsSql,
  fillStockSql,
  fillTextsSql,
  fillVariantsSql,
  fillWordsSql,
  shownProductIdsSql,
  vacuumSql,
} from './fill-shop.sql.ts'

const shops = 40
const perStatement = 5_000

export type ShownProduct = { readonly productId: string; readonly categoryId: string; readonly departmentId: string }

/** A shop tab that grows: `growTo(n)` adds what is missing up to n products of three variants, offered in two countries. */
export async function openShopTab(): Promise<{ growTo(products: number): Promise<ShownProduct[]> }> {
  await sql('pool', createChanceSql)
  const shopIds: string[] = []
  for (let shop = 0; shop < shops; shop++) shopIds.push((await givenShop()).id)
  const places = categories.filter(({ parentId, isRestricted }) => parentId !== null && !isRestricted)
  const names = [words, shopIds, places.map(({ id }) => id), places.map(({ id }) => departmentOf(id))]
  let filled = 0
  return {
    async growTo(products) {
      for (; filled < products; filled = Math.min(products, filled + perStatement)) {
        const range = [filled + 1, Math.min(products, filled + perStatement)]
        await sql('pool', fillProductsSql, [...range, ...names])
        for (const text of [fillTextsSql, fillVariantsSql, fillPricesSql, fillStockSql, fillOffersSql])
          await sql('pool', text, range)
      }
      await sql('pool', fillWordsSql, [words, Math.round(products / words.length)])
      await sql('pool', vacuumSql)
      return sql<ShownProduct>('pool', shownProductIdsSql)
    },
  }
}
