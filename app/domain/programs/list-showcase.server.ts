import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { listShowcaseSql } from './internal/showcase.sql.ts'

export type ShowcaseCard = {
  readonly productId: string
  readonly title: string
  readonly imageUrl: string | null
  /** Lowest price in the shop's own currency; pages for a country ask the catalogue. */
  readonly price: MoneyView | null
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  /** False: shoppers do not see it at the moment; only the creator's own list holds such cards. */
  readonly isShown: boolean
  readonly addedAt: Date
}

type Row = Omit<ShowcaseCard, 'price'> & { position: number; minPriceMinor: bigint | null; currency: string }

export type ShowcaseQuestion = {
  readonly creatorId: string
  /** `public`: what shoppers may see. `creator`: everything, marked. */
  readonly audience: 'public' | 'creator'
  readonly cursor?: string | null
  readonly limit?: number
}

export async function listShowcase(db: Reader, question: ShowcaseQuestion): Promise<Page<ShowcaseCard>> {
  const { creatorId, audience, cursor, limit = 24 } = question
  const [position = null, productId = null] = decodeCursor(cursor, 2) ?? []
  const rows = await sql<Row>(db, listShowcaseSql(audience), [creatorId, position, productId, limit + 1])
  const page = toPage(rows, limit, (row) => [row.position, row.productId])
  return { ...page, items: page.items.map(toCard) }
}

function toCard({ position: _, minPriceMinor, currency, ...card }: Row): ShowcaseCard {
  return { ...card, price: minPriceMinor === null ? null : toMoneyView(minPriceMinor, currency) }
}
