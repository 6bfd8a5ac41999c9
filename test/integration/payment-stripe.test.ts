import { afterEach, beforeEach, expect, it } from 'vitest'
import { ProcessorUnreachable, type CreateIntent } from '#app/platform/payments/processor.ts'
import { stripeProcessor } from '#app/platform/payments/stripe/stripe-processor.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { openStripe } from './payment-benches.ts'

/** What is Stripe's alone: its units, its memory of failures, its ways to say no. */
let bench: Awaited<ReturnType<typeof openStripe>>
beforeEach(async () => {
  bench = await openStripe()
})
afterEach(() => bench.stripe.close())

async function asked(method = 'pm_card_visa', changes: Partial<CreateIntent> = {}): Promise<CreateIntent> {
  return {
    orderReference: 'chk_1',
    amountMinor: 4990n,
    currency: 'EUR',
    token: await bench.token(method),
    returnUrl: 'http://shop.test/back',
    locale: 'en',
    idempotencyKey: 'pay_1:1',
    ...changes,
  }
}
const onlyRow = () => {
  const rows = bench.stripe.state()
  expect(rows).toHaveLength(1)
  return rows[0]
}

it.each([
  ['ISK', 500n, 50_000],
  ['UGX', 7_000n, 700_000],
  ['MGA', 1_230_000n, 12_300],
  ['JPY', 500n, 500],
  ['KWD', 5_120n, 5_120],
])('C6: %s: %s of ours are %s of Stripe’s, held and taken', async (currency, amountMinor, theirs) => {
  const intent = accepted(await bench.processor.createIntent(await asked('pm_card_visa', { currency, amountMinor })))
  expect(onlyRow()).toMatchObject({ held: theirs })
  expect(accepted(await bench.processor.capture(intent.ref, amountMinor, 'take')).capturedMinor).toBe(amountMinor)
  expect(onlyRow()).toMatchObject({ captured: theirs })
})

it.each([
  ['AMOUNT_NOT_ROUND', 'KWD', 5_124n],
  ['AMOUNT_TOO_SMALL', 'USD', 49n],
  ['CURRENCY_UNSUPPORTED', 'IQD', 5_000n],
])('C6: what cannot be charged (%s) is refused before anybody is asked', async (problem, currency, amountMinor) => {
  expect(bench.processor.amountProblem(amountMinor, currency)).toBe(problem)
  const refused = await bench.processor.createIntent(await asked('pm_card_visa', { currency, amountMinor }))
  expect(refused).toMatchObject({ code: 'AMOUNT_UNPAYABLE' })
  expect(bench.stripe.state()).toEqual([])
})

it('C6: a part that is not round is not taken and not given back', async () => {
  const kwd = await asked('pm_card_visa', { currency: 'KWD', amountMinor: 5_120n })
  const { ref } = accepted(await bench.processor.createIntent(kwd))
  expect(await bench.processor.capture(ref, 1_235n, 'odd')).toMatchObject({ code: 'AMOUNT_UNPAYABLE' })
  accepted(await bench.processor.capture(ref, 5_120n, 'all'))
  expect(await bench.processor.refund(ref, 1n, 'odd')).toMatchObject({ code: 'AMOUNT_UNPAYABLE' })
})

it.each(['500-saved-before', '500-saved-after'] as const)(
  'J5: Stripe remembers its own failure (%s) under the key; the facts then decide, and there is one payment',
  async (kind) => {
    const request = await asked()
    bench.stripe.fault(kind, 'create')
    await expect(bench.processor.createIntent(request)).rejects.toBeInstanceOf(ProcessorUnreachable)
    const { ref } = accepted(await bench.processor.createIntent(request))
    for (const [operation, ask] of [
      ['capture', () => bench.processor.capture(ref, 4990n, 'take')],
      ['refund', () => bench.processor.refund(ref, 990n, 'back')],
    ] as const) {
      bench.stripe.fault(kind, operation)
      await expect(ask()).rejects.toBeInstanceOf(ProcessorUnreachable)
      accepted<unknown>(await ask())
      accepted<unknown>(await ask())
    }
    expect(onlyRow()).toMatchObject({ captured: 4990, refunded: 990 })
  },
)

it('K11: why a bank refuses is not told where it would teach a thief', async () => {
  const stolen = accepted(await bench.processor.createIntent(await asked('pm_card_chargeDeclinedStolenCard')))
  expect(stolen).toMatchObject({ status: 'failed', declineCode: 'card_declined' })
})

it.each([
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error'],
])('%s: the shopper can do something about it', async (method, declineCode) => {
  expect(accepted(await bench.processor.createIntent(await asked(method)))).toMatchObject({ declineCode })
})

it('K11: a wrong key is a fault that repeats neither the key nor what Stripe wrote', async () => {
  const secretKey = 'sk_test_of_somebody_else'
  const processor = stripeProcessor({ secretKey, publishableKey: 'pk', webhookSecret: 'w', apiBase: bench.stripe.url })
  const fault = await processor.getIntent('pi_1').catch((error: unknown) => error as Error)
  expect(fault).toBeInstanceOf(Error)
  expect(fault).not.toBeInstanceOf(ProcessorUnreachable)
  expect(JSON.stringify([(fault as Error).message, (fault as Error).cause])).not.toContain(secretKey)
})

it('a mere question of the bank takes nothing, and its end counts as won', async () => {
  const { ref } = accepted(await bench.processor.createIntent(await asked()))
  accepted(await bench.processor.capture(ref, 4990n, 'take'))
  const { id } = bench.stripe.dispute(ref, { inquiry: true })
  expect(await bench.processor.getDispute(id)).toMatchObject({ status: 'needsResponse', isWithdrawn: false })
  bench.stripe.decide(id, 'won')
  expect(await bench.processor.getDispute(id)).toMatchObject({ status: 'won', isWithdrawn: false })
})

it('the page is told what Stripe’s script needs, in its units', () => {
  const page = { locale: 'ar', theme: 'light', origin: 'http://shop.test', amountMinor: 500n, currency: 'ISK' } as const
  const fields = { kind: 'stripe', publishableKey: 'pk_test_standin', locale: 'ar', amount: 50_000, currency: 'isk' }
  expect(bench.processor.checkoutFields(page)).toEqual(fields)
  expect(bench.processor.checkoutFields({ ...page, amountMinor: 0n })).toBeNull()
})

it.each([
  ['another version of the interface', { 'stripe-version': '2020-08-27' }, ''],
  ['a parameter that does not exist', {}, '&surprise=1'],
])('the stand-in refuses %s', async (_name, headers, more) => {
  const { secretKey, apiVersion } = bench.stripe.settings
  const response = await fetch(`${bench.stripe.url}/v1/customers`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      'stripe-version': apiVersion,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: `metadata[a]=b${more}`,
  })
  expect(response.status).toBe(400)
})
