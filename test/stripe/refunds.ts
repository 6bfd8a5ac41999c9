import { checkAmount } from './check-amount.ts'
import { isWithdrawn } from './disputes.ts'
import { malformed, missing, refused } from './failure.ts'
import type { Params } from './params.ts'
import { getIntent } from './payment-intents.ts'
import type { Refund } from './records.ts'
import { emit } from './send-events.ts'
import { freshId, seconds, type World } from './world.ts'

export function getRefund(world: World, id: string): Refund {
  const refund = world.refunds.get(id)
  if (!refund) throw missing('refund', id)
  return refund
}

export function refundedOf(world: World, intentId: string): number {
  return [...world.refunds.values()]
    .filter((each) => each.payment_intent === intentId && each.status === 'succeeded')
    .reduce((total, { amount }) => total + amount, 0)
}

export function createRefund(world: World, params: Params): Refund {
  const intent = getIntent(world, params.require('payment_intent'))
  const reason = params.find('reason') ?? null
  if (reason && !['duplicate', 'fraudulent', 'requested_by_customer'].includes(reason)) {
    throw malformed('Invalid reason', 'parameter_invalid', 'reason')
  }
  const left = intent.amount_received - refundedOf(world, intent.id)
  const wanted = params.find('amount')
  const amount = wanted ? checkAmount(wanted, intent.currency) : left
  if (intent.status !== 'succeeded') {
    throw refused('This PaymentIntent does not have a successful charge to refund.', { code: 'charge_not_refundable' })
  }
  if (isWithdrawn(world, intent.id)) throw refused('The charge has been charged back.', { code: 'charge_disputed' })
  if (left === 0) throw refused('The charge has already been refunded.', { code: 'charge_already_refunded' })
  if (amount > left) throw refused('Refund amount is greater than unrefunded amount.', { param: 'amount' })
  const refund: Refund = {
    id: freshId('re'),
    object: 'refund',
    amount,
    charge: intent.latest_charge,
    created: seconds(world),
    currency: intent.currency,
    metadata: params.metadata(),
    payment_intent: intent.id,
    reason,
    status: 'succeeded',
  }
  world.refunds.set(refund.id, refund)
  emit(world, 'refund.created', refund)
  return refund
}

/** Days later the bank could not pay it out. */
export function failRefund(world: World, id: string): Refund {
  const failed: Refund = { ...getRefund(world, id), status: 'failed' }
  world.refunds.set(id, failed)
  emit(world, 'refund.failed', failed)
  return failed
}
