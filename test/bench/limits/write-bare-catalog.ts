import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { titleOf } from '../world/feed-payloads.ts'
import { upsertBareProductsSql, upsertBareVariantsSql } from './catalog.sql.ts'

const details = JSON.stringify({ text: 'x'.repeat(1_010) })

/** A batch of products with three variants each, as two statements in one transaction. */
export function writeBareBatch(numbers: readonly number[], version: Date): Promise<void> {
  const column = <Value>(value: (number: number) => Value) => numbers.map(value)
  const products = [
    column((number) => `prod_${number}`), column(() => 'shop_1'), column((number) => `gid://shopify/Product/${number}`),
    column((number) => `product-${number}`), column(titleOf), column(() => 'vendor'), column(() => 'type'), column(() => 'ACTIVE'),
    column(() => 'USD'), column((number) => 1_000 + number), column((number) => 1_200 + number), column(() => version),
    column(() => details),
  ] // prettier-ignore
  const variants = numbers.flatMap((number) => [0, 1, 2].map((position) => ({ number, position })))
  const ofVariant = <Value>(value: (one: { number: number; position: number }) => Value) => variants.map(value)
  const variantColumns = [
    ofVariant(({ number, position }) => `var_${number}_${position}`), ofVariant(({ number }) => `prod_${number}`),
    ofVariant(({ number, position }) => `gid://shopify/ProductVariant/${number}${position}`), ofVariant(() => 'M'),
    ofVariant(({ number }) => `SKU-${number}`), ofVariant(({ position }) => position), ofVariant(() => 'USD'),
    ofVariant(({ number }) => 1_000 + number), ofVariant(() => null), ofVariant(() => 20), ofVariant(() => 250), ofVariant(() => version),
  ] // prettier-ignore
  return inSqlTransaction('bare batch', async (tx) => {
    await sql(tx, upsertBareProductsSql, products)
    await sql(tx, upsertBareVariantsSql, variantColumns)
  })
}
