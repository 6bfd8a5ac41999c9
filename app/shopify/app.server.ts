import '@shopify/shopify-app-remix/adapters/node'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { AppDistribution, LogSeverity, shopifyApp, type ApiVersion } from '@shopify/shopify-app-remix/server'
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma'
import { config } from '#app/config.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { SHOPIFY_API_VERSION } from './api-version.ts'
import { allowSandboxFrame, whereShopifySends } from './sandbox-redirects.server.ts'
import { shopifyFetch } from './http/shopify-fetch.server.ts'

// After the adapter's import, which sets the platform's own fetch.
setAbstractFetchFunc(shopifyFetch)

/** The library that proves who calls from the Shopify admin. Installing happens in web/require-merchant.server.ts. */
const shopify = shopifyApp({
  apiKey: config.shopify.apiKey,
  apiSecretKey: config.shopify.apiSecret,
  appUrl: config.appUrl,
  apiVersion: SHOPIFY_API_VERSION as ApiVersion,
  sessionStorage: new PrismaSessionStorage(db),
  distribution: AppDistribution.AppStore,
  useOnlineTokens: false,
  logger: { level: LogSeverity.Warning },
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
})

/** Verifies the session token, or throws the Response that sends the browser where it can get one. */
export function authenticateAdmin(request: Request) {
  return whereShopifySends(() => shopify.authenticate.admin(request))
}

export function login(request: Request) {
  return whereShopifySends(() => shopify.login(request))
}

/** Who may frame an admin document. */
export function addDocumentResponseHeaders(request: Request, headers: Headers): void {
  shopify.addDocumentResponseHeaders(request, headers)
  allowSandboxFrame(headers)
}
