import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { CreatorCodeRefusal } from './creator-code-refusals.ts'
import { pushProgramDiscountJob } from './jobs.ts'

export type RetryProgramDiscount = {
  readonly shopId: string
  readonly programId: string
  /** The staff member's Shopify user id. */
  readonly actor: string
}

/**
 * What kept a program's codes from Shopify was put right there (a right granted, a setting changed): it is told again.
 * Idempotent on: program; pushes of one program run one after the other and compare before they change anything.
 */
export async function retryProgramDiscount(
  tx: Tx,
  { shopId, programId, actor }: RetryProgramDiscount,
): Promise<Outcome<null, Extract<CreatorCodeRefusal, 'CODES_NOT_OFFERED'>>> {
  const retried = await tx.programDiscount.updateMany({
    where: { programId, program: { shopId }, state: 'failed' },
    data: { state: 'waiting', failure: null, updatedAt: tx.now },
  })
  if (retried.count === 0) {
    const known = await tx.programDiscount.count({ where: { programId, program: { shopId } } })
    return known === 0 ? refuse('CODES_NOT_OFFERED') : accept(null)
  }
  await noteAudit(tx, { shopId, actor, action: 'program.discount.retry', subject: programId })
  await enqueue(tx, pushProgramDiscountJob(programId))
  return accept(null)
}
