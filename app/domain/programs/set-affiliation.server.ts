import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type AffiliationInput = {
  readonly shopId: string
  readonly creatorId: string
  /** official: the shop's own account (A16); employee, agency (E12). null: nobody of the shop's. */
  readonly kind: 'official' | 'employee' | 'agency' | null
  readonly actor?: string
}

/**
 * A16, E12: says that a creator belongs to the shop: the shop's own accounts earn nothing, its people the program's share.
 * Idempotent on: (shop, creator).
 */
export async function setAffiliation(
  tx: Tx,
  { shopId, creatorId, kind, actor = 'system' }: AffiliationInput,
): Promise<Outcome<{ kind: string | null }, ProgramRefusalCode>> {
  if (!(await tx.creator.findUnique({ where: { id: creatorId }, select: { id: true } })))
    return refuse('CREATOR_NOT_FOUND')
  const key = { shopId, creatorId }
  const before = await tx.shopAffiliation.findUnique({ where: { shopId_creatorId: key } })
  if ((before?.kind ?? null) === kind) return accept({ kind })
  if (kind === null) await tx.shopAffiliation.deleteMany({ where: key })
  else
    await tx.shopAffiliation.upsert({
      where: { shopId_creatorId: key },
      create: { ...key, kind, since: tx.now },
      update: { kind, since: tx.now },
    })
  const audit = {
    action: 'creator.setAffiliation',
    subject: creatorId,
    before: { kind: before?.kind ?? null },
    after: { kind },
  }
  await noteAudit(tx, { shopId, actor, ...audit })
  return accept({ kind })
}
