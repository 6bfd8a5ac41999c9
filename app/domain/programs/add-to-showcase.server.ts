import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockShowcaseSql } from './internal/locks.sql.ts'
import { productForShowcaseSql } from './internal/product-for-showcase.sql.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

export type ShowcaseKey = { readonly creatorId: string; readonly productId: string }

/** Enough for a curated shelf, and a bound on what one page view may read. */
export const maximumShowcaseItems = 500

/**
 * Puts a product at the end of a creator's showcase: one that may be sold (J4), of a shop whose program the creator joined.
 * Idempotent on: (creator, product), unique; a product that was taken out comes back at the end.
 */
export async function addToShowcase(
  tx: Tx,
  { creatorId, productId }: ShowcaseKey,
): Promise<Outcome<{ position: number }, CreatorProgramRefusalCode>> {
  const [creator] = await sql(tx, lockShowcaseSql, [creatorId])
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  const existing = await tx.showcaseItem.findUnique({ where: { creatorId_productId: { creatorId, productId } } })
  if (existing?.removedAt === null) return accept({ position: existing.position })
  const refusal = await mayBeAdded(tx, { creatorId, productId })
  if (refusal) return refusal
  const present = await tx.showcaseItem.aggregate({
    where: { creatorId, removedAt: null },
    _max: { position: true },
    _count: true,
  })
  if (present._count >= maximumShowcaseItems) return refuse('SHOWCASE_FULL', { maximum: maximumShowcaseItems })
  const position = (present._max.position ?? -1) + 1
  const placed = { position, addedAt: tx.now, removedAt: null }
  await tx.showcaseItem.upsert({
    where: { creatorId_productId: { creatorId, productId } },
    create: { id: newId('showcaseItem'), creatorId, productId, ...placed },
    update: placed,
  })
  return accept({ position })
}

type Standing = {
  isShown: boolean
  programId: string | null
  enrollmentStatus: string | null
  shopName: string
  /** Or named by a plan for this very creator. */
  isInProgram: boolean
}

async function mayBeAdded(tx: Tx, { creatorId, productId }: ShowcaseKey) {
  const [standing] = await sql<Standing>(tx, productForShowcaseSql, [productId, creatorId, tx.now])
  if (!standing) return refuse('PRODUCT_NOT_FOUND')
  if (!standing.isShown) return refuse('PRODUCT_NOT_SHOWN')
  if (standing.programId === null) return refuse('NO_ACTIVE_PROGRAM', { shop: standing.shopName })
  if (standing.enrollmentStatus !== 'active') return refuse('NOT_ENROLLED', { shop: standing.shopName })
  return standing.isInProgram ? null : refuse('PRODUCT_NOT_IN_PROGRAM', { shop: standing.shopName })
}
