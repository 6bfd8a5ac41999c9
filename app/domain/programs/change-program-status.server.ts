import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { programStatusChanged } from './events.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

type ProgramOf = { readonly programId: string; readonly shopId?: string; readonly actor?: string }
type Changed = Outcome<{ status: string }, ProgramRefusalCode>

/**
 * A13: from now on touches do not pay and nobody joins; earlier touches and orders keep their course.
 * Idempotent on: the program's status.
 */
export async function pauseProgram(tx: Tx, input: ProgramOf): Promise<Changed> {
  return change(tx, input, 'paused')
}

/** Idempotent on: the program's status. */
export async function resumeProgram(tx: Tx, input: ProgramOf): Promise<Changed> {
  return change(tx, input, 'active')
}

/**
 * Final: the shop may open another program afterwards.
 * Idempotent on: the program's status.
 */
export async function endProgram(tx: Tx, input: ProgramOf): Promise<Changed> {
  return change(tx, input, 'ended')
}

async function change(
  tx: Tx,
  { programId, shopId, actor = 'system' }: ProgramOf,
  status: 'active' | 'paused' | 'ended',
): Promise<Changed> {
  await sql(tx, lockProgramSql, [programId])
  const program = await tx.program.findFirst({ where: { id: programId, ...(shopId !== undefined && { shopId }) } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === status) return accept({ status })
  if (program.status === 'ended') return refuse('PROGRAM_ENDED')
  await tx.program.update({ where: { id: programId }, data: { status, ...(status === 'ended' && { endsAt: tx.now }) } })
  const audit = { action: `program.${status}`, before: { status: program.status }, after: { status } }
  await noteAudit(tx, { shopId: program.shopId, actor, subject: programId, ...audit })
  await publish(tx, programStatusChanged({ programId, shopId: program.shopId, status }))
  return accept({ status })
}
