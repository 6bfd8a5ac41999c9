import { accept, refuse } from '#app/kernel/outcome.ts'
import { askProcessor, readProcessor, unexpected, type ProcessorAccess } from './ask-processor.server.ts'
import type { CreateIntent, PaymentProcessor } from './processor.ts'
import { intentSchema, intentsSchema, refundSchema, refundsSchema, toIntent, toRefund } from './wire.ts'

type Intents = Pick<
  PaymentProcessor,
  'createIntent' | 'getIntent' | 'findIntents' | 'capture' | 'void' | 'refund' | 'getRefund' | 'listRefunds'
>

const at = (ref: string) => `/v1/payment_intents/${encodeURIComponent(ref)}`

/** Payments at the test processor: hold, take, let go, give back. */
export function testIntents(access: ProcessorAccess): Intents {
  const getIntent = async (ref: string) => toIntent(intentSchema.parse(await readProcessor(access, at(ref))))
  return {
    createIntent: (request) => createIntent(access, request),
    getIntent,
    async findIntents(orderReference) {
      const query = new URLSearchParams({ orderReference })
      const found = intentsSchema.parse(await readProcessor(access, `/v1/payment_intents?${query}`))
      return found.items.map(toIntent)
    },
    async capture(ref, amountMinor, key) {
      const body = { amountMinor: String(amountMinor) }
      const answer = await askProcessor(access, { method: 'POST', path: `${at(ref)}/capture`, key, body })
      if (answer.ok) return accept(toIntent(intentSchema.parse(answer.body)))
      if (answer.code === 'intent_canceled') return refuse('VOIDED')
      if (answer.code === 'intent_not_authorized') return refuse('NOT_AUTHORIZED')
      if (answer.code === 'capture_exceeds_authorization') return refuse('EXCEEDS_AUTHORIZED')
      // Captured under another key can only be our own earlier attempt: the money was taken once, which is the aim.
      if (answer.code === 'intent_already_captured') return accept(await getIntent(ref))
      throw unexpected('capture', answer.code)
    },
    async void(ref, key) {
      const answer = await askProcessor(access, { method: 'POST', path: `${at(ref)}/void`, key, body: {} })
      if (answer.ok || answer.code === 'intent_already_canceled') return accept({ status: 'voided' })
      if (answer.code === 'intent_failed') return accept({ status: 'failed' })
      if (answer.code === 'intent_captured') return refuse('CAPTURED')
      throw unexpected('void', answer.code)
    },
    refund: (ref, amountMinor, key) => refund(access, { ref, amountMinor, key }),
    async listRefunds(intentRef) {
      const query = new URLSearchParams({ paymentIntent: intentRef })
      return refundsSchema.parse(await readProcessor(access, `/v1/refunds?${query}`)).items.map(toRefund)
    },
    getRefund: (ref) => getRefund(access, ref),
  }
}

async function getRefund(access: ProcessorAccess, ref: string) {
  return toRefund(refundSchema.parse(await readProcessor(access, `/v1/refunds/${encodeURIComponent(ref)}`)))
}

type Give = { readonly ref: string; readonly amountMinor: bigint; readonly key: string }

async function refund(access: ProcessorAccess, { ref, amountMinor, key }: Give): ReturnType<Intents['refund']> {
  const body = { paymentIntent: ref, amountMinor: String(amountMinor) }
  const answer = await askProcessor(access, { method: 'POST', path: '/v1/refunds', key, body })
  if (answer.ok) {
    const told = toRefund(refundSchema.parse(answer.body))
    if (!answer.isReplayed) return accept(told)
    // Told from memory. The bank may have sent it back since: then the next key of a fixed row gives it anew.
    const known = await getRefund(access, told.ref)
    return known.status === 'failed' ? refund(access, { ref, amountMinor, key: `${key}:again` }) : accept(known)
  }
  if (answer.code === 'intent_not_captured') return refuse('NOT_CAPTURED')
  if (answer.code === 'refund_exceeds_captured') return refuse('EXCEEDS_CAPTURED')
  if (answer.code === 'intent_disputed') return refuse('DISPUTED')
  throw unexpected('refund', answer.code)
}

async function createIntent(access: ProcessorAccess, request: CreateIntent) {
  const { idempotencyKey, amountMinor, token, savedCardRef, customerRef, keepCard, ...rest } = request
  const body = {
    ...rest,
    amountMinor: String(amountMinor),
    captureMethod: 'manual',
    ...(token ? { token } : {}),
    ...(savedCardRef ? { savedCard: savedCardRef } : {}),
    ...(customerRef ? { customer: customerRef } : {}),
    ...(keepCard ? { keepCard: true } : {}),
  }
  const answer = await askProcessor(access, { method: 'POST', path: '/v1/payment_intents', key: idempotencyKey, body })
  if (answer.ok) return accept(toIntent(intentSchema.parse(answer.body)))
  if (answer.code === 'token_unknown' || answer.code === 'token_expired') return refuse('CARD_TOKEN_UNUSABLE')
  if (answer.code === 'saved_card_unknown') return refuse('SAVED_CARD_UNUSABLE')
  throw unexpected('create', answer.code)
}
