import { creatorMinimumAge } from '#app/domain/creators/minimum-age.ts'
import { ageAt } from '#app/domain/shoppers/age.ts'
import { refuse } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'

export async function refusalOfProgram(tx: Tx, programId: string) {
  const program = await tx.program.findUnique({ where: { id: programId }, select: { status: true, name: true } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'paused') return refuse('PROGRAM_PAUSED', { name: program.name })
  return program.status === 'active' ? null : refuse('PROGRAM_ENDED', { name: program.name })
}

export async function refusalOfCreator(tx: Tx, creatorId: string) {
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
