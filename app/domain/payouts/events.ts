import type { DomainEvent } from '#app/platform/outbox/event.ts'
import type { PayoutState, RunState } from './payout-states.ts'

/** Amounts are minor units as text. */
export function payoutChanged(payload: {
  payoutId: string
  runId: string
  creatorId: string
  shopId: string
  state: PayoutState
  currency: string
  amountMinor: string
}): DomainEvent {
  return { type: 'payout.changed', payload }
}

export function payoutRunChanged(payload: { runId: string; shopId: string; state: RunState }): DomainEvent {
  return { type: 'payoutRun.changed', payload }
}

type FundingFacts = { fundingId: string; shopId: string; currency: string; runId: string }

/** F8: a run was approved and the shop has to bring the money until `dueAt`. */
export function fundingDue(payload: FundingFacts & { dueAt: string }): DomainEvent {
  return { type: 'funding.due', payload }
}

/** F8: the shop did not bring it in time: releases wait with MERCHANT_UNPAID. */
export function fundingOverdue(payload: FundingFacts): DomainEvent {
  return { type: 'funding.overdue', payload }
}

/** F8: it is here. `isShopClear`: nothing else of this shop is overdue, so releases may go on. */
export function fundingPaid(payload: FundingFacts & { isShopClear: boolean }): DomainEvent {
  return { type: 'funding.paid', payload }
}

/** The rail let an account be paid to, or does not any more. */
export function payoutMethodChanged(payload: { methodId: string; creatorId: string; state: string }): DomainEvent {
  return { type: 'payoutMethod.changed', payload }
}

/** E11: two creators gave the same account. */
export function payoutMethodShared(payload: { methodId: string; creatorId: string }): DomainEvent {
  return { type: 'payoutMethod.shared', payload }
}
