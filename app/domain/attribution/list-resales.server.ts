import { marginCapsOf } from '#app/domain/programs/margin-caps-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { resalesSql } from './internal/resales.sql.ts'

export type ResaleAsk = { readonly shareSetId: string; readonly productId: string }

/** A product at a reseller's price: whose it is, and what they put on it now. */
export type Resale = {
  readonly shareSetId: string
  readonly productId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  /** Basis points of the shop's price; above 0. */
  readonly marginBps: number
}

/**
 * Which of these are sold at a reseller's price now. A set that was taken back, a creator who left and a merchant who allows
 * nothing any more leave the shop's own price; a merchant who allows less lowers it. Never of orders: they keep their price (I5).
 */
export async function listResales(db: Reader, asks: readonly ResaleAsk[]): Promise<Resale[]> {
  if (asks.length === 0) return []
  const resales = await sql<Resale>(db, resalesSql, [
    asks.map(({ shareSetId }) => shareSetId),
    asks.map(({ productId }) => productId),
  ])
  const caps = await marginCapsOf(db, resales, 'now' in db ? db.now : now())
  return resales.flatMap((resale) => {
    const cap = caps.find((one) => one.creatorId === resale.creatorId && one.productId === resale.productId)
    const marginBps = Math.min(resale.marginBps, cap?.capBps ?? 0)
    return marginBps > 0 ? [{ ...resale, marginBps }] : []
  })
}

/** One product out of a set as its page shows it; null: at the shop's own price. */
export async function findResale(db: Reader, ask: ResaleAsk): Promise<Resale | null> {
  const [resale] = await listResales(db, [ask])
  return resale ?? null
}
