import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { resellersSql } from './internal/resellers.sql.ts'
import type { TouchFacts } from './touch-facts.ts'

export type SoldLine = {
  readonly id: string
  readonly productId: string | null
  readonly resellerId: string | null
  readonly marginMinor: bigint
}
type Row = { creatorId: string; creatorBannedAt: Date | null; programId: string | null }

export type ResalesQuestion = {
  readonly shopId: string
  readonly placedAt: Date
  readonly lines: readonly SoldLine[]
}

/**
 * Lines that were bought at a reseller's price, by line id, each as a touch of the moment of placement that stands before all
 * others: the buyer was shown whose price it is and agreed to it. Nothing is stored of it beside the order line, and no consent
 * is asked (A11): it is part of the order itself. `marginMinor` in the shop's currency, of the whole line.
 */
export async function resalesOfLines(
  db: Reader,
  { shopId, placedAt, lines }: ResalesQuestion,
): Promise<ReadonlyMap<string, TouchFacts>> {
  const resold = lines.flatMap(({ resellerId, ...line }) => (resellerId === null ? [] : [{ ...line, resellerId }]))
  if (resold.length === 0) return new Map()
  const creatorIds = [...new Set(resold.map(({ resellerId }) => resellerId))]
  const resellers = await sql<Row>(db, resellersSql, [creatorIds, shopId, placedAt])
  const touches = resold.flatMap(({ id, productId, marginMinor, resellerId }): [string, TouchFacts][] => {
    const reseller = resellers.find(({ creatorId }) => creatorId === resellerId)
    if (!reseller) return []
    const facts = { id, productId, shopId, surface: 'LINK' as const, contentId: null, occurredAt: placedAt }
    return [[id, { ...facts, ...reseller, enrollmentInactiveFrom: null, resale: { marginMinor } }]]
  })
  return new Map(touches)
}
