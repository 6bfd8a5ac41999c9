import type { Dispute, Intent, Refund, SavedCard, Token } from './records.ts'

export function presentToken({ behaviour: _behaviour, ...token }: Token) {
  return token
}

/** What the API and the notices show: everything but the card's scripted behaviour and the challenge's secret id. */
export function presentIntent(
  { behaviour: _behaviour, challengeId, keepCard: _keepCard, ...intent }: Intent,
  publicUrl: string,
) {
  const waiting = intent.status === 'requires_action' && challengeId
  return { ...intent, ...(waiting ? { challengeUrl: `${publicUrl}/challenge/${challengeId}` } : {}) }
}

export function presentSavedCard({
  behaviour: _behaviour,
  createdAt: _createdAt,
  customer: _customer,
  ...card
}: SavedCard) {
  return card
}

export function presentDispute({ isInquiry: _isInquiry, ...dispute }: Dispute) {
  return dispute
}

export function presentRefund(refund: Refund) {
  return { ...refund }
}
