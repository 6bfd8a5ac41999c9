import { CONNECT_ROUTES } from './connect-routes.ts'
import { closeDispute, getDispute, updateDispute } from './disputes.ts'
import { cancelIntent, captureIntent, createIntent, getIntent } from './payment-intents.ts'
import { createCustomer, createToken, detach, getCustomer } from './payment-methods.ts'
import { missing } from './failure.ts'
import { createRefund, getRefund } from './refunds.ts'
import { createTransfer, getTransfer, reverseTransfer } from './transfers.ts'
import { EXPAND, PAGE, get, matches, page, post, type Route } from './route.ts'

const INTENT = [
  'amount', 'currency', 'capture_method', 'confirm', 'off_session', 'allowed_payment_method_types[]', 'return_url',
  'use_stripe_sdk', 'metadata[*]', EXPAND, 'customer', 'setup_future_usage', 'payment_method', 'confirmation_token',
  'description',
] // prettier-ignore

/** What Stripe's interface offers, as far as it is modelled. Anything else is answered with an explicit 404. */
export const ROUTES: readonly Route[] = [
  post(/^\/v1\/payment_intents$/, 'create', INTENT, (world, params) => createIntent(world, params)),
  get(/^\/v1\/payment_intents$/, [...PAGE, 'customer'], (world, params) =>
    page(
      params,
      [...world.intents.values()].filter((each) => matches(params, 'customer', each.customer)),
    ),
  ),
  get(/^\/v1\/payment_intents\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => getIntent(world, id)),
  post(
    /^\/v1\/payment_intents\/([^/]+)\/capture$/,
    'capture',
    ['amount_to_capture', EXPAND],
    (world, params, [id = '']) => captureIntent(world, id, params),
  ),
  post(
    /^\/v1\/payment_intents\/([^/]+)\/cancel$/,
    'void',
    ['cancellation_reason', EXPAND],
    (world, params, [id = '']) => cancelIntent(world, id, params.find('cancellation_reason') ?? null),
  ),
  post(/^\/v1\/refunds$/, 'refund', ['payment_intent', 'amount', 'reason', 'metadata[*]'], (world, params) =>
    createRefund(world, params),
  ),
  get(/^\/v1\/refunds$/, [...PAGE, 'payment_intent'], (world, params) =>
    page(
      params,
      [...world.refunds.values()].filter((each) => matches(params, 'payment_intent', each.payment_intent)),
    ),
  ),
  get(/^\/v1\/refunds\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => getRefund(world, id)),
  post(/^\/v1\/customers$/, 'customer', ['metadata[*]', 'email', 'name'], (world, params) =>
    createCustomer(world, params),
  ),
  get(/^\/v1\/customers\/([^/]+)\/payment_methods$/, [...PAGE, 'type'], (world, params, [id = '']) => {
    const { id: customer } = getCustomer(world, id, 'customer')
    return page(
      params,
      [...world.methods.values()].filter((each) => each.customer === customer),
    )
  }),
  get(/^\/v1\/payment_methods\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => {
    const method = world.methods.get(id)
    if (!method) throw missing('PaymentMethod', id, 'payment_method')
    return method
  }),
  post(/^\/v1\/payment_methods\/([^/]+)\/detach$/, 'card', [EXPAND], (world, _params, [id = '']) => detach(world, id)),
  post(/^\/v1\/test_helpers\/confirmation_tokens$/, 'token', ['payment_method', EXPAND], (world, params) =>
    createToken(world, params),
  ),
  get(/^\/v1\/disputes$/, [...PAGE, 'payment_intent', 'charge'], (world, params) =>
    page(
      params,
      [...world.disputes.values()].filter((each) => matches(params, 'payment_intent', each.payment_intent)),
    ),
  ),
  get(/^\/v1\/disputes\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => getDispute(world, id)),
  post(/^\/v1\/disputes\/([^/]+)\/close$/, 'dispute', [EXPAND], (world, _params, [id = '']) => closeDispute(world, id)),
  post(
    /^\/v1\/disputes\/([^/]+)$/,
    'dispute',
    ['evidence[uncategorized_text]', 'submit', 'metadata[*]', EXPAND],
    (world, params, [id = '']) => updateDispute(world, id, params),
  ),
  post(
    /^\/v1\/transfers$/,
    'transfer',
    ['amount', 'currency', 'destination', 'transfer_group', 'description', 'metadata[*]'],
    (world, params) => createTransfer(world, params),
  ),
  get(/^\/v1\/transfers$/, [...PAGE, 'transfer_group', 'destination'], (world, params) =>
    page(
      params,
      [...world.transfers.values()].filter(
        (each) =>
          matches(params, 'transfer_group', each.transfer_group) && matches(params, 'destination', each.destination),
      ),
    ),
  ),
  get(/^\/v1\/transfers\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => getTransfer(world, id)),
  post(/^\/v1\/transfers\/([^/]+)\/reversals$/, 'reversal', ['amount', 'metadata[*]'], (world, params, [id = '']) =>
    reverseTransfer(world, id, params.find('amount')),
  ),
  ...CONNECT_ROUTES,
]
