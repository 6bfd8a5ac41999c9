import { noteAudit, type AuditFacts } from '#app/domain/shops/note-audit.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { programSettings, type ProgramSettings } from './inputs.ts'
import { announceLeaving } from './internal/announce-leaving.server.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import { leaveOutUnchosenSql } from './internal/leave-out-unchosen.sql.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type SaveProgramInput = Partial<ProgramSettings> & { readonly shopId: string; readonly actor?: string }

/**
 * What a running program says of itself, whom it takes and what it holds; what is not given stays. Rates have their own
 * commands, windows and holds too (changeProgramRules).
 * B4: a program that shrinks to chosen products writes down what it no longer holds and creators have up, so that their
 * locks run and they are told; one that grows to all forgets what was left out.
 * A lower limit for resellers holds for their sets from now on; orders keep the price that was paid (I5).
 * Idempotent on: the program's settings.
 */
export async function saveProgram(
  tx: Tx,
  { shopId, actor = 'system', ...given }: SaveProgramInput,
): Promise<Outcome<{ programId: string }, ProgramRefusalCode>> {
  const settings = programSettings.partial().parse(given)
  const running = await tx.program.findFirst({ where: { shopId, status: { not: 'ended' } }, select: { id: true } })
  if (!running) return refuse('PROGRAM_NOT_FOUND')
  await sql(tx, lockProgramSql, [running.id])
  const before = await tx.program.findUniqueOrThrow({ where: { id: running.id } })
  if (before.status === 'ended') return refuse('PROGRAM_ENDED', { name: before.name })
  const { productMode } = settings
  if (productMode === 'chosen' && before.productMode === 'all') {
    await sql(tx, leaveOutUnchosenSql, [running.id, tx.now])
    await announceLeaving(tx, running.id)
  }
  if (productMode === 'all' && before.productMode === 'chosen') {
    await tx.programProduct.deleteMany({ where: { programId: running.id, isIncluded: false } })
  }
  await tx.program.update({ where: { id: running.id }, data: settings })
  const changed = Object.keys(settings) as (keyof ProgramSettings)[]
  await noteAudit(tx, {
    shopId, actor, action: 'program.save', subject: running.id,
    before: Object.fromEntries(changed.map((key) => [key, before[key]])) as AuditFacts,
    after: settings,
  }) // prettier-ignore
  return accept({ programId: running.id })
}
