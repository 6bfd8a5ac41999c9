import { config } from '#app/config.server.ts'
import { processorHosts } from './processor-hosts.ts'

/** Where the processor's scripts, frames and answers come from; nowhere while nobody can pay. */
const processor = processorHosts(config.payments)
/** Product films come from Shopify's servers; in the demo, from the sandbox. Pictures come through our own route. */
const sandbox = config.shopify.kind === 'sandbox' ? ` ${new URL(config.shopify.sandboxUrl).origin}` : ''

/** For shopper and creator pages. The admin's policy is the Shopify library's: it must allow the Shopify frame. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${processor.scripts}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${sandbox}`,
    `media-src 'self' blob: https://cdn.shopify.com${sandbox}`,
    "font-src 'self'",
    `connect-src 'self'${processor.answers}${config.env === 'development' ? ' ws:' : ''}`,
    `frame-src ${processor.frames || "'none'"}`,
    `form-action 'self'${processor.forms}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}
