import { announce } from './announce.ts'
import { freshId } from './ids.ts'
import { amount, currency, metadata, text, webAddress, type Body } from './parse-body.ts'
import { presentIntent } from './present.ts'
import { invalid, Problem } from './problem.ts'
import type { Processor } from './processor.ts'
import type { EventType, Intent, Token } from './records.ts'
import type { Behaviour } from './test-cards.ts'
import type { Writer } from './store.ts'

const TOKEN_LIVES_MS = 60 * 60_000

/** Asks the issuer for the money; holds it, refuses it or sends the shopper to their bank first. */
export function createIntent(processor: Processor, body: Body, write: Writer) {
  if (body.captureMethod !== 'manual') {
    throw invalid('capture_method_unsupported', 'captureMethod must be "manual".', 'captureMethod')
  }
  const token = findToken(processor, text(body, 'token'))
  stumbleOnce(processor, token)
  const createdAt = processor.nowIso()
  const outcome = OUTCOMES[token.behaviour]
  const intent: Intent = {
    id: freshId('pi'),
    status: outcome.status,
    amountMinor: String(amount(body)),
    capturedMinor: '0',
    refundedMinor: '0',
    currency: currency(body),
    captureMethod: 'manual',
    orderReference: text(body, 'orderReference'),
    returnUrl: webAddress(body, 'returnUrl'),
    metadata: metadata(body),
    card: cardOf(token),
    behaviour: token.behaviour,
    locale: body.locale === 'ar' ? 'ar' : 'en',
    createdAt,
    ...(outcome.status === 'requires_action' ? { challengeId: freshId('chl') } : {}),
    ...(outcome.status === 'requires_capture' ? { authorizedAt: createdAt } : {}),
    ...(outcome.declineCode ? { declineCode: outcome.declineCode } : {}),
  }
  write.put('intent', intent.id, intent)
  const shown = presentIntent(intent, processor.settings.publicUrl)
  announce(processor, write, outcome.event, shown, token.behaviour === 'approve_with_duplicate_webhooks' ? 2 : 0)
  return shown
}

const approved = { status: 'requires_capture', event: 'payment_intent.succeeded_authorization' } as const
const declined = (declineCode: string) => ({ status: 'failed', event: 'payment_intent.failed', declineCode }) as const
const challenged = { status: 'requires_action', event: 'payment_intent.requires_action' } as const

const OUTCOMES: Record<Behaviour, { status: Intent['status']; event: EventType; declineCode?: string }> = {
  approve: approved,
  processing_error_once: approved,
  approve_with_duplicate_webhooks: approved,
  challenge: challenged,
  challenge_then_decline: challenged,
  decline: declined('card_declined'),
  insufficient_funds: declined('insufficient_funds'),
  expired_card: declined('expired_card'),
}

function findToken(processor: Processor, id: string): Token {
  const token = processor.store.get('token', id)
  if (!token) throw invalid('token_unknown', 'This token does not exist. Ask for the card again.', 'token')
  if (processor.settings.now().getTime() - Date.parse(token.createdAt) > TOKEN_LIVES_MS) {
    throw invalid('token_expired', 'This token is older than an hour. Ask for the card again.', 'token')
  }
  return token
}

/** The processing-error card fails on its first use, before anything is held. The stumble is its own commit: it did happen. */
function stumbleOnce(processor: Processor, token: Token) {
  if (token.behaviour !== 'processing_error_once' || processor.store.get('stumble', token.id)) return
  processor.store.commit((write) => write.put('stumble', token.id, { id: token.id }))
  throw new Problem(503, 'api_error', 'processing_error', 'The processor could not reach the bank. Try again.')
}

function cardOf(token: Token) {
  const { brand, last4, fingerprint, expMonth, expYear } = token
  return { brand, last4, fingerprint, expMonth, expYear }
}
