import { creatorMinimumAge } from '#app/domain/creators/minimum-age.ts'
import { ageAt } from '#app/domain/shoppers/age.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { creatorEnrolled } from './events.ts'
import type { ProgramRefusalCode } from './refusals.ts'

export type EnrollInput = { readonly programId: string; readonly creatorId: string }

/**
 * A creator joins an open program.
 * Idempotent on: (program, creator), unique; joining again after leaving makes the same enrollment active.
 */
export async function enroll(
  tx: Tx,
  { programId, creatorId }: EnrollInput,
): Promise<Outcome<{ enrollmentId: string }, ProgramRefusalCode>> {
  const refusal = (await refusalOfProgram(tx, programId)) ?? (await refusalOfCreator(tx, creatorId))
  if (refusal) return refusal
  const enrollmentId = newId('enrollment')
  const { count } = await tx.enrollment.createMany({
    data: [{ id: enrollmentId, programId, creatorId, status: 'active', enrolledAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return rejoin(tx, { programId, creatorId })
  await publish(tx, creatorEnrolled({ programId, creatorId }))
  return accept({ enrollmentId })
}

async function refusalOfProgram(tx: Tx, programId: string) {
  const program = await tx.program.findUnique({ where: { id: programId }, select: { status: true, name: true } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'paused') return refuse('PROGRAM_PAUSED', { name: program.name })
  return program.status === 'active' ? null : refuse('PROGRAM_ENDED', { name: program.name })
}

async function refusalOfCreator(tx: Tx, creatorId: string) {
  const creator = await tx.creator.findUnique({
    where: { id: creatorId },
    select: { bannedAt: true, account: { select: { birthDate: true } } },
  })
  if (!creator) return refuse('CREATOR_NOT_FOUND')
  if (creator.bannedAt !== null && creator.bannedAt <= tx.now) return refuse('CREATOR_BANNED')
  // K2, asked again here: this is where earning starts.
  if (ageAt(creator.account.birthDate, tx.now) >= creatorMinimumAge) return null
  return refuse('CREATOR_UNDER_AGE', { minimumAge: creatorMinimumAge })
}

async function rejoin(tx: Tx, key: EnrollInput): Promise<Outcome<{ enrollmentId: string }, ProgramRefusalCode>> {
  const existing = await tx.enrollment.findUniqueOrThrow({ where: { programId_creatorId: key } })
  if (existing.status === 'banned') return refuse('BANNED_FROM_PROGRAM')
  if (existing.status !== 'active') {
    await tx.enrollment.update({ where: { id: existing.id }, data: { status: 'active', inactiveFrom: null } })
    await publish(tx, creatorEnrolled(key))
  }
  return accept({ enrollmentId: existing.id })
}
