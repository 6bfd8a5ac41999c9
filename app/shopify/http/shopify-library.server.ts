import '@shopify/shopify-api/adapters/web-api'
import { shopifyApi, type ApiVersion } from '@shopify/shopify-api'
import { config } from '#app/config.server.ts'
import { SHOPIFY_API_VERSION } from '../api-version.ts'

/** The bare library, for its checks of what Shopify signs: it reads no session and refreshes no token. */
export const shopifyLibrary = shopifyApi({
  apiKey: config.shopify.apiKey,
  apiSecretKey: config.shopify.apiSecret,
  apiVersion: SHOPIFY_API_VERSION as ApiVersion,
  hostName: new URL(config.appUrl).host,
  isEmbeddedApp: true,
  logger: { log: () => {} },
})
