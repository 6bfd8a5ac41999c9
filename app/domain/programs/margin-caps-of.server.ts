import { toCheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { marginCapsSql } from './internal/margin-caps.sql.ts'

export type MarginAsk = { readonly creatorId: string; readonly productId: string }

/** Why nothing may be put on a price. */
export type NoMargin = 'NOT_IN_PROGRAM' | 'PAID_AT_SHOPIFY' | 'NOT_ALLOWED'

export type MarginCap = MarginAsk & {
  readonly shopName: string
  /** Basis points of the shop's price that may be put on it at most; 0: nothing, and `why` says why. */
  readonly capBps: number
  readonly why: NoMargin | null
}

type Row = MarginAsk & {
  shopName: string
  programId: string | null
  marginCapBps: number | null
  mode: string | null
}

/**
 * The most that each creator may put on a product's price at an instant: what the merchant allows in the program that the
 * creator is active in and the product is of. Nothing where Shopify's own checkout takes the money, because Shopify sets the
 * price there. A product that is not known is left out.
 */
export async function marginCapsOf(db: Reader, asks: readonly MarginAsk[], at: Date): Promise<MarginCap[]> {
  if (asks.length === 0) return []
  const creators = asks.map(({ creatorId }) => creatorId)
  const products = asks.map(({ productId }) => productId)
  return (await sql<Row>(db, marginCapsSql, [creators, products, at])).map(toCap)
}

function toCap({ creatorId, productId, shopName, ...row }: Row): MarginCap {
  const why = whyNone(row)
  return { creatorId, productId, shopName, capBps: why ? 0 : (row.marginCapBps ?? 0), why }
}

function whyNone({ programId, marginCapBps, mode }: Pick<Row, 'programId' | 'marginCapBps' | 'mode'>): NoMargin | null {
  if (programId === null) return 'NOT_IN_PROGRAM'
  if (mode !== null && toCheckoutMode(mode) === 'SHOPIFY_CHECKOUT') return 'PAID_AT_SHOPIFY'
  return (marginCapBps ?? 0) > 0 ? null : 'NOT_ALLOWED'
}
