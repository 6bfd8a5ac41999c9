import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'

export type SaidProduct = {
  readonly productId: string
  readonly title: string
  readonly imageUrl: string | null
  readonly at: Date
}

export type SaidProductsQuestion = {
  readonly programId: string
  readonly shopId: string
  /** true: what a program of chosen products holds; false: what a program of all products leaves out */
  readonly isIncluded: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

/** What the merchant put into a program or left out of it, newest product first; primary key of ProgramProduct. */
export async function listSaidProducts(db: Reader, question: SaidProductsQuestion): Promise<Page<SaidProduct>> {
  const { programId, shopId, isIncluded, cursor, limit = 24 } = question
  const [after] = decodeCursor(cursor, 1) ?? []
  const rows = await db.programProduct.findMany({
    where: {
      programId,
      isIncluded,
      program: { shopId },
      product: { deletedAt: null },
      ...(typeof after === 'string' && { productId: { lt: after } }),
    },
    include: { product: { select: { title: true, imageUrl: true } } },
    orderBy: { productId: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.productId])
  return { ...page, items: page.items.map(({ productId, at, product }) => ({ productId, at, ...product })) }
}
