import { config } from '#app/config.server.ts'

export const cdnAppBridgeUrl = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'

/** First script of every admin document. Shopify's own, never bundled; the sandbox serves a stand-in. */
export const appBridgeUrl =
  config.shopify.kind === 'sandbox' ? `${config.shopify.sandboxUrl}/app-bridge.js` : cdnAppBridgeUrl
