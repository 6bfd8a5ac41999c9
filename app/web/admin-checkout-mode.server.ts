import type { ChannelConnection } from '@prisma/client'
import { config } from '#app/config.server.ts'
import { checkoutModes, toCheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { setCheckoutMode } from '#app/domain/shops/set-checkout-mode.server.ts'
import { storefrontScopes } from '#app/shopify/storefront/storefront-token.server.ts'
import { checkoutModeWords } from '#app/ui/messages/admin-checkout-mode.ts'
import type { CheckoutModeView } from './admin-checkout-mode-view.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'

/** Which way of paying the shop has, and what stands in the way of the other. */
export function readCheckoutMode(connection: ChannelConnection | null, session: { scope?: string }): CheckoutModeView {
  const granted = new Set(session.scope?.split(',').map((scope) => scope.trim()))
  return {
    mode: connection?.status === 'connected' ? toCheckoutMode(connection.mode) : null,
    isOwnCheckoutApproved: config.ownCheckout.isApproved,
    isTokenDead: connection?.failure === 'STOREFRONT_TOKEN_REFUSED',
    missingScopes: storefrontScopes.filter((scope) => !granted.has(scope)),
  }
}

/** Intent `setCheckoutMode`: the merchant switches between Shopify's checkout and ours. */
export async function changeCheckoutMode({ shop, locale }: MerchantCaller, form: FormData) {
  const mode = checkoutModes.find((one) => one === form.get('mode'))
  if (!mode) return notFound()
  const outcome = await setCheckoutMode(shop.id, { mode, isOwnCheckoutApproved: config.ownCheckout.isApproved })
  return outcome.ok ? accepted(null) : refused(locale, checkoutModeWords, outcome)
}
