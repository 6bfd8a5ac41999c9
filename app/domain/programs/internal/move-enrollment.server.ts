import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import {
  actorOf,
  mayBePlanned,
  statusAfter,
  toEnrollmentStatus,
  type EnrollmentStatus,
  type EnrollmentStep,
} from '../enrollment-states.ts'
import { enrollmentChanged } from '../events.ts'
import { settleEnrollmentJob } from '../jobs.ts'
import { lockEnrollmentSql } from './locks.sql.ts'
import { settleIfDue } from './settle-if-due.server.ts'

export type EnrollmentMove = {
  readonly programId: string
  readonly creatorId: string
  readonly step: EnrollmentStep
  readonly reason?: string
  /** What was written along with an application or an invitation. */
  readonly note?: string
  /** Not before now; absent: now. Later only for what ends an active enrollment. */
  readonly effectiveAt?: Date
  /** Staff member behind a merchant's step, for the audit. */
  readonly staff?: string
}

export type Moved = { readonly enrollmentId: string; readonly status: EnrollmentStatus; readonly isNew: boolean }
type MoveRefusal =
  'BANNED_FROM_PROGRAM' | 'NOT_ENROLLED' | 'STEP_NOT_POSSIBLE' | 'EFFECTIVE_IN_PAST' | 'EFFECTIVE_TOO_FAR'

/** Far enough for any notice period, near enough to be remembered. */
const plannedDays = 90

/**
 * One step of an enrollment by the table of enrollment-states.ts, with its history, the notice to whom it concerns and,
 * for a merchant's step, the audit. A13: what ends an active enrollment may be set for later; touches before that still pay.
 * Idempotent on: (program, creator), unique, locked while it moves; a step whose end is reached already changes nothing.
 */
export async function moveEnrollment(tx: Tx, move: EnrollmentMove): Promise<Outcome<Moved, MoveRefusal>> {
  const { step, effectiveAt } = move
  if (effectiveAt && effectiveAt < tx.now) return refuse('EFFECTIVE_IN_PAST')
  if (effectiveAt && effectiveAt > addDays(tx.now, plannedDays))
    return refuse('EFFECTIVE_TOO_FAR', { days: plannedDays })
  const current = (await lockCurrent(tx, move)) ?? (await create(tx, move))
  if (!current) return refuse('NOT_ENROLLED')
  if (current.isNew) return finish(tx, move, { ...current, from: null, to: current.status })
  const isPlanned = current.status === 'active' && current.inactiveFrom !== null
  const to = isPlanned && step === 'resume' ? 'active' : statusAfter(step, current.status)
  if (to === null) return refuse(current.status === 'banned' ? 'BANNED_FROM_PROGRAM' : 'STEP_NOT_POSSIBLE')
  if (to === current.status && !(isPlanned && step === 'resume')) {
    return accept({ enrollmentId: current.enrollmentId, status: to, isNew: false })
  }
  // What was planned and has not begun gives way to the newer step.
  await tx.enrollmentEvent.deleteMany({
    where: { enrollmentId: current.enrollmentId, effectiveAt: { gt: tx.now } },
  })
  const isLater = effectiveAt !== undefined && effectiveAt > tx.now && current.status === 'active' && mayBePlanned(step)
  if (isLater) {
    await tx.enrollment.update({ where: { id: current.enrollmentId }, data: { inactiveFrom: effectiveAt } })
    await enqueue(tx, settleEnrollmentJob(current.enrollmentId, effectiveAt))
    return finish(tx, move, { ...current, from: 'active', to, at: effectiveAt, status: 'active' })
  }
  await tx.enrollment.update({
    where: { id: current.enrollmentId },
    data: {
      status: to,
      updatedAt: tx.now,
      ...(move.note !== undefined && { note: move.note }),
      ...datesAfter(tx.now, to, current.inactiveFrom),
    },
  })
  return finish(tx, move, { ...current, from: current.status, to, status: to })
}

/** The first end stands; becoming active again forgets it. */
function datesAfter(now: Date, to: EnrollmentStatus, inactiveFrom: Date | null) {
  if (to === 'active') return { enrolledAt: now, inactiveFrom: null }
  if (to === 'invited' || to === 'applied') return { enrolledAt: now }
  return inactiveFrom === null || inactiveFrom > now ? { inactiveFrom: now } : {}
}

type Current = {
  readonly enrollmentId: string
  readonly status: EnrollmentStatus
  readonly inactiveFrom: Date | null
  readonly isNew: boolean
}

async function lockCurrent(tx: Tx, { programId, creatorId }: EnrollmentMove): Promise<Current | null> {
  const [locked] = await sql<{ id: string }>(tx, lockEnrollmentSql, [programId, creatorId])
  if (!locked) return null
  const row = await settleIfDue(tx, locked.id)
  return { enrollmentId: row.id, status: toEnrollmentStatus(row.status), inactiveFrom: row.inactiveFrom, isNew: false }
}

/** Null where the step is not one that begins anything. A race lost to the unique index reads the winner's row. */
async function create(tx: Tx, move: EnrollmentMove): Promise<Current | null> {
  const { programId, creatorId, step, note = '' } = move
  const status = statusAfter(step, null)
  if (status === null) return null
  const enrollmentId = newId('enrollment')
  const dates = { enrolledAt: tx.now, updatedAt: tx.now }
  const { count } = await tx.enrollment.createMany({
    data: [{ id: enrollmentId, programId, creatorId, status, note, ...dates }],
    skipDuplicates: true,
  })
  return count === 1 ? { enrollmentId, status, inactiveFrom: null, isNew: true } : lockCurrent(tx, move)
}

type Done = Current & { readonly from: EnrollmentStatus | null; readonly to: EnrollmentStatus; readonly at?: Date }

async function finish(tx: Tx, move: EnrollmentMove, done: Done): Promise<Outcome<Moved, never>> {
  const { programId, creatorId, step, reason = '', staff = 'system' } = move
  const { enrollmentId, from, to, at = tx.now, status } = done
  const actor = actorOf(step)
  await tx.enrollmentEvent.create({
    data: {
      id: newId('enrollmentEvent'), enrollmentId, fromStatus: from, toStatus: to, actor, reason, effectiveAt: at, at: tx.now,
    },
  }) // prettier-ignore
  const { shopId } = await tx.program.findUniqueOrThrow({ where: { id: programId }, select: { shopId: true } })
  if (actor === 'merchant') {
    const audit = { action: `enrollment.${step}`, subject: enrollmentId, before: { status: from } }
    await noteAudit(tx, { shopId, actor: staff, ...audit, after: { status: to, reason, effectiveAt: at } })
  }
  const effectiveAt = at.toISOString()
  const facts = { enrollmentId, programId, shopId, creatorId, from, to, actor, reason, effectiveAt }
  await publish(tx, enrollmentChanged(facts))
  await broadcast(tx, [`shop:${shopId}`, `creator:${creatorId}`], { kind: 'enrollment', enrollmentId })
  return accept({ enrollmentId, status, isNew: true })
}
