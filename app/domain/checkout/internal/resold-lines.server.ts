import { listResales } from '#app/domain/attribution/list-resales.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { atResellerPrice } from '../resold-unit.ts'
import { listSaleLines, type SaleLine } from './sale-lines.server.ts'

/** A variant as a cart or a till holds it: out of a reseller's set, with the margin that it was taken at, or out of none. */
export type HeldVariant = {
  readonly variantId: string
  readonly shareSetId: string | null
  readonly marginBps: number
}

/**
 * What is sold of these, each at the price that holds for it now: the shop's, or that of the reseller it was taken from.
 * A reseller's margin never rises above what it was then; it falls with what the merchant allows, and is gone with the set.
 */
export async function listResoldLines(
  db: Reader,
  held: readonly HeldVariant[],
  country: string,
): Promise<Map<string, SaleLine>> {
  const variantIds = held.map((one) => one.variantId)
  const sales = await listSaleLines(db, variantIds, country)
  const asks = held.flatMap(({ shareSetId, ...one }) => {
    const sale = sales.get(one.variantId)
    return sale && shareSetId !== null ? [{ ...one, shareSetId, sale, productId: sale.productId }] : []
  })
  const resales = await listResales(db, asks)
  for (const { variantId, shareSetId, productId, marginBps, sale } of asks) {
    const resale = resales.find((one) => one.shareSetId === shareSetId && one.productId === productId)
    if (!resale) continue
    sales.set(variantId, atResellerPrice(sale, { ...resale, marginBps: Math.min(marginBps, resale.marginBps) }))
  }
  return sales
}

/** One variant as it is taken now, out of a set or out of none; null if there is no such variant. */
export async function findOneForSale(
  db: Reader,
  taken: { readonly variantId: string; readonly country: string; readonly shareSetId?: string | null },
): Promise<SaleLine | null> {
  const { variantId, country, shareSetId = null } = taken
  const sales = await listResoldLines(db, [{ variantId, shareSetId, marginBps: Number.MAX_SAFE_INTEGER }], country)
  return sales.get(variantId) ?? null
}
