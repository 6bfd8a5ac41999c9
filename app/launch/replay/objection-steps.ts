import {
  answerCommissionDispute,
  decideCommissionDispute,
  withdrawCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { reviewFinding } from '#app/domain/commissions/review-finding.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { CommissionDispute } from '@prisma/client'
import type { Source } from './source.ts'
import { ranks, refusalOf, type Step } from './step.ts'

/** What people said about decisions: objections, answers and verdicts, and who looked at what the risk rules found. */
export async function objectionSteps(source: Source): Promise<Step[]> {
  const withLine = { commission: { select: { orderLineId: true, tierBps: true } } } as const
  const disputes = await source.db.commissionDispute.findMany({ include: withLine })
  const reviews = await source.db.riskFinding.findMany({
    where: { outcome: { in: ['cleared', 'confirmed'] } },
    include: withLine,
  })
  const reviewing = reviews.map(({ rule, reviewedAt, reviewedBy, outcome, commission }) => ({
    at: reviewedAt ?? new Date(0),
    rank: ranks.act,
    name: `the review of ${rule}`,
    run: async () => {
      const found = await db.riskFinding.findFirst({ where: { rule, commission: { orderLineId: commission.orderLineId } } })
      if (!found) return 'the rule found nothing this time'
      const review = { findingId: found.id, outcome: outcome as 'cleared' | 'confirmed', reviewedBy: reviewedBy ?? 'platform' }
      return refusalOf(await inTransaction('review again', (tx) => reviewFinding(tx, review)))
    },
  })) // prettier-ignore
  return [...reviewing, ...disputes.flatMap(({ commission, ...dispute }) => stepsOf(dispute, commission))]
}

type Line = { readonly orderLineId: string; readonly tierBps: number | null }

function stepsOf(dispute: CommissionDispute, { orderLineId, tierBps }: Line): Step[] {
  const { openedAt, answeredAt, decidedAt, state } = dispute
  const step = (at: Date, name: string, act: (disputeId: string) => Promise<string | null>): Step => ({
    at,
    rank: ranks.act,
    name,
    run: async () => {
      const standing = await db.commissionDispute.findFirst({ where: { commission: { orderLineId }, decidedAt: null } })
      return standing ? act(standing.id) : 'there is no such objection'
    },
  })
  const isDecided = decidedAt !== null && state !== 'lapsed'
  const isAgreed = isDecided && answeredAt?.getTime() === decidedAt.getTime()
  return [
    { at: openedAt, rank: ranks.act, name: 'an objection', run: () => openAgain(dispute, orderLineId) },
    ...(answeredAt ? [step(answeredAt, 'the answer to an objection', (id) => answerAgain(dispute, id, isAgreed))] : []),
    ...(isDecided && !isAgreed
      ? [step(decidedAt, 'the verdict on an objection', (id) => endAgain(dispute, id, tierBps))]
      : []),
  ]
}

const partyOf = ({ openedBy, shopId, creatorId }: CommissionDispute, isOther: boolean) =>
  (openedBy === 'merchant') !== isOther
    ? ({ party: 'merchant', partyId: shopId } as const)
    : ({ party: 'creator', partyId: creatorId } as const)

async function openAgain(dispute: CommissionDispute, orderLineId: string): Promise<string | null> {
  const commission = await db.commission.findUnique({ where: { orderLineId }, select: { id: true } })
  if (!commission) return 'nothing was decided about this line'
  const { party, partyId } = partyOf(dispute, false)
  const { reason, statement } = dispute
  type Kept = { items: Parameters<typeof openCommissionDispute>[1]['evidence']; claimedBps: number | null }
  const { items, claimedBps } = dispute.evidence as unknown as Kept
  const said = { commissionId: commission.id, openedBy: party, partyId, reason, statement, evidence: items, claimedBps }
  return refusalOf(await inTransaction('object again', (tx) => openCommissionDispute(tx, said)))
}

async function answerAgain(dispute: CommissionDispute, disputeId: string, isAgreed: boolean): Promise<string | null> {
  const said = { disputeId, ...partyOf(dispute, true), answer: dispute.answer ?? '', isAgreed }
  return refusalOf(await inTransaction('answer again', (tx) => answerCommissionDispute(tx, said)))
}

/** `givenBps`: the rate that the line has had since, which the verdict may have set otherwise than it was claimed. */
async function endAgain(dispute: CommissionDispute, disputeId: string, givenBps: number | null) {
  if (dispute.state === 'withdrawn') {
    const of = { disputeId, ...partyOf(dispute, false) }
    return refusalOf(await inTransaction('withdraw again', (tx) => withdrawCommissionDispute(tx, of)))
  }
  const { decision, decidedBy, state } = dispute
  const outcome = state === 'upheld' ? ('upheld' as const) : ('rejected' as const)
  const isRaised = outcome === 'upheld' && dispute.openedBy === 'creator' && givenBps !== null
  const verdict = {
    ...{ disputeId, outcome, decision: decision ?? '', decidedBy: decidedBy ?? 'platform' },
    ...(isRaised && { amendedBps: givenBps }),
  }
  return refusalOf(await inTransaction('decide again', (tx) => decideCommissionDispute(tx, verdict)))
}
