import Stripe from 'stripe'

/** The version our reading of Stripe's objects was written for; a newer one is a decision, not an accident. */
export const stripeApiVersion = '2026-10-28.endive'

const answerWithinMilliseconds = 12_000

export type StripeSettings = {
  readonly secretKey: string
  readonly publishableKey: string
  readonly webhookSecret: string
  /** Elsewhere than api.stripe.com: only for trying things out. */
  readonly apiBase?: string | undefined
  readonly timeoutMilliseconds?: number
}

/** Retries are ours: the same key, after the facts were written down, also by another process. */
export function stripeClient(settings: StripeSettings): Stripe {
  const base = settings.apiBase ? new URL(settings.apiBase) : null
  return new Stripe(settings.secretKey, {
    apiVersion: stripeApiVersion,
    maxNetworkRetries: 0,
    timeout: settings.timeoutMilliseconds ?? answerWithinMilliseconds,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(),
    ...(base ? { host: base.hostname, port: base.port, protocol: base.protocol === 'http:' ? 'http' : 'https' } : {}),
  })
}
