import { announce } from './announce.ts'
import { freshId } from './ids.ts'
import { amount, currency, metadata, text, webAddress, type Body } from './parse-body.ts'
import { findCustomer, findSavedCard, keepCard } from './keep-cards.ts'
import { presentIntent, presentSavedCard } from './present.ts'
import { invalid, Problem } from './problem.ts'
import type { Processor } from './processor.ts'
import type { EventType, Intent, SavedCard, Token } from './records.ts'
import type { Behaviour } from './test-cards.ts'
import type { Writer } from './store.ts'

const TOKEN_LIVES_MS = 60 * 60_000

/** Asks the issuer for the money; holds it, refuses it or sends the shopper to their bank first. */
export function createIntent(processor: Processor, body: Body, write: Writer) {
  if (body.captureMethod !== 'manual') {
    throw invalid('capture_method_unsupported', 'captureMethod must be "manual".', 'captureMethod')
  }
  const token = payingCard(processor, body)
  const customer = typeof body.customer === 'string' ? findCustomer(processor, body.customer).id : undefined
  if (body.keepCard === true && (!customer || 'customer' in token)) {
    throw invalid('keep_card_impossible', 'Only a fresh card can be kept, and only for a customer.', 'keepCard')
  }
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
    ...(customer ? { customer } : {}),
    ...(body.keepCard === true ? { keepCard: true as const } : {}),
    ...('customer' in token ? { savedCard: presentSavedCard(token) } : {}),
    ...(outcome.status === 'requires_action' ? { challengeId: freshId('chl') } : {}),
    ...(outcome.status === 'requires_capture' ? { authorizedAt: createdAt } : {}),
    ...(outcome.declineCode ? { declineCode: outcome.declineCode } : {}),
  }
  const settled = intent.status === 'requires_capture' ? keepCard(write, intent) : intent
  write.put('intent', intent.id, settled)
  const shown = presentIntent(settled, processor.settings.publicUrl)
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
  approve_then_dispute: approved,
  challenge: challenged,
  challenge_then_decline: challenged,
  decline: declined('card_declined'),
  insufficient_funds: declined('insufficient_funds'),
  expired_card: declined('expired_card'),
}

/** A fresh card by its token, or one of the customer's kept ones. */
function payingCard(processor: Processor, body: Body): Token | SavedCard {
  if (body.savedCard === undefined) return findToken(processor, text(body, 'token'))
  const card = findSavedCard(processor, text(body, 'savedCard'))
  if (card.customer !== body.customer) throw invalid('saved_card_unknown', 'This card is not kept for that customer.')
  return card
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
function stumbleOnce(processor: Processor, token: Token | SavedCard) {
  if (token.behaviour !== 'processing_error_once' || processor.store.get('stumble', token.id)) return
  processor.store.commit((write) => write.put('stumble', token.id, { id: token.id }))
  throw new Problem(503, 'api_error', 'processing_error', 'The processor could not reach the bank. Try again.')
}

function cardOf(token: Token | SavedCard) {
  const { brand, last4, fingerprint, expMonth, expYear } = token
  return { brand, last4, fingerprint, expMonth, expYear }
}
