import type { ChannelConnection } from '@prisma/client'
import { config } from '#app/config.server.ts'
import { checkoutModes, toCheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { connectChannel } from '#app/domain/shops/connect-channel.server.ts'
import { setCheckoutMode } from '#app/domain/shops/set-checkout-mode.server.ts'
import { storefrontScopes } from '#app/shopify/storefront/storefront-token.server.ts'
import { checkoutModeWords } from '#app/ui/messages/admin-checkout-mode.ts'
import type { CheckoutModeView } from './admin-checkout-mode-view.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'

/** Which way of paying the shop has, and what stands in the way of the other. */
export function readCheckoutMode(connection: ChannelConnection | null, session: { scope?: string }): CheckoutModeView {
  const isConnected = connection?.status === 'connected'
  const isTokenDead = connection?.failure === 'STOREFRONT_TOKEN_REFUSED'
  const mode = isConnected ? toCheckoutMode(connection.mode) : null
  const granted = new Set(session.scope?.split(',').map((scope) => scope.trim()))
  return {
    mode,
    isOwnCheckoutApproved: config.ownCheckout.isApproved,
    needsRights: mode === 'SHOPIFY_CHECKOUT' && connection?.storefrontToken === null && !isTokenDead,
    isTokenDead,
    missingScopes: storefrontScopes.filter((scope) => !granted.has(scope)),
  }
}

/** Connects the shop; where its shoppers pay at first depends on what Shopify has approved here. */
export function connectShop(shopId: string) {
  return connectChannel(shopId, { isOwnCheckoutApproved: config.ownCheckout.isApproved })
}

/** Intent `setCheckoutMode`: the merchant switches between Shopify's checkout and ours. */
export async function changeCheckoutMode({ shop, locale }: MerchantCaller, form: FormData) {
  const mode = checkoutModes.find((one) => one === form.get('mode'))
  if (!mode) return notFound()
  const outcome = await setCheckoutMode(shop.id, { mode, isOwnCheckoutApproved: config.ownCheckout.isApproved })
  return outcome.ok ? accepted(null) : refused(locale, checkoutModeWords, outcome)
}
