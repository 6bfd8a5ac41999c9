import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { z } from 'zod'
import type { CreatorCodeRefusal } from './creator-code-refusals.ts'
import { pushProgramDiscountJob } from './jobs.ts'

/** 10 % = 1000 basis points. */
export const programDiscountBps = z.int().min(1, 'tooSmall').max(10_000, 'tooBig')

export type SetProgramDiscount = {
  readonly shopId: string
  readonly programId: string
  readonly percentBps: number
  /** The staff member's Shopify user id. */
  readonly actor: string
}

/**
 * What the codes of a program's creators take off; from then on creators may make codes. A change holds for every code
 * in force, here at once and in Shopify as soon as it has been told. What was bought before keeps its price.
 * Idempotent on: (program, percentBps).
 */
export async function setProgramDiscount(
  tx: Tx,
  { shopId, programId, percentBps, actor }: SetProgramDiscount,
): Promise<Outcome<null, Extract<CreatorCodeRefusal, 'CODE_PROGRAM_NOT_FOUND'>>> {
  programDiscountBps.parse(percentBps)
  const program = await tx.program.findFirst({ where: { id: programId, shopId }, include: { discount: true } })
  if (!program || program.status === 'ended') return refuse('CODE_PROGRAM_NOT_FOUND')
  const before = program.discount?.percentBps ?? null
  if (before === percentBps) return accept(null)
  await tx.programDiscount.upsert({
    where: { programId },
    create: { programId, percentBps, state: 'waiting', updatedAt: tx.now },
    update: { percentBps, state: 'waiting', failure: null, updatedAt: tx.now },
  })
  await tx.voucher.updateMany({ where: { creatorCode: { programId, endedAt: null } }, data: { percentBps } })
  const change = { before: { percentBps: before }, after: { percentBps } }
  await noteAudit(tx, { shopId, actor, action: 'program.discount', subject: programId, ...change })
  await enqueue(tx, pushProgramDiscountJob(programId))
  return accept(null)
}
