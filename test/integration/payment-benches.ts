import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PaymentProcessor } from '#app/platform/payments/processor.ts'
import { stripeProcessor } from '#app/platform/payments/stripe/stripe-processor.server.ts'
import { testProcessor } from '#app/platform/payments/test-processor.server.ts'
import { openBench } from '#test/processor/testing/processor-bench.ts'
import { startStripe } from '#test/stripe/start-stripe.ts'

export type CardKind = 'approve' | 'mastercard' | 'challenge' | 'decline' | 'insufficient' | 'expired'
export type Accident = 'timeout-before' | 'timeout-after' | 'error-before' | 'error-after' | 'busy'
export type Sums = {
  captures: number
  heldMinor: bigint
  capturedMinor: bigint
  refundedMinor: bigint
  disputedMinor: bigint
}

/** A processor's adapter, and the hands on the world behind it. */
export type PaymentBench = {
  readonly processor: PaymentProcessor
  /** The same, but without patience: for questions that get no answer anyway. */
  readonly hurried: PaymentProcessor
  readonly webhookSecret: string
  token(kind: CardKind): Promise<string>
  accident(kind: Accident, on: 'create' | 'capture' | 'void' | 'refund', times?: number): Promise<unknown>
  answerChallenge(url: string, decision: 'approve' | 'decline'): Promise<Response>
  expire(ref: string): Promise<unknown>
  dispute(ref: string, amountMinor?: bigint): Promise<string>
  decide(disputeRef: string, verdict: 'under_review' | 'won' | 'lost'): Promise<unknown>
  failRefund(ref: string): Promise<unknown>
  listen(url: string): Promise<unknown>
  hold(): Promise<unknown>
  duplicateNext(): Promise<unknown>
  deliver(order?: 'oldest-first' | 'newest-first' | 'shuffled'): Promise<unknown>
  sums(orderReference: string): Promise<Sums>
  close(): Promise<unknown>
}

const answerChallenge = (url: string, decision: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' })

const testNumbers: Record<CardKind, string> = {
  approve: '4242424242424242',
  mastercard: '5555555555554444',
  challenge: '4000000000003220',
  decline: '4000000000000002',
  insufficient: '4000000000009995',
  expired: '4000000000000069',
}

export async function openTestBench(): Promise<PaymentBench> {
  const bench = await openBench({ latencyMs: 5 })
  const webhookSecret = 'whsec_test_vitrine'
  const settings = {
    url: bench.url,
    secretKey: 'sk_test_vitrine',
    publishableKey: 'pk_test_vitrine',
    webhookSecret,
  }
  const faults = { 'error-before': '5xx-before', 'error-after': '5xx-after', busy: '429' } as const
  const control = (path: string, body: unknown) => bench.call('POST', `/__processor/${path}`, body)
  return {
    processor: testProcessor(settings),
    hurried: testProcessor({ ...settings, timeoutMilliseconds: 400 }),
    webhookSecret,
    token: (kind) => bench.tokenise(testNumbers[kind]),
    accident: (kind, on, times = 1) => bench.fault(kind in faults ? faults[kind as 'busy'] : kind, { on, times }),
    answerChallenge,
    expire: (paymentIntent) => control('expire', { paymentIntent }),
    dispute: async (ref, amountMinor) =>
      (await bench.dispute(ref, amountMinor === undefined ? {} : { amountMinor: String(amountMinor) })).body.id,
    decide: bench.decide,
    failRefund: (refund) => control('refunds/fail', { refund }),
    listen: (url) => control('webhooks/address', { url }),
    hold: () => bench.holdWebhooks(),
    duplicateNext: () => bench.fault('duplicate-webhook'),
    deliver: bench.deliver,
    async sums(orderReference) {
      const row = (await bench.state()).orders.find((each) => each.orderReference === orderReference)
      return {
        captures: row?.captures ?? 0,
        heldMinor: BigInt(row?.authorizedMinor ?? 0),
        capturedMinor: BigInt(row?.capturedMinor ?? 0),
        refundedMinor: BigInt(row?.refundedMinor ?? 0),
        disputedMinor: BigInt(row?.disputedMinor ?? 0),
      }
    },
    close: bench.close,
  }
}

const stripeMethods: Record<CardKind, string> = {
  approve: 'pm_card_visa',
  mastercard: 'pm_card_mastercard',
  challenge: 'pm_card_authenticationRequired',
  decline: 'pm_card_visa_chargeDeclined',
  insufficient: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  expired: 'pm_card_chargeDeclinedExpiredCard',
}

export async function openStripe() {
  const stripe = await startStripe({ retryBaseMs: 5 })
  const { secretKey, webhookSecret } = stripe.settings
  const settings = {
    secretKey,
    publishableKey: 'pk_test_standin',
    webhookSecret,
    apiBase: stripe.url,
  }
  const processor = stripeProcessor(settings)
  const hurried = stripeProcessor({ ...settings, timeoutMilliseconds: 400 })
  /** What the browser's script does: a card becomes a confirmation token. */
  const token = async (method: string) => {
    const answer = await fetch(`${stripe.url}/v1/test_helpers/confirmation_tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'stripe-version': stripe.settings.apiVersion },
      body: new URLSearchParams({ payment_method: method }),
    })
    return ((await answer.json()) as { id: string }).id
  }
  return { stripe, processor, hurried, token }
}

export async function openStripeBench(): Promise<PaymentBench> {
  const { stripe, processor, hurried, token } = await openStripe()
  const faults = { 'error-before': '502-before', 'error-after': '502-after', busy: '429' } as const
  return {
    processor,
    hurried,
    webhookSecret: stripe.settings.webhookSecret,
    token: (kind) => token(stripeMethods[kind]),
    accident: async (kind, on, times) =>
      stripe.fault(kind === 'timeout-before' || kind === 'timeout-after' ? kind : faults[kind], on, times),
    answerChallenge,
    expire: async (ref) => stripe.expire(ref),
    dispute: async (ref, amount) => stripe.dispute(ref, amount === undefined ? {} : { amount: Number(amount) }).id,
    decide: async (ref, verdict) => stripe.decide(ref, verdict),
    failRefund: async (ref) => stripe.failRefund(ref),
    listen: async (url) => stripe.listen(url),
    hold: async () => stripe.holdWebhooks(),
    duplicateNext: async () => stripe.fault('duplicate-webhook'),
    deliver: (order) => stripe.deliver(order),
    async sums(reference) {
      const rows = stripe.state().filter((each) => each.reference === reference)
      const total = (name: 'held' | 'captured' | 'refunded' | 'disputed') =>
        rows.reduce((sum, row) => sum + BigInt(row[name]), 0n)
      return {
        captures: rows.filter(({ status }) => status === 'succeeded').length,
        heldMinor: total('held'),
        capturedMinor: total('captured'),
        refundedMinor: total('refunded'),
        disputedMinor: total('disputed'),
      }
    },
    close: stripe.close,
  }
}

export type Heard = { readonly body: string; readonly headers: Headers }

/** The shop's side of the notices. */
export async function openInbox() {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
    heard.push({ body: Buffer.concat(chunks).toString('utf8'), headers })
    response.writeHead(200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
