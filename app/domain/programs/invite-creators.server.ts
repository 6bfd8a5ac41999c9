import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { addPlan } from './add-plan.server.ts'
import type { EnrollmentStatus } from './enrollment-states.ts'
import { atOnceLimits } from './inputs.ts'
import { checkRate } from './internal/check-rate.server.ts'
import { lockProgramSql } from './internal/locks.sql.ts'
import { moveEnrollment } from './internal/move-enrollment.server.ts'
import { refusalOfCreator } from './internal/refusal-of-join.server.ts'
import type { SpendCap } from './rate-facts.ts'
import { toRateValues, type RateInput } from './rate-input.ts'
import type { ProgramRefusalCode } from './refusals.ts'

/** A targeted plan for everyone who is invited with it (B2). */
export type InvitationOffer = RateInput & {
  readonly productId?: string | null
  readonly collectionId?: string | null
  /** The label that the plans share. */
  readonly campaign?: string
  readonly cap?: SpendCap | null
}

export type InviteInput = {
  readonly programId: string
  readonly shopId: string
  readonly creatorIds: readonly string[]
  readonly note?: string
  readonly offer?: InvitationOffer | null
  readonly actor?: string
}

export type Invited = {
  readonly invited: readonly { creatorId: string; enrollmentId: string; status: EnrollmentStatus; isNew: boolean }[]
  /** Who could not be invited; nothing changed for them. */
  readonly refused: readonly { creatorId: string; code: ProgramRefusalCode }[]
}

/**
 * Invites many creators, each with a plan of their own if there is an offer. Who applied is taken in by it, who is in
 * already gets the offer's rate. One creator's refusal does not stop the others.
 * Idempotent on: (program, creator) and the scope of the offered plan, both unique.
 */
export async function inviteCreators(tx: Tx, input: InviteInput): Promise<Outcome<Invited, ProgramRefusalCode>> {
  const { programId, shopId, offer = null } = input
  const creatorIds = [...new Set(input.creatorIds)].sort()
  if (creatorIds.length > atOnceLimits.creators) return refuse('TOO_MANY_AT_ONCE', { maximum: atOnceLimits.creators })
  await sql(tx, lockProgramSql, [programId])
  const program = await tx.program.findFirst({ where: { id: programId, shopId } })
  if (!program) return refuse('PROGRAM_NOT_FOUND')
  if (program.status === 'paused') return refuse('PROGRAM_PAUSED', { name: program.name })
  if (program.status === 'ended') return refuse('PROGRAM_ENDED', { name: program.name })
  const refusal = offer && (await checkRate(tx, toRateValues(offer), programId))
  if (refusal) return refusal
  const invited: Invited['invited'][number][] = []
  const refused: Invited['refused'][number][] = []
  for (const creatorId of creatorIds) {
    const code = await whyNot(tx, programId, creatorId)
    if (code) {
      refused.push({ creatorId, code })
      continue
    }
    // Before anything is written: what is wrong with the offer is wrong for the first of them.
    const planned = offer && (await addPlan(tx, { ...offer, programId, shopId, creatorId, ...actorOf(input) }))
    if (planned && !planned.ok) return planned
    const moved = await moveEnrollment(tx, { ...moveOf(input), creatorId, step: 'invite' })
    if (moved.ok) invited.push({ creatorId, ...moved.value })
    else refused.push({ creatorId, code: moved.code })
  }
  return accept({ invited, refused })
}

const actorOf = ({ actor }: InviteInput) => (actor === undefined ? {} : { actor })

function moveOf({ programId, note, actor }: InviteInput) {
  return { programId, ...(note !== undefined && { note }), ...(actor !== undefined && { staff: actor }) }
}

async function whyNot(tx: Tx, programId: string, creatorId: string): Promise<ProgramRefusalCode | null> {
  const refusal = await refusalOfCreator(tx, creatorId)
  if (refusal) return refusal.code
  const enrollment = await tx.enrollment.findUnique({ where: { programId_creatorId: { programId, creatorId } } })
  return enrollment?.status === 'banned' ? 'BANNED_FROM_PROGRAM' : null
}
