import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import type { CreateIntent, CreateRefusal, Intent } from '../processor.ts'
import { askWithKeys } from './ask-with-keys.ts'
import { stripeAmountProblem, toStripeAmount } from './stripe-amounts.ts'
import { askStripe, isCardError } from './stripe-errors.ts'
import { intentParts, keyName, referenceName, toIntent } from './to-intent.ts'

type Created = Outcome<Intent, CreateRefusal>

/** Stripe forgets keys after a day at the earliest. */
const keysLiveMilliseconds = 25 * millisecondsPer.hour

/**
 * Holds the money: created and confirmed in one request, so that nothing half-made is left behind.
 * Idempotent on: the request's key, which is Stripe's too.
 */
export async function createStripeIntent(stripe: Stripe, request: CreateIntent): Promise<Created> {
  if (stripeAmountProblem(request.amountMinor, request.currency)) return refuse('AMOUNT_UNPAYABLE')
  const params = paramsOf(request)
  const { idempotencyKey } = request
  return askStripe<Created>(
    'create payment',
    async () => {
      const send = (key: string) => stripe.paymentIntents.create(params, { idempotencyKey: key })
      return accept(
        toIntent(await askWithKeys(idempotencyKey, { send, find: () => findByKey(stripe, idempotencyKey) })),
      )
    },
    (refused) => {
      if (isCardError(refused)) return refused.payment_intent ? accept(toIntent(refused.payment_intent)) : undefined
      if (refused.code === 'amount_too_small' || refused.code === 'amount_too_large') return refuse('AMOUNT_UNPAYABLE')
      if (!namesTheCard(refused.param)) return undefined
      return refuse(request.savedCardRef ? 'SAVED_CARD_UNUSABLE' : 'CARD_TOKEN_UNUSABLE')
    },
  )
}

function namesTheCard(param: string | undefined): boolean {
  return param === 'confirmation_token' || param === 'payment_method' || param === 'customer'
}

function paramsOf(request: CreateIntent): Stripe.PaymentIntentCreateParams {
  const { token, savedCardRef, customerRef, currency, orderReference } = request
  return {
    amount: toStripeAmount(request.amountMinor, currency),
    currency: currency.toLowerCase(),
    capture_method: 'manual',
    confirm: true,
    off_session: false,
    allowed_payment_method_types: ['card'],
    return_url: request.returnUrl,
    use_stripe_sdk: false,
    metadata: { ...request.metadata, [referenceName]: orderReference, [keyName]: request.idempotencyKey },
    expand: intentParts,
    ...(customerRef ? { customer: customerRef } : {}),
    ...(request.keepCard && customerRef && !savedCardRef ? { setup_future_usage: 'on_session' as const } : {}),
    ...cardOf(savedCardRef ?? token),
  }
}

/** Elements hand out a confirmation token; a kept card is a payment method. */
function cardOf(card: string | null | undefined): Partial<Stripe.PaymentIntentCreateParams> {
  if (!card) throw new Error('A payment needs a token or a saved card')
  return card.startsWith('pm_') ? { payment_method: card } : { confirmation_token: card }
}

/** Was the payment made although Stripe answered with a failure? The list is exact; it is read only then. */
async function findByKey(stripe: Stripe, key: string): Promise<Stripe.PaymentIntent | null> {
  const since = Math.floor(addMilliseconds(now(), -keysLiveMilliseconds).getTime() / 1000)
  const expand = intentParts.map((part) => `data.${part}`)
  for await (const each of stripe.paymentIntents.list({ created: { gte: since }, limit: 100, expand })) {
    if (each.metadata[keyName] === key) return each
  }
  return null
}
