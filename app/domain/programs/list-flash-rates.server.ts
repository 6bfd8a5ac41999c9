import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type FlashRateView = {
  readonly flashRateId: string
  /** null: every product, every creator */
  readonly productId: string | null
  readonly productTitle: string | null
  readonly creatorId: string | null
  readonly creatorHandle: string | null
  /** add | replace */
  readonly kind: string
  readonly rateBps: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly cancelledAt: Date | null
}

type FlashRatesQuestion = { readonly programId: string; readonly cursor?: string | null; readonly limit?: number }

/** A program's flash rates, latest made first (B7). */
export async function listFlashRates(db: Reader, question: FlashRatesQuestion): Promise<Page<FlashRateView>> {
  const { programId, cursor, limit = 20 } = question
  const [after] = decodeCursor(cursor, 1) ?? []
  const rows = await db.flashRate.findMany({
    where: { programId, ...(typeof after === 'string' && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.id])
  const idsOf = (key: 'productId' | 'creatorId') => page.items.flatMap((row) => row[key] ?? [])
  const products = await db.product.findMany({
    where: { id: { in: idsOf('productId') } },
    select: { id: true, title: true },
  })
  const creators = await db.creator.findMany({
    where: { id: { in: idsOf('creatorId') } },
    select: { id: true, handle: true },
  })
  const titles = new Map(products.map(({ id, title }) => [id, title]))
  const handles = new Map(creators.map(({ id, handle }) => [id, handle]))
  const items = page.items.map(({ id, programId: _, createdAt: __, ...flash }) => ({
    flashRateId: id,
    ...flash,
    productTitle: titles.get(flash.productId ?? '') ?? null,
    creatorHandle: handles.get(flash.creatorId ?? '') ?? null,
  }))
  return { ...page, items }
}
