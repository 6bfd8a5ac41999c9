import type { SandboxContext } from '../context.ts'
import { amountOf, integerOf, refuse, requireText, type Input } from '../actions/input.ts'
import type { ShopState } from '../state/shop-state.ts'
import { storefrontOf } from './storefront-state.ts'

/** The merchant makes a code, or takes it away: `{code, percentage? or amount? (shop's currency), remove?}`. */
export function setDiscountCode(_ctx: SandboxContext, state: ShopState, input: Input) {
  const code = requireText(input, 'code')
  const storefront = storefrontOf(state)
  storefront.codes = storefront.codes.filter((one) => one.code !== code)
  if (input['remove'] !== true) {
    const percentage = integerOf(input, 'percentage') ?? null
    const amountMinor = amountOf(state, input, 'amount') ?? null
    if ((percentage === null) === (amountMinor === null)) refuse('Give either percentage or amount.')
    storefront.codes.push({ code, percentage, amountMinor })
  }
  state.save()
  return { codes: storefront.codes }
}

/** A storefront token dies, as when somebody deletes it: carts can no longer be made with it. */
export function revokeStorefrontTokens(_ctx: SandboxContext, state: ShopState) {
  storefrontOf(state).tokens = []
  state.save()
  return {}
}
