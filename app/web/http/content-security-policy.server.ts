import { config } from '#app/config.server.ts'

/** Card fields and the bank's page live with the processor: its address is the only foreign frame. */
const processorOrigin = config.payments.kind === 'test' ? new URL(config.payments.url).origin : ''
/** Product films come from Shopify's servers; in the demo, from the sandbox. Pictures come through our own route. */
const sandbox = config.shopify.kind === 'sandbox' ? ` ${new URL(config.shopify.sandboxUrl).origin}` : ''

/** For shopper and creator pages. The admin's policy is the Shopify library's: it must allow the Shopify frame. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${sandbox}`,
    `media-src 'self' blob: https://cdn.shopify.com${sandbox}`,
    "font-src 'self'",
    `connect-src 'self'${config.env === 'development' ? ' ws:' : ''}`,
    `frame-src ${processorOrigin || "'none'"}`,
    `form-action 'self' ${processorOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}
