import { config } from '#app/config.server.ts'
import { appBridgeUrl } from '#app/shopify/app-bridge-url.server.ts'
import { adminLocaleCookie, adminLocaleIn } from './negotiate-locale.ts'

/** What the frame of the admin pages needs to speak with the Shopify admin around it. */
export function adminFrame(): { apiKey: string; appBridgeUrl: string } {
  return { apiKey: config.shopify.apiKey, appBridgeUrl }
}

/** Keeps the admin's language for the requests inside the frame, whose addresses no longer name it. */
export function rememberAdminLocale(request: Request): Headers {
  const locale = adminLocaleIn(request)
  const headers = new Headers()
  // In a frame on another site only a partitioned cookie is kept; it says nothing but the language.
  if (locale)
    headers.set('Set-Cookie', `${adminLocaleCookie}=${locale}; Path=/; HttpOnly; Secure; SameSite=None; Partitioned`)
  return headers
}
