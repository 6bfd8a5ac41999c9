import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { CommissionDispute } from '@prisma/client'
import { disputeText, storedEvidence, type Party } from './dispute-rules.ts'
import { commissionDisputeAnswered } from './events.ts'
import { lockCommission, type LockedCommission } from './internal/lock-commission.server.ts'
import { settleDispute, type Settling } from './internal/settle-dispute.server.ts'
import type { CommissionRefusalCode } from './refusals.ts'

type Done = Outcome<{ readonly disputeId: string; readonly state: string }, CommissionRefusalCode>
type Both = { readonly dispute: CommissionDispute; readonly commission: LockedCommission }
type Of = {
  readonly disputeId: string
  readonly party: Party
  readonly partyId: string
  /** The staff member, where a merchant does it. */
  readonly actor?: string
}

/**
 * E5: the other side says what it thinks, once and in time; agreeing ends it at once.
 * Idempotent on: dispute; a second answer is refused.
 */
export async function answerCommissionDispute(
  tx: Tx,
  { answer, isAgreed, ...of }: Of & { readonly answer: string; readonly isAgreed: boolean },
): Promise<Done> {
  const found = await lockOpen(tx, of.disputeId)
  if ('ok' in found) return found
  const { dispute } = found
  if (!isParty(dispute, of) || dispute.openedBy === of.party) return refuse('DISPUTE_NOT_FOUND')
  if (dispute.state !== 'open') return refuse('DISPUTE_DECIDED')
  if (tx.now >= dispute.answerBy) return refuse('DISPUTE_ANSWER_TOO_LATE')
  const words = disputeText.safeParse(answer)
  if (!words.success) return refuse('DISPUTE_WITHOUT_EVIDENCE')
  const { id: disputeId, commissionId, shopId, creatorId, openedBy } = dispute
  await tx.commissionDispute.update({
    where: { id: disputeId },
    data: { state: 'answered', answer: words.data, answeredAt: tx.now },
  })
  await noteStep(tx, of, 'dispute.answer', { isAgreed })
  await publish(tx, commissionDisputeAnswered({ disputeId, commissionId, shopId, creatorId, openedBy }))
  if (!isAgreed) return accept({ disputeId, state: 'answered' })
  return settle(tx, found, { state: 'upheld', decision: words.data, decidedBy: of.party })
}

/**
 * E5: somebody who belongs to neither side decides. Against a creator only after they were heard, or did not answer in time.
 * `amendedBps`: what a creator who is right earns; without it, what they claimed.
 * Idempotent on: dispute; it is decided once.
 */
export async function decideCommissionDispute(
  tx: Tx,
  input: {
    readonly disputeId: string
    readonly outcome: 'upheld' | 'rejected'
    readonly decision: string
    readonly decidedBy: string
    readonly amendedBps?: number
  },
): Promise<Done> {
  const { outcome, decidedBy, amendedBps } = input
  const found = await lockOpen(tx, input.disputeId)
  if ('ok' in found) return found
  const { dispute } = found
  const decision = disputeText.safeParse(input.decision)
  if (!decision.success) return refuse('DISPUTE_WITHOUT_EVIDENCE')
  const isAgainstCreator = dispute.openedBy === 'merchant' && outcome === 'upheld'
  if (isAgainstCreator && dispute.state === 'open' && tx.now < dispute.answerBy) return refuse('DISPUTE_NOT_HEARD')
  const { minimumBps, maximumBps } = (await policyAt(tx, { programId: found.commission.programId, at: tx.now })).values
    .rates
  if (amendedBps !== undefined && (amendedBps < minimumBps || amendedBps > maximumBps))
    return refuse('DISPUTE_RATE_OUT_OF_RANGE', { minimum: minimumBps / 100, maximum: maximumBps / 100 })
  const { shopId, id: subject } = dispute
  await noteAudit(tx, { shopId, actor: decidedBy, action: 'dispute.decide', subject, after: { outcome } })
  const decided = { state: outcome, decision: decision.data, decidedBy }
  return settle(tx, found, { ...decided, ...(amendedBps !== undefined && { amendedBps }) })
}

/**
 * Whoever opened it lets it go; the line goes on as before.
 * Idempotent on: dispute.
 */
export async function withdrawCommissionDispute(tx: Tx, of: Of): Promise<Done> {
  const found = await lockOpen(tx, of.disputeId)
  if ('ok' in found) return found
  if (!isParty(found.dispute, of) || found.dispute.openedBy !== of.party) return refuse('DISPUTE_NOT_FOUND')
  await noteStep(tx, of, 'dispute.withdraw')
  return settle(tx, found, { state: 'withdrawn', decision: '', decidedBy: of.party })
}

const batchSize = 100

/**
 * E5: nobody decided in time, so the creator is right. One batch; call again while `isMore`.
 * Idempotent on: dispute.
 */
export async function lapseDisputes(tx: Tx): Promise<{ lapsed: number; isMore: boolean }> {
  const due = await tx.commissionDispute.findMany({
    where: { decidedAt: null, decideBy: { lte: tx.now } },
    orderBy: [{ decideBy: 'asc' }, { id: 'asc' }],
    take: batchSize,
    select: { id: true },
  })
  for (const { id } of due) {
    const found = await lockOpen(tx, id)
    if (!('ok' in found)) await settle(tx, found, { state: 'lapsed', decision: '', decidedBy: 'system' })
  }
  return { lapsed: due.length, isMore: due.length === batchSize }
}

async function lockOpen(tx: Tx, disputeId: string) {
  const known = await tx.commissionDispute.findUnique({ where: { id: disputeId }, select: { commissionId: true } })
  const commission = known && (await lockCommission(tx, known.commissionId))
  if (!commission) return refuse('DISPUTE_NOT_FOUND')
  // Read again behind the lock: somebody may have ended it meanwhile.
  const dispute = await tx.commissionDispute.findUniqueOrThrow({ where: { id: disputeId } })
  return dispute.decidedAt === null ? { dispute, commission } : refuse('DISPUTE_DECIDED')
}

async function noteStep(tx: Tx, { disputeId, party, partyId, actor = 'system' }: Of, action: string, after = {}) {
  if (party === 'merchant') await noteAudit(tx, { shopId: partyId, actor, action, subject: disputeId, after })
}

function isParty({ shopId, creatorId }: CommissionDispute, { party, partyId }: Of): boolean {
  return (party === 'merchant' ? shopId : creatorId) === partyId
}

async function settle(
  tx: Tx,
  both: Both,
  ending: Omit<Settling, 'amendedBps'> & { amendedBps?: number },
): Promise<Done> {
  const { claimedBps } = storedEvidence.parse(both.dispute.evidence)
  const amendedBps = ending.amendedBps ?? claimedBps ?? both.commission.rateBps
  const isDone = await settleDispute(tx, both, { ...ending, amendedBps })
  return isDone ? accept({ disputeId: both.dispute.id, state: ending.state }) : refuse('DISPUTE_DECIDED')
}
