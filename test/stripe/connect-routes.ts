import { createAccount, createLoginLink, getAccount } from './accounts.ts'
import { CURRENCIES } from './check-amount.ts'
import { EXPAND, PAGE, get, page, post, type Route } from './route.ts'
import { createAccountLink } from './setup-page.ts'
import type { World } from './world.ts'

const ACCOUNT = [
  'country', 'business_type', 'controller[fees][payer]', 'controller[losses][payments]', 'controller[stripe_dashboard][type]',
  'capabilities[transfers][requested]', 'tos_acceptance[service_agreement]', 'metadata[*]',
] // prettier-ignore
const PLENTY = 1_000_000_000

/** People who are paid, and what there is to pay them with. */
export const CONNECT_ROUTES: readonly Route[] = [
  get(/^\/v1\/account$/, [EXPAND], (world) => ({ id: 'acct_1Platform', object: 'account', country: world.settings.country })),
  post(/^\/v1\/accounts$/, 'account', ACCOUNT, (world, params) => createAccount(world, params)),
  get(/^\/v1\/accounts$/, PAGE, (world, params) => page(params, [...world.accounts.values()])),
  get(/^\/v1\/accounts\/([^/]+)$/, [EXPAND], (world, _params, [id = '']) => getAccount(world, id)),
  post(/^\/v1\/accounts\/([^/]+)\/login_links$/, 'login-link', [EXPAND], (world, _params, [id = '']) => createLoginLink(world, id)),
  post(/^\/v1\/account_links$/, 'account-link', ['account', 'type', 'return_url', 'refresh_url'], (world, params) =>
    createAccountLink(world, params),
  ),
  get(/^\/v1\/balance$/, [EXPAND], (world) => ({ object: 'balance', livemode: false, available: available(world), pending: [] })),
] // prettier-ignore

/** A currency that was not set has plenty. */
function available(world: World) {
  return CURRENCIES.map((currency) => {
    const amount = world.balances.get(currency) ?? PLENTY
    return { amount, currency, source_types: { card: amount } }
  })
}
