import type { Intent, Refund, Token } from './records.ts'

export function presentToken({ behaviour: _behaviour, ...token }: Token) {
  return token
}

/** What the API and the notices show: everything but the card's scripted behaviour and the challenge's secret id. */
export function presentIntent({ behaviour: _behaviour, challengeId, ...intent }: Intent, publicUrl: string) {
  const waiting = intent.status === 'requires_action' && challengeId
  return { ...intent, ...(waiting ? { challengeUrl: `${publicUrl}/challenge/${challengeId}` } : {}) }
}

export function presentRefund(refund: Refund) {
  return { ...refund }
}
