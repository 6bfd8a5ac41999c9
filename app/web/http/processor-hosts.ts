import type { PaymentsConfig } from '#app/config-schema.ts'

/**
 * Card fields and the bank's page live with the processor. Stripe's script and fields come from js.stripe.com, its
 * 3-D Secure frame from hooks.stripe.com; after a form of ours the browser is sent to the bank by Stripe's address.
 */
export function processorHosts(payments: PaymentsConfig): Record<'scripts' | 'frames' | 'answers' | 'forms', string> {
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
