import {
  answerCommissionDispute,
  withdrawCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { disputeReasons, mayDispute, type DisputeEvidence } from '#app/domain/commissions/dispute-rules.ts'
import type { EarningView } from '#app/domain/commissions/earning-view.ts'
import { findCommissionDispute } from '#app/domain/commissions/list-commission-disputes.server.ts'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import type { CommissionRefusalCode } from '#app/domain/commissions/refusals.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { ratePercent } from '#app/domain/programs/inputs.ts'
import { addDays } from '#app/kernel/clock.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { z } from 'zod'
import { db, inTransaction, now } from './database.server.ts'
import { notFound } from './respond.server.ts'

/** E5: may the creator object to this line now, and how many days the other side has. */
export async function objectionTerms(earning: EarningView) {
  const { state, reasonCode, placedAt, program, disputes } = earning
  const { values } = await policyAt(db, { programId: program?.programId ?? null, at: now() })
  const { answerDays, decideDays } = values.commissionDisputes
  const isOpen = disputes.some((one) => one.state === 'open' || one.state === 'answered')
  const isRecent = now() < addDays(placedAt, decideDays)
  return { mayObject: !isOpen && mayDispute('creator', { state, reasonCode, isRecent }), answerDays, decideDays }
}

const words = z.string().trim().min(1, 'required').max(4_000, 'tooLong')
const link = z.url({ protocol: /^https$/, error: 'url' }).max(2_000, 'tooLong')

/** What a creator says against a line: why, what happened, and something to show for it. */
export const objectionForm = z
  .object({
    reason: z.enum(disputeReasons.creator),
    statement: words,
    link: z.union([z.literal(''), link]).default(''),
    note: z.string().trim().max(4_000, 'tooLong').default(''),
    claimed: z.union([z.literal('').transform(() => null), ratePercent]).default(null),
  })
  .refine(({ link: address, note }) => address !== '' || note !== '', { path: ['note'], message: 'required' })

export async function objectTo(
  key: { creatorId: string; commissionId: string },
  { reason, statement, link: url, note, claimed }: z.infer<typeof objectionForm>,
): Promise<Outcome<{ disputeId: string }, CommissionRefusalCode>> {
  const evidence: DisputeEvidence = [
    ...(url ? [{ kind: 'link' as const, url }] : []),
    ...(note ? [{ kind: 'text' as const, text: note }] : []),
  ]
  const { commissionId, creatorId: partyId } = key
  const claimedBps = reason === 'RATE_TOO_LOW' ? claimed : null
  return inTransaction('open commission dispute', (tx) =>
    openCommissionDispute(tx, { commissionId, openedBy: 'creator', partyId, reason, statement, evidence, claimedBps }),
  )
}

/** E5: an objection as its creator sees it, and what they may still do. */
export async function disputeView(creatorId: string, disputeId: string) {
  const dispute = await findCommissionDispute(db, { disputeId, creatorId })
  if (!dispute) throw notFound()
  const { state, openedBy, answerBy, decidedAt } = dispute
  return {
    dispute,
    mayAnswer: openedBy === 'merchant' && state === 'open' && now() < answerBy,
    mayWithdraw: openedBy === 'creator' && decidedAt === null,
  }
}

export const disputeCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('answer'), answer: words, agrees: z.literal('yes').optional() }),
  z.object({ intent: z.literal('withdraw') }),
])

export async function commandDispute(
  { creatorId, disputeId }: { creatorId: string; disputeId: string },
  command: z.infer<typeof disputeCommand>,
): Promise<Outcome<unknown, CommissionRefusalCode>> {
  const of = { disputeId, party: 'creator', partyId: creatorId } as const
  if (command.intent === 'withdraw') return inTransaction('withdraw dispute', (tx) => withdrawCommissionDispute(tx, of))
  const { answer, agrees } = command
  return inTransaction('answer dispute', (tx) =>
    answerCommissionDispute(tx, { ...of, answer, isAgreed: agrees === 'yes' }),
  )
}
