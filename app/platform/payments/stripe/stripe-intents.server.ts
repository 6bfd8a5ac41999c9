import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { CaptureRefusal, Intent, PaymentProcessor } from '../processor.ts'
import { askWithKeys } from './ask-with-keys.ts'
import { createStripeIntent } from './create-stripe-intent.server.ts'
import { isStripeAmount, toStripeAmount } from './stripe-amounts.ts'
import { askStripe } from './stripe-errors.ts'
import { intentParts, referenceName, toIntent } from './to-intent.ts'

type Intents = Pick<PaymentProcessor, 'createIntent' | 'getIntent' | 'findIntents' | 'capture' | 'void'>

/** Payments at Stripe: hold, take, let go. */
export function stripeIntents(stripe: Stripe): Intents {
  return {
    createIntent: (request) => createStripeIntent(stripe, request),
    getIntent: async (ref) => toIntent(await retrieveIntent(stripe, ref)),
    findIntents: (orderReference, made) =>
      askStripe('list payments', async () => {
        // Search is a minute behind and not to be had everywhere; the list is exact.
        const created = { gte: seconds(made.from), lte: seconds(made.until) }
        const expand = intentParts.map((part) => `data.${part}`)
        const found: Intent[] = []
        for await (const each of stripe.paymentIntents.list({ created, limit: 100, expand })) {
          if (each.metadata[referenceName] === orderReference) found.push(toIntent(each))
        }
        return found
      }),
    capture: (ref, amountMinor, key) => capture(stripe, ref, amountMinor, key),
    void: (ref, key) => voidIntent(stripe, ref, key),
  }
}

export function retrieveIntent(stripe: Stripe, ref: string): Promise<Stripe.PaymentIntent> {
  return askStripe('read payment', () => stripe.paymentIntents.retrieve(ref, { expand: intentParts }))
}

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)

/** A payment is captured once by its own nature; looking first costs a question and answers every repeated one. */
async function capture(
  stripe: Stripe,
  ref: string,
  amountMinor: bigint,
  key: string,
): Promise<Outcome<Intent, CaptureRefusal>> {
  const known = toIntent(await retrieveIntent(stripe, ref))
  const settled = judgeCapture(known)
  if (settled) return settled
  if (amountMinor > known.amountMinor) return refuse('EXCEEDS_AUTHORIZED')
  if (!isStripeAmount(amountMinor, known.currency)) return refuse('AMOUNT_UNPAYABLE')
  const amount = toStripeAmount(amountMinor, known.currency)
  const send = (idempotencyKey: string) =>
    stripe.paymentIntents.capture(ref, { amount_to_capture: amount, expand: intentParts }, { idempotencyKey })
  return askStripe<Outcome<Intent, CaptureRefusal>>(
    'capture',
    async () => accept(toIntent(await askWithKeys(key, { send }))),
    // It changed since we looked.
    async () => judgeCapture(toIntent(await retrieveIntent(stripe, ref))),
  )
}

function judgeCapture(intent: Intent): Outcome<Intent, 'NOT_AUTHORIZED' | 'VOIDED'> | undefined {
  if (intent.status === 'captured') return accept(intent)
  if (intent.status === 'voided') return refuse('VOIDED')
  return intent.status === 'authorized' ? undefined : refuse('NOT_AUTHORIZED')
}

type Voided = Outcome<{ readonly status: 'voided' | 'failed' }, 'CAPTURED'>

async function voidIntent(stripe: Stripe, ref: string, key: string): Promise<Voided> {
  const send = (idempotencyKey: string) => stripe.paymentIntents.cancel(ref, {}, { idempotencyKey })
  return askStripe<Voided>(
    'void',
    async () => {
      await askWithKeys(key, { send })
      return accept({ status: 'voided' })
    },
    async () => {
      const { status } = await retrieveIntent(stripe, ref)
      if (status === 'canceled') return accept({ status: 'voided' })
      return status === 'succeeded' ? refuse('CAPTURED') : undefined
    },
  )
}
