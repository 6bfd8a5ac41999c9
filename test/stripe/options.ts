export type StripeOptions = {
  /** 0 or absent: a free port picked by the system. */
  port?: number
  secretKey?: string
  webhookUrl?: string
  webhookSecret?: string
  /** The endpoint for events on connected accounts, with a secret of its own. */
  connectWebhookUrl?: string
  connectWebhookSecret?: string
  /** Where the platform is at home. */
  country?: string
  /** The one version of the interface that is answered. */
  apiVersion?: string
  /** How long a change takes; makes two simultaneous requests on one key meet. */
  latencyMs?: number
  /** First pause between webhook attempts; doubles up to 30 seconds. */
  retryBaseMs?: number
  now?: () => Date
}
type Addresses = 'webhookUrl' | 'connectWebhookUrl'
export type Settled = Required<Omit<StripeOptions, Addresses>> & Record<Addresses, string | undefined>

export function settleOptions(options: StripeOptions): Settled {
  return {
    port: options.port ?? 0,
    secretKey: options.secretKey ?? 'sk_test_standin',
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret ?? 'whsec_standin_secret',
    connectWebhookUrl: options.connectWebhookUrl,
    connectWebhookSecret: options.connectWebhookSecret ?? 'whsec_standin_connect_secret',
    country: options.country ?? 'US',
    apiVersion: options.apiVersion ?? '2026-10-28.endive',
    latencyMs: options.latencyMs ?? 5,
    retryBaseMs: options.retryBaseMs ?? 250,
    now: options.now ?? (() => new Date()),
  }
}
