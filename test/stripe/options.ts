export type StripeOptions = {
  /** 0 or absent: a free port picked by the system. */
  port?: number
  secretKey?: string
  webhookUrl?: string
  webhookSecret?: string
  /** The one version of the interface that is answered. */
  apiVersion?: string
  /** How long a change takes; makes two simultaneous requests on one key meet. */
  latencyMs?: number
  /** First pause between webhook attempts; doubles up to 30 seconds. */
  retryBaseMs?: number
  now?: () => Date
}
export type Settled = Required<Omit<StripeOptions, 'webhookUrl'>> & { webhookUrl: string | undefined }

export function settleOptions(options: StripeOptions): Settled {
  return {
    port: options.port ?? 0,
    secretKey: options.secretKey ?? 'sk_test_standin',
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret ?? 'whsec_standin_secret',
    apiVersion: options.apiVersion ?? '2026-10-28.endive',
    latencyMs: options.latencyMs ?? 5,
    retryBaseMs: options.retryBaseMs ?? 250,
    now: options.now ?? (() => new Date()),
  }
}
