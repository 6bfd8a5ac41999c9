import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { atOnceLimits } from './inputs.ts'
import { announceLeaving } from './internal/announce-leaving.server.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import { setProgramProductsSql } from './internal/set-program-products.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type ProgramProductsInput = {
  readonly programId: string
  readonly shopId: string
  readonly productIds: readonly string[]
  readonly isIncluded: boolean
  readonly actor?: string
}

/**
 * Puts products into a program or takes them out. For creators who have one up, taking it out counts as a decrease (B4),
 * and they are told.
 * Idempotent on: (program, product); what already stands so keeps its instant.
 */
export async function setProgramProducts(
  tx: Tx,
  { programId, shopId, productIds, isIncluded, actor = 'system' }: ProgramProductsInput,
): Promise<Outcome<{ changed: number }, ProgramRefusalCode>> {
  const wanted = [...new Set(productIds)].sort()
  if (wanted.length > atOnceLimits.products) return refuse('TOO_MANY_AT_ONCE', { maximum: atOnceLimits.products })
  await sql(tx, lockProgramSql, [programId])
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'ended') return refuse('PROGRAM_ENDED', { name: program.name })
  const own = await tx.product.count({ where: { id: { in: wanted }, shopId } })
  if (own !== wanted.length) return refuse('PRODUCT_NOT_FOUND')
  const changed = await sql(tx, setProgramProductsSql, [programId, wanted, isIncluded, tx.now])
  if (changed.length > 0) {
    const action = isIncluded ? 'program.includeProducts' : 'program.leaveOutProducts'
    await noteAudit(tx, { shopId, actor, action, subject: programId, after: { productIds: wanted } })
    if (!isIncluded) await announceLeaving(tx, programId)
  }
  return accept({ changed: changed.length })
}
