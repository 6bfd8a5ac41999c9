import { config } from '#app/config.server.ts'

/** Where the processor's scripts, frames and answers come from; nowhere while nobody can pay. */
const processor = processorHosts()
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

/**
 * Card fields and the bank's page live with the processor. Stripe's script and fields come from js.stripe.com, its
 * 3-D Secure frame from hooks.stripe.com; after a form of ours the browser is sent to the bank by Stripe's address.
 */
function processorHosts(): Record<'scripts' | 'frames' | 'answers' | 'forms', string> {
  const { payments } = config
  if (payments.kind === 'off') return { scripts: '', frames: '', answers: '', forms: '' }
  if (payments.kind === 'test') {
    const { origin } = new URL(payments.url)
    return { scripts: '', frames: origin, answers: '', forms: ` ${origin}` }
  }
  return {
    scripts: ' https://js.stripe.com https://*.js.stripe.com',
    frames: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
    answers: ' https://api.stripe.com',
    forms: ' https://hooks.stripe.com',
  }
}
