import { addDays } from '#app/kernel/clock.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import { VatRegisterUnreachable, type VatRegister } from '#app/platform/vat-register.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { vatNumbersDueSql } from './internal/vat-numbers-due.sql.ts'
import { checkVatJob } from './jobs.ts'
import { isInUnion, type VatCheckState } from './vat-treatment.ts'

/** `unanswered`: nothing is known by that, and the number is asked about again by the clock. */
export type VatChecked = VatCheckState | 'unanswered' | 'nothingToCheck'

/**
 * F10: asks the register of the EU whether a creator's number is in force, and keeps what it said with its own name for
 * the question. For jobs, never inside a transaction.
 * Idempotent on: the creator; the last answer counts, and only for the number that it was given about.
 */
export async function checkVatNumber(register: VatRegister, creatorId: string): Promise<VatChecked> {
  const profile = await db.payoutProfile.findUnique({ where: { creatorId }, select: { vatNumber: true, country: true } })
  const vatNumber = profile?.vatNumber
  if (!vatNumber || !isInUnion(profile.country)) return 'nothingToCheck'
  const answer = await ask(register, vatNumber)
  if (!answer) return 'unanswered'
  const vatCheckState: VatCheckState = answer.isValid ? 'valid' : 'invalid'
  await inTransaction('note VAT check', (tx) =>
    tx.payoutProfile.updateMany({
      // Changed meanwhile: that number has a question of its own.
      where: { creatorId, vatNumber },
      data: { vatCheckState, vatCheckRef: answer.ref, vatCheckedAt: tx.now },
    }),
  )
  return vatCheckState
} // prettier-ignore

async function ask(register: VatRegister, vatNumber: string) {
  try {
    return await register.check(vatNumber)
  } catch (cause) {
    if (cause instanceof VatRegisterUnreachable) return null
    throw cause
  }
}

const mostAtOnce = 500

/** Z5, F10: no number stays unchecked without being asked about again, and none counts as in force for ever. */
export async function enqueueVatChecks(tx: Tx): Promise<{ due: number }> {
  const { values } = await policyAt(tx, { at: tx.now })
  const before = addDays(tx.now, -values.payouts.vatCheckDays)
  const due = await sql<{ creatorId: string }>(tx, vatNumbersDueSql, [before, mostAtOnce])
  await enqueueMany(tx, due.map(({ creatorId }) => checkVatJob(creatorId))) // prettier-ignore
  return { due: due.length }
}
