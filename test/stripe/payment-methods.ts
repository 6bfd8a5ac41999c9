import { malformed, missing, refused } from './failure.ts'
import type { Params } from './params.ts'
import type { ConfirmationToken, Customer, PaymentMethod } from './records.ts'
import { TEST_METHODS } from './test-methods.ts'
import { freshId, seconds, type World } from './world.ts'

export function createCustomer(world: World, params: Params): Customer {
  const created = seconds(world)
  const customer: Customer = {
    id: freshId('cus'),
    object: 'customer',
    created,
    livemode: false,
    metadata: params.metadata(),
  }
  world.customers.set(customer.id, customer)
  return customer
}

export function getCustomer(world: World, id: string, param?: string): Customer {
  const customer = world.customers.get(id)
  if (!customer) throw missing('customer', id, param)
  return customer
}

/** A ready-made test method becomes a fresh method each time it is named, as at Stripe. */
export function getMethod(world: World, id: string): PaymentMethod {
  const known = world.methods.get(id)
  if (known) return known
  const ready = TEST_METHODS[id]
  if (!ready) throw missing('PaymentMethod', id, 'payment_method')
  const made: PaymentMethod = {
    id: freshId('pm'),
    object: 'payment_method',
    type: 'card',
    card: ready.card,
    customer: null,
    created: seconds(world),
    livemode: false,
  }
  world.methods.set(made.id, made)
  world.behaviours.set(made.id, ready.behaviour)
  return made
}

/** What the browser's script would make of a card typed in: here from a ready-made method. */
export function createToken(world: World, params: Params): ConfirmationToken {
  const method = getMethod(world, params.require('payment_method'))
  const token: ConfirmationToken = {
    id: freshId('ctoken'),
    object: 'confirmation_token',
    method: method.id,
    usedBy: null,
  }
  world.tokens.set(token.id, token)
  return token
}

/** The method a payment is confirmed with. A token and a loose method serve once; a customer's method serves its customer. */
export function payingMethod(world: World, params: Params, customer: string | null): PaymentMethod {
  const tokenId = params.find('confirmation_token')
  const methodId = params.find('payment_method')
  if (tokenId && methodId) throw malformed('Pass one of them', 'parameter_invalid', 'payment_method')
  if (tokenId) {
    const token = world.tokens.get(tokenId)
    if (!token) throw missing('confirmation_token', tokenId, 'confirmation_token')
    if (token.usedBy) throw refused('This token was used already.', { param: 'confirmation_token' })
    token.usedBy = 'payment'
    return getMethod(world, token.method)
  }
  if (!methodId) throw malformed('A payment method is needed to confirm.', 'parameter_missing', 'payment_method')
  const method = getMethod(world, methodId)
  const detail = { code: 'payment_method_unexpected_state', param: 'payment_method' }
  if (world.spent.has(method.id)) throw refused('This PaymentMethod may not be used again.', detail)
  if (method.customer && method.customer !== customer) {
    throw refused('The PaymentMethod does not belong to the Customer you supplied.', detail)
  }
  return method
}

export function detach(world: World, id: string): PaymentMethod {
  const method = world.methods.get(id)
  if (!method) throw missing('PaymentMethod', id, 'payment_method')
  if (!method.customer) throw refused('The payment method is not attached to a customer.', { param: 'payment_method' })
  const detached = { ...method, customer: null }
  world.methods.set(id, detached)
  world.spent.add(id)
  return detached
}
