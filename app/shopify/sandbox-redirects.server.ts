import { config } from '#app/config.server.ts'
import { appBridgeUrl, cdnAppBridgeUrl } from './app-bridge-url.server.ts'

const adminOrigin = 'https://admin.shopify.com'

/** The library names Shopify's own addresses; in sandbox mode the same pages live at the sandbox. */
export async function whereShopifySends<Result>(work: () => Promise<Result>): Promise<Result> {
  if (config.shopify.kind !== 'sandbox') return work()
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Response) throw await toSandbox(thrown, config.shopify.sandboxUrl)
    throw thrown
  }
}

async function toSandbox(response: Response, sandboxUrl: string): Promise<Response> {
  const headers = new Headers(response.headers)
  const location = headers.get('Location')
  if (location?.startsWith(adminOrigin)) headers.set('Location', sandboxUrl + location.slice(adminOrigin.length))
  allowSandboxFrame(headers)
  if (!headers.get('Content-Type')?.includes('text/html')) {
    return new Response(response.body, { status: response.status, headers })
  }
  const page = (await response.text()).replaceAll(cdnAppBridgeUrl, appBridgeUrl)
  return new Response(page, { status: response.status, headers })
}

/** Adds the sandbox's admin to the fixed list of frame ancestors. */
export function allowSandboxFrame(headers: Headers): void {
  if (config.shopify.kind !== 'sandbox') return
  const policy = headers.get('Content-Security-Policy')
  if (policy)
    headers.set(
      'Content-Security-Policy',
      policy.replace('frame-ancestors', `frame-ancestors ${config.shopify.sandboxUrl}`),
    )
  headers.delete('Link')
}
