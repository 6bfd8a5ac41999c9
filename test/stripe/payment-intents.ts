import { checkAmount, checkCurrency, checkMinimum } from './check-amount.ts'
import { openDispute } from './disputes.ts'
import { Failure, malformed, missing, refused } from './failure.ts'
import type { Params } from './params.ts'
import { getCustomer, payingMethod } from './payment-methods.ts'
import type { PaymentIntent, PaymentMethod } from './records.ts'
import { emit } from './send-events.ts'
import type { Behaviour } from './test-methods.ts'
import { freshId, seconds, type World } from './world.ts'

export function getIntent(world: World, id: string): PaymentIntent {
  const intent = world.intents.get(id)
  if (!intent) throw missing('payment_intent', id, 'intent')
  return intent
}

/** Creates and confirms. Only this way in is modelled: held by hand, cards only, on the server. */
export function createIntent(world: World, params: Params): PaymentIntent {
  const currency = checkCurrency(params.require('currency'))
  const amount = checkAmount(params.require('amount'), currency)
  checkMinimum(amount, currency)
  checkModelled(params)
  const customer = params.find('customer') ?? null
  if (customer) getCustomer(world, customer, 'customer')
  const setup = params.find('setup_future_usage') ?? null
  if (setup && setup !== 'on_session' && setup !== 'off_session') {
    throw malformed('Invalid setup_future_usage', 'parameter_invalid', 'setup_future_usage')
  }
  const method = payingMethod(world, params, customer)
  const id = freshId('pi')
  const intent: PaymentIntent = {
    id,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    allowed_payment_method_types: ['card'],
    payment_method_types: ['card'],
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'manual',
    client_secret: `${id}_secret_${freshId('x')}`,
    confirmation_method: 'automatic',
    created: seconds(world),
    currency,
    customer,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: params.metadata(),
    next_action: null,
    payment_method: method.id,
    setup_future_usage: setup,
    status: 'requires_payment_method',
  }
  put(world, intent, 'payment_intent.created')
  return confirm(world, intent, method, params.require('return_url'))
}

function checkModelled(params: Params) {
  const expected = { capture_method: 'manual', confirm: 'true', off_session: 'false', use_stripe_sdk: 'false' }
  for (const [name, value] of Object.entries(expected)) {
    if (params.find(name) !== value) throw malformed(`Only ${name}=${value} is modelled here`, 'not_modelled', name)
  }
  if (params.list('allowed_payment_method_types').join() !== 'card') {
    throw malformed('Only cards are modelled here', 'not_modelled', 'allowed_payment_method_types')
  }
}

function confirm(world: World, intent: PaymentIntent, method: PaymentMethod, returnUrl: string): PaymentIntent {
  const behaviour = world.behaviours.get(method.id) ?? { kind: 'approve' }
  if (behaviour.kind === 'decline') throw declined(world, intent, method, behaviour)
  if (behaviour.kind !== 'challenge') return hold(world, intent)
  const url = `${world.url}/3ds/${intent.id}`
  const waiting: PaymentIntent = {
    ...intent,
    status: 'requires_action',
    next_action: { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } },
  }
  return put(world, waiting, 'payment_intent.requires_action')
}

function declined(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  { code, declineCode, message }: Extract<Behaviour, { kind: 'decline' }>,
) {
  const error = { type: 'card_error', code, decline_code: declineCode, message, payment_method: method }
  const failed: PaymentIntent = {
    ...intent,
    latest_charge: freshId('ch'),
    last_payment_error: error,
    payment_method: null,
    status: 'requires_payment_method',
  }
  world.spent.add(method.id)
  put(world, failed, 'payment_intent.payment_failed')
  return new Failure(402, 'card_error', message, { code, decline_code: declineCode, payment_intent: failed })
}

function hold(world: World, intent: PaymentIntent): PaymentIntent {
  const method = world.methods.get(intent.payment_method ?? '')
  if (method && !method.customer) {
    if (intent.customer && intent.setup_future_usage)
      world.methods.set(method.id, { ...method, customer: intent.customer })
    else world.spent.add(method.id)
  }
  const held: PaymentIntent = {
    ...intent,
    amount_capturable: intent.amount,
    latest_charge: freshId('ch'),
    next_action: null,
    status: 'requires_capture',
  }
  return put(world, held, 'payment_intent.amount_capturable_updated')
}

/** The shopper's answer at the bank. The second one changes nothing. */
export function answerChallenge(world: World, id: string, isApproved: boolean): PaymentIntent {
  const intent = getIntent(world, id)
  if (intent.status !== 'requires_action') return intent
  if (isApproved) return hold(world, intent)
  const message = 'We are unable to authenticate your payment method.'
  const error = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure', message }
  const last_payment_error = { ...error, payment_method: world.methods.get(intent.payment_method ?? '') }
  const failed = { ...intent, last_payment_error, next_action: null, payment_method: null }
  return put(world, { ...failed, status: 'requires_payment_method' }, 'payment_intent.payment_failed')
}

export function captureIntent(world: World, id: string, params: Params): PaymentIntent {
  const intent = getIntent(world, id)
  const wanted = params.find('amount_to_capture')
  const amount = wanted ? checkAmount(wanted, intent.currency, 'amount_to_capture') : intent.amount
  if (intent.status !== 'requires_capture') throw unexpected(intent, 'captured')
  if (amount > intent.amount_capturable) {
    throw refused('The amount is greater than what can be captured.', {
      code: 'amount_too_large',
      param: 'amount_to_capture',
    })
  }
  const taken: PaymentIntent = { ...intent, amount_capturable: 0, amount_received: amount, status: 'succeeded' }
  put(world, taken, 'payment_intent.succeeded')
  if (world.behaviours.get(intent.payment_method ?? '')?.kind === 'dispute') openDispute(world, taken, {})
  return taken
}

export function cancelIntent(world: World, id: string, reason: string | null = null): PaymentIntent {
  const intent = getIntent(world, id)
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpected(intent, 'canceled')
  const canceled: PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    canceled_at: seconds(world),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  }
  return put(world, canceled, 'payment_intent.canceled')
}

function unexpected(intent: PaymentIntent, verb: string) {
  const message = `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`
  return refused(message, { code: 'payment_intent_unexpected_state', payment_intent: intent })
}

function put(world: World, intent: PaymentIntent, event: string): PaymentIntent {
  world.intents.set(intent.id, intent)
  emit(world, event, intent)
  return intent
}
