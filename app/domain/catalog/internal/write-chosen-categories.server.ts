import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { reviewProducts } from '../review-products.server.ts'
import { setChosenCategorySql } from './chosen-products.sql.ts'

export type Choice = { readonly id: string; readonly categoryId: string | null }

/** Writes the choices and places the products by them. */
export async function writeChosenCategories(tx: Tx, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return
  await sql(tx, setChosenCategorySql, [JSON.stringify(choices)])
  await reviewProducts(
    tx,
    choices.map(({ id }) => id),
  )
}
