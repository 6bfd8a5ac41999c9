export type ProcessorOptions = {
  /** 0 or absent: a free port picked by the system. */
  port?: number
  host?: string
  /** Where the state lives. The same folder again is the same processor again. */
  dataDir: string
  secretKey?: string
  publishableKey?: string
  webhookUrl?: string
  webhookSecret?: string
  /** Address the browser sees, when it is not http://localhost:port. */
  publicUrl?: string
  /** How long an authorisation takes; makes two simultaneous requests on one key meet. */
  latencyMs?: number
  /** First pause between webhook attempts; doubles up to 30 seconds. */
  retryBaseMs?: number
  now?: () => Date
}

export type Settled = Required<Omit<ProcessorOptions, 'webhookUrl'>> & { webhookUrl: string | undefined }

export function settleOptions(options: ProcessorOptions): Settled {
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    dataDir: options.dataDir,
    secretKey: options.secretKey ?? 'sk_test_vitrine',
    publishableKey: options.publishableKey ?? 'pk_test_vitrine',
    webhookUrl: options.webhookUrl,
    webhookSecret: options.webhookSecret ?? 'whsec_test_vitrine',
    publicUrl: options.publicUrl?.replace(/\/$/, '') ?? '',
    latencyMs: options.latencyMs ?? 15,
    retryBaseMs: options.retryBaseMs ?? 250,
    now: options.now ?? (() => new Date()),
  }
}
