import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { storeCheckoutLines, type CheckoutLine } from '../checkout-lines.ts'
import { writePartsSql } from './write-parts.sql.ts'

export type PartToWrite = { readonly shopId: string; readonly lines: readonly CheckoutLine[] }

/** The parts of a checkout become these, in this order; a way of sending that was chosen stays chosen. */
export async function writeParts(tx: Tx, checkoutId: string, parts: readonly PartToWrite[]): Promise<void> {
  const rows = parts.map(({ shopId, lines }, position) => ({ shopId, position, lines: storeCheckoutLines(lines) }))
  await sql(tx, writePartsSql, [checkoutId, rows.map((row) => row.shopId), JSON.stringify(rows)])
}
