import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { applyBasisPoints } from '#app/kernel/money.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import type { PolicyValues } from '#app/domain/policies/policy-values.ts'
import {
  disputeEvidence,
  disputeText,
  isReasonOf,
  mayDispute,
  type DisputeEvidence,
  type DisputeReason,
  type Party,
} from './dispute-rules.ts'
import { commissionDisputeOpened } from './events.ts'
import { explanation } from './explanation.ts'
import { lockCommission, type LockedCommission } from './internal/lock-commission.server.ts'
import { moveState } from './internal/move-state.server.ts'
import type { ReasonCode } from './reasons.ts'
import type { CommissionRefusalCode } from './refusals.ts'
import { toCommissionState } from './states.ts'

export type OpenDispute = {
  readonly commissionId: string
  readonly openedBy: Party
  /** The shop or the creator that it belongs to. */
  readonly partyId: string
  /** The staff member, where a merchant opens it. */
  readonly actor?: string
  readonly reason: string
  readonly statement: string
  readonly evidence: DisputeEvidence
  /** A creator may say which rate was agreed; without it, the plan's own. */
  readonly claimedBps?: number | null
}

type Opened = Outcome<{ readonly disputeId: string }, CommissionRefusalCode>

/**
 * E5: only before it is payable, with a reason and evidence. The release waits; the other side has so many days to answer,
 * and after so many more without a decision the creator is right.
 * Idempotent on: commission; it has one open dispute, and whoever opened it gets that one again.
 */
export async function openCommissionDispute(tx: Tx, input: OpenDispute): Promise<Opened> {
  const { openedBy, partyId, reason } = input
  const commission = await lockCommission(tx, input.commissionId)
  const owner = openedBy === 'merchant' ? commission?.shopId : commission?.creatorId
  if (!commission || commission.creatorId === null || owner !== partyId) return refuse('COMMISSION_NOT_FOUND')
  if (!isReasonOf(openedBy, reason)) return refuse('DISPUTE_REASON_UNKNOWN')
  const statement = disputeText.safeParse(input.statement)
  const evidence = disputeEvidence.min(1).safeParse(input.evidence)
  if (!statement.success || !evidence.success) return refuse('DISPUTE_WITHOUT_EVIDENCE')
  const standing = await tx.commissionDispute.findFirst({ where: { commissionId: commission.id, decidedAt: null } })
  if (standing) return standing.openedBy === openedBy ? accept({ disputeId: standing.id }) : refuse('DISPUTE_OPEN')
  const { values } = await policyAt(tx, { programId: commission.programId, at: tx.now })
  if (!isInTime(tx.now, commission, openedBy, values)) return refuse('DISPUTE_TOO_LATE')
  const claimedBps = openedBy === 'creator' ? (input.claimedBps ?? ownRateOf(commission)) : null
  const { minimumBps, maximumBps } = values.rates
  if (claimedBps !== null && (claimedBps < minimumBps || claimedBps > maximumBps))
    return refuse('DISPUTE_RATE_OUT_OF_RANGE', { minimum: minimumBps / 100, maximum: maximumBps / 100 })
  return accept(await open(tx, commission, values, { ...input, reason, statement: statement.data, evidence: evidence.data, claimedBps })) // prettier-ignore
}

function isInTime(now: Date, commission: LockedCommission, party: Party, values: PolicyValues): boolean {
  return mayDispute(party, {
    state: toCommissionState(commission.state),
    reasonCode: commission.reasonCode as ReasonCode,
    isRecent: now < addDays(commission.placedAt, values.commissionDisputes.decideDays),
  })
}

/** What the plan would have given: where nothing was paid because of who somebody is. */
function ownRateOf({ rateBps, explanation: explained }: LockedCommission): number {
  const { rate } = explanation.pick({ rate: true }).parse(explained)
  const planned = rate ? Number(applyBasisPoints(BigInt(rate.planBps), rate.factorBps)) : 0
  return Math.max(rateBps, planned)
}

type Judged = OpenDispute & { readonly reason: DisputeReason }

async function open(tx: Tx, commission: LockedCommission, values: PolicyValues, input: Judged) {
  const { id: commissionId, shopId } = commission
  const { openedBy, reason, statement, evidence, claimedBps = null, actor = 'system' } = input
  const creatorId = commission.creatorId ?? ''
  const { answerDays, decideDays } = values.commissionDisputes
  const disputeId = newId('commissionDispute')
  const decideBy = addDays(tx.now, Math.max(1, decideDays))
  await tx.commissionDispute.create({
    data: {
      id: disputeId, commissionId, shopId, creatorId, openedBy, reason, statement,
      evidence: { items: evidence, claimedBps }, state: 'open', openedAt: tx.now,
      answerBy: addDays(tx.now, answerDays), decideBy,
    },
  }) // prettier-ignore
  if (commission.state === 'estimated' || commission.state === 'held') {
    await moveState(tx, commission, 'disputed', { actor: openedBy, reasonCode: reason })
    await tx.commissionBlock.upsert({
      where: { commissionId_kind: { commissionId, kind: 'DISPUTE' } },
      create: { commissionId, kind: 'DISPUTE', since: tx.now, clockAt: decideBy },
      update: { since: tx.now, clockAt: decideBy, clearedAt: null },
    })
  }
  if (openedBy === 'merchant')
    await noteAudit(tx, {
      shopId,
      actor,
      action: 'commission.dispute',
      subject: commissionId,
      after: { disputeId, reason },
    })
  await publish(tx, commissionDisputeOpened({ disputeId, commissionId, shopId, creatorId, openedBy }))
  return { disputeId }
}
