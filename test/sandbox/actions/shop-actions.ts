import { splitScopes } from '../config/app-config.ts'
import type { SandboxContext } from '../context.ts'
import { installApp, revokeTokens, uninstallApp } from '../oauth/installation.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Plan } from '../state/shop-types.ts'
import { emit } from '../webhooks/emit.ts'
import { shopPayload } from '../webhooks/payloads/shop-payload.ts'
import { flagOf, idOf, orderOf, refuse, textOf, textsOf, type Input } from './input.ts'

export function install(ctx: SandboxContext, state: ShopState, input: Input) {
  const scopes = Array.isArray(input['scopes']) ? textsOf(input, 'scopes') : splitScopes(textOf(input, 'scopes') ?? '')
  const installation = installApp(ctx, state, scopes && scopes.length > 0 ? scopes : ctx.app.scopes)
  return { id: installation.id, scopes: installation.scopes }
}

export function uninstall(ctx: SandboxContext, state: ShopState) {
  if (!state.shop.installation) refuse('The app is not installed on this shop.')
  uninstallApp(ctx, state)
  return { uninstalled: true }
}

/** Goes and comes back: a new installation, whose tokens are asked for anew. */
export function reinstall(ctx: SandboxContext, state: ShopState, input: Input) {
  const scopes = state.shop.installation?.scopes ?? ctx.app.scopes
  uninstallApp(ctx, state)
  return install(ctx, state, { scopes, ...input })
}

export function revokeAccess(_ctx: SandboxContext, state: ShopState) {
  revokeTokens(state)
  return { revoked: true }
}

function customerPart(state: ShopState, input: Input) {
  const customer = state.customers.get(idOf(input['customerId']))
  const email = textOf(input, 'email') ?? customer?.email ?? null
  if (!customer && email === null) refuse('Give customerId or email.')
  const known = customer ?? state.customers.find((one) => one.email === email)
  return { id: known?.id ?? null, email, phone: known?.phone ?? null }
}

function ordersOf(state: ShopState, customer: { id: number | null; email: string | null }): number[] {
  const theirs = [...state.orders.values()].filter(
    (order) =>
      (customer.id !== null && order.customerId === customer.id) ||
      (customer.email !== null && order.email === customer.email),
  )
  return theirs.map((order) => order.id)
}

/** The three requests that the law knows. `kind` is data_request, customer_redact or shop_redact. */
export function gdprRequest(ctx: SandboxContext, state: ShopState, input: Input) {
  const kind = textOf(input, 'kind') ?? 'data_request'
  const shop = { shop_id: state.shop.id, shop_domain: state.shop.domain }
  if (kind === 'shop_redact') emit(ctx, state, 'shop/redact', () => shop)
  else if (kind === 'customer_redact') {
    const customer = customerPart(state, input)
    emit(ctx, state, 'customers/redact', () => ({ ...shop, customer, orders_to_redact: ordersOf(state, customer) }))
  } else if (kind === 'data_request') {
    const customer = customerPart(state, input)
    const request = { id: ctx.store.ids.next() }
    emit(ctx, state, 'customers/data_request', () => ({
      ...shop,
      customer,
      orders_requested: ordersOf(state, customer),
      data_request: request,
    }))
  } else refuse('kind must be data_request, customer_redact or shop_redact.')
  return { requested: kind }
}

const PLANS: readonly Plan[] = ['dev', 'trial', 'basic', 'advanced', 'plus']

function isPlan(text: string): text is Plan {
  return (PLANS as readonly string[]).includes(text)
}

/** A plan sets the size of the query bucket and the order limit of development and trial shops. */
export function updateShop(ctx: SandboxContext, state: ShopState, input: Input) {
  const plan = textOf(input, 'plan')
  if (plan !== undefined && !isPlan(plan)) refuse(`plan must be one of ${PLANS.join(', ')}.`)
  state.shop.plan = plan ?? state.shop.plan
  state.shop.name = textOf(input, 'name') ?? state.shop.name
  state.shop.taxesIncluded = flagOf(input, 'taxesIncluded') ?? state.shop.taxesIncluded
  state.save()
  emit(ctx, state, 'shop/update', () => shopPayload(state))
  return { plan: state.shop.plan, name: state.shop.name, taxesIncluded: state.shop.taxesIncluded }
}

/** The order is erased in Shopify, as only test orders can be. */
export function deleteOrder(ctx: SandboxContext, state: ShopState, input: Input) {
  const order = orderOf(state, input)
  state.orders.remove(order.id)
  emit(ctx, state, 'orders/delete', () => ({ id: order.id }))
  return { deletedId: order.id }
}
