import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { ShowcaseKey } from './add-to-showcase.server.ts'
import { lockShowcaseSql } from './internal/locks.sql.ts'
import { moveInShowcaseSql } from './internal/showcase.sql.ts'
import type { CreatorProgramRefusalCode } from './refusals.ts'

/**
 * Moves a product to an index of the creator's showcase (0 = first); beyond the end means last.
 * Idempotent on: the resulting order.
 */
export async function moveInShowcase(
  tx: Tx,
  { creatorId, productId, toIndex }: ShowcaseKey & { readonly toIndex: number },
): Promise<Outcome<{ moved: true }, CreatorProgramRefusalCode>> {
  await sql(tx, lockShowcaseSql, [creatorId])
  const item = await tx.showcaseItem.findUnique({ where: { creatorId_productId: { creatorId, productId } } })
  if (!item || item.removedAt !== null) return refuse('NOT_IN_SHOWCASE')
  const index = Number.isInteger(toIndex) ? Math.max(0, toIndex) : 0
  await sql(tx, moveInShowcaseSql, [creatorId, productId, index])
  return accept({ moved: true })
}
