import { accept, refuse } from '#app/kernel/outcome.ts'
import { askProcessor, type ProcessorAccess } from './ask-processor.server.ts'
import type { CreateIntent, PaymentProcessor } from './processor.ts'
import { readNotice } from './read-notice.ts'
import { intentSchema, intentsSchema, refundSchema, toIntent } from './wire.ts'

type Settings = ProcessorAccess & { readonly publishableKey: string; readonly webhookSecret: string }

/** Speaks to the test processor's HTTP interface; a real processor's adapter fills the same port. */
export function testProcessor(settings: Settings): PaymentProcessor {
  const at = (ref: string) => `/v1/payment_intents/${encodeURIComponent(ref)}`
  return {
    name: 'test',
    createIntent: (request) => createIntent(settings, request),
    async getIntent(ref) {
      return toIntent(intentSchema.parse(await askOrFail(settings, 'GET', at(ref))))
    },
    async findIntents(orderReference) {
      const query = new URLSearchParams({ orderReference })
      const found = intentsSchema.parse(await askOrFail(settings, 'GET', `/v1/payment_intents?${query}`))
      return found.items.map(toIntent)
    },
    async capture(ref, amountMinor, key) {
      const answer = await askProcessor(settings, {
        method: 'POST',
        path: `${at(ref)}/capture`,
        key,
        body: { amountMinor: String(amountMinor) },
      })
      if (answer.ok) return accept(toIntent(intentSchema.parse(answer.body)))
      if (answer.code === 'intent_canceled') return refuse('VOIDED')
      if (answer.code === 'intent_not_authorized') return refuse('NOT_AUTHORIZED')
      // Captured under another key can only be our own earlier attempt: the money was taken once, which is the aim.
      if (answer.code === 'intent_already_captured') return accept(await this.getIntent(ref))
      throw unexpected('capture', answer.code)
    },
    async void(ref, key) {
      const answer = await askProcessor(settings, { method: 'POST', path: `${at(ref)}/void`, key, body: {} })
      if (answer.ok || answer.code === 'intent_already_canceled') return accept({ status: 'voided' })
      if (answer.code === 'intent_failed') return accept({ status: 'failed' })
      if (answer.code === 'intent_captured') return refuse('CAPTURED')
      throw unexpected('void', answer.code)
    },
    async refund(ref, amountMinor, key) {
      const body = { paymentIntent: ref, amountMinor: String(amountMinor) }
      const answer = await askProcessor(settings, { method: 'POST', path: '/v1/refunds', key, body })
      if (answer.ok) return accept({ ref: refundSchema.parse(answer.body).id })
      if (answer.code === 'intent_not_captured') return refuse('NOT_CAPTURED')
      if (answer.code === 'refund_exceeds_captured') return refuse('EXCEEDS_CAPTURED')
      throw unexpected('refund', answer.code)
    },
    fieldsUrl({ locale, theme, origin }) {
      const query = new URLSearchParams({ key: settings.publishableKey, locale, theme, origin })
      return `${settings.url}/fields?${query}`
    },
    parseWebhook: (rawBody, headers, now) => readNotice(rawBody, headers, settings.webhookSecret, now),
  }
}

async function createIntent(settings: Settings, request: CreateIntent) {
  const { idempotencyKey, amountMinor, ...rest } = request
  const body = { ...rest, amountMinor: String(amountMinor), captureMethod: 'manual' }
  const answer = await askProcessor(settings, {
    method: 'POST',
    path: '/v1/payment_intents',
    key: idempotencyKey,
    body,
  })
  if (answer.ok) return accept(toIntent(intentSchema.parse(answer.body)))
  if (answer.code === 'token_unknown' || answer.code === 'token_expired') return refuse('CARD_TOKEN_UNUSABLE')
  throw unexpected('create', answer.code)
}

async function askOrFail(settings: Settings, method: 'GET', path: string): Promise<unknown> {
  const answer = await askProcessor(settings, { method, path })
  if (answer.ok) return answer.body
  throw unexpected(path, answer.code)
}

/** A refusal that our own requests should never cause: a fault, for the log. */
function unexpected(operation: string, code: string): Error {
  return new Error(`The payment processor refused ${operation}: ${code}`)
}
