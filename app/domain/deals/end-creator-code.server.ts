import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { CreatorCodeRefusal } from './creator-code-refusals.ts'
import { endCodes } from './internal/end-codes.server.ts'
import { pushProgramDiscountJob } from './jobs.ts'

export type EndCreatorCode = {
  readonly creatorCodeId: string
  readonly by:
    | { readonly kind: 'creator'; readonly creatorId: string }
    | { readonly kind: 'merchant'; readonly shopId: string; readonly actor: string }
}

/**
 * Takes a creator's code off for good, here at once and in Shopify as soon as it has been told. Orders placed before keep
 * what it gave and whom it named (A5).
 * Idempotent on: code.
 */
export async function endCreatorCode(
  tx: Tx,
  { creatorCodeId, by }: EndCreatorCode,
): Promise<Outcome<null, Extract<CreatorCodeRefusal, 'CODE_NOT_FOUND'>>> {
  const owner = by.kind === 'creator' ? { creatorId: by.creatorId } : { shopId: by.shopId }
  const found = await tx.creatorCode.findFirst({ where: { id: creatorCodeId, ...owner } })
  if (!found) return refuse('CODE_NOT_FOUND')
  const ended = await endCodes(tx, { id: creatorCodeId })
  if (ended === 0) return accept(null)
  if (by.kind === 'merchant') {
    const { shopId, actor } = by
    const note = { action: 'creatorCode.end', subject: creatorCodeId, before: { code: found.code } }
    await noteAudit(tx, { shopId, actor, ...note })
  }
  await enqueue(tx, pushProgramDiscountJob(found.programId))
  return accept(null)
}

/**
 * A13: whoever is no member any more has no code, and a program that has ended has none at all. Looks at what holds now.
 * Idempotent on: code.
 */
export async function endCodesOfLeavers(
  tx: Tx,
  { programId, creatorId }: { readonly programId: string; readonly creatorId?: string },
): Promise<number> {
  const gone = { program: { status: 'ended' } }
  const left = { creator: { enrollments: { none: { programId, status: { in: ['active', 'paused'] } } } } }
  const count = await endCodes(tx, { programId, ...(creatorId && { creatorId }), OR: [gone, left] })
  if (count > 0) await enqueue(tx, pushProgramDiscountJob(programId))
  return count
}
