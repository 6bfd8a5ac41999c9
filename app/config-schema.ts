import { z } from 'zod'

const url = z.url().transform((text) => text.replace(/\/+$/, ''))
const secret = z.string().min(16, 'must have at least 16 characters')
const stripeKey = (kind: string) => new RegExp(`^${kind}_(test|live)_[A-Za-z0-9_]+$`)
const wholeNumber = z.coerce.number().int().positive()

/** One line an environment variable, in the order of .env.example (a test compares the two). */
export const environment = z.object({
  APP_ENV: z.enum(['production', 'demo', 'development', 'test']).default('production'),
  APP_URL: url,
  PORT: wholeNumber.default(3000),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  SESSION_SECRET: secret,
  SEALING_KEY: secret,
  STATEMENT_KEY: secret,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_URL: z.string().startsWith('postgres', 'must be a PostgreSQL connection string'),
  DATABASE_POOL_SIZE: wholeNumber.default(8),
  WORKER_CONCURRENCY: wholeNumber.default(12),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: secret,
  SHOPIFY_SANDBOX_URL: url.optional(),
  OWN_CHECKOUT_APPROVED: z.enum(['yes', 'no']).optional(),
  STORAGE: z.enum(['disk', 's3']).default('disk'),
  STORAGE_FOLDER: z.string().min(1).optional(),
  S3_ENDPOINT: url.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PAYMENTS: z.enum(['off', 'test', 'stripe']).default('off'),
  PAYMENTS_URL: url.optional(),
  PAYMENTS_SECRET_KEY: secret.optional(),
  PAYMENTS_PUBLISHABLE_KEY: z.string().min(1).optional(),
  PAYMENTS_WEBHOOK_SECRET: secret.optional(),
  STRIPE_SECRET_KEY: z.string().regex(stripeKey('[sr]k'), 'must be a secret or restricted key of Stripe').optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().regex(stripeKey('pk'), 'must be a publishable key of Stripe').optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S{8,}$/, 'must be a signing secret of Stripe (whsec_…)')
    .optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S{8,}$/, 'must be a signing secret of Stripe (whsec_…)')
    .optional(),
  STRIPE_FUNDING_ACCOUNT: z.string().max(300).optional(),
  STRIPE_API_BASE: url.optional(),
  EXCHANGE_RATES: z.enum(['off', 'ecb']).default('off'),
  ECB_RATES_URL: url.default('https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml'),
  VAT_REGISTER: z.enum(['off', 'vies']).default('off'),
  VIES_URL: url.default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
  VAT_REQUESTER: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9+*]{2,12}$/, 'must be a VAT number with its country in front')
    .optional(),
  MAIL: z.enum(['outbox', 'smtp']).default('outbox'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Vitrine <hello@vitrine.example>'),
})

type Environment = z.infer<typeof environment>

export type StorageConfig =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3'
      readonly endpoint: string | undefined
      readonly region: string
      readonly bucket: string
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }

export type ShopifyConfig = { readonly apiKey: string; readonly apiSecret: string } & (
  { readonly kind: 'live' } | { readonly kind: 'sandbox'; readonly sandboxUrl: string }
)

/** off: people can look and fill a cart, nobody can pay. */
export type PaymentsConfig =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'test'
      readonly url: string
      readonly secretKey: string
      readonly publishableKey: string
      readonly webhookSecret: string
    }
  | {
      readonly kind: 'stripe'
      readonly secretKey: string
      readonly publishableKey: string
      readonly webhookSecret: string
      /** Of the endpoint that hears of creators' accounts; without it they are asked for by the clock. */
      readonly connectWebhookSecret?: string | undefined
      /** What merchants read as where to send the money for payouts by Stripe. */
      readonly fundingAccount?: string | undefined
      /** Elsewhere than api.stripe.com: never in production. */
      readonly apiBase: string | undefined
    }

/** off: a rate is typed by hand wherever money changes. */
export type ExchangeRatesConfig = { readonly kind: 'off' } | { readonly kind: 'ecb'; readonly url: string }

/** off: VAT numbers stay unchecked, so there is no reverse charge. */
export type VatRegisterConfig =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'vies'
      readonly url: string
      /** Our own VAT number with its country: with it the register gives a consultation number as proof. */
      readonly requester: string | undefined
    }

export type MailConfig = { readonly from: string } & (
  { readonly kind: 'outbox' } | { readonly kind: 'smtp'; readonly url: string }
)

export type Config = Readonly<{
  env: Environment['APP_ENV']
  appUrl: string
  port: number
  /** Proxies in front of us that add to X-Forwarded-For. */
  trustedProxies: number
  sessionSecret: string
  /** What payout details are encrypted with. Without it they cannot be read again. */
  sealingKey: string
  /** What creators' statements are signed with. */
  statementKey: string
  logLevel: Environment['LOG_LEVEL']
  database: Readonly<{ url: string; poolSize: number }>
  worker: Readonly<{ concurrency: number }>
  shopify: ShopifyConfig
  /** Has Shopify approved that this installation takes payments for shops? Otherwise shoppers pay at Shopify. */
  ownCheckout: Readonly<{ isApproved: boolean }>
  storage: StorageConfig
  /** Origins that pictures may come from although they are not on the open internet: the stand-ins and our own files. */
  images: Readonly<{ trustedOrigins: readonly string[] }>
  payments: PaymentsConfig
  exchangeRates: ExchangeRatesConfig
  vatRegister: VatRegisterConfig
  mail: MailConfig
}>

export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(
      ['Vitrine cannot start with this environment:', ...problems.map((problem) => `  - ${problem}`)].join('\n') +
        '\nSee .env.example for what each variable means.',
    )
  }
}

/** Judges the whole environment; throws one ConfigError that lists every problem. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(filled)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const problems = contradictions(parsed.data)
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(toConfig(parsed.data))
}

const testProcessorSettings = [
  'PAYMENTS_URL',
  'PAYMENTS_SECRET_KEY',
  'PAYMENTS_PUBLISHABLE_KEY',
  'PAYMENTS_WEBHOOK_SECRET',
] as const

const stripeSettings = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const

/** Stripe's keys say by themselves whether they move real money; both must say the same, and production must mean it. */
function stripeContradictions(env: Environment): string[] {
  if (env.PAYMENTS !== 'stripe') return []
  const problems: string[] = []
  for (const name of stripeSettings) if (!env[name]) problems.push(`${name}: needed when PAYMENTS=stripe`)
  const isTest = (key: string | undefined) => key?.includes('k_test_') ?? false
  if (env.STRIPE_SECRET_KEY && env.STRIPE_PUBLISHABLE_KEY) {
    if (isTest(env.STRIPE_SECRET_KEY) !== isTest(env.STRIPE_PUBLISHABLE_KEY)) {
      problems.push('STRIPE_PUBLISHABLE_KEY: one key is for tests, the other for real money; take both from one page')
    }
  }
  if (env.APP_ENV !== 'production') return problems
  if (env.STRIPE_API_BASE) problems.push('STRIPE_API_BASE: production talks to Stripe itself; remove it')
  if (isTest(env.STRIPE_SECRET_KEY))
    problems.push('STRIPE_SECRET_KEY: a test key takes no real money; not in production')
  return problems
}

function contradictions(env: Environment): string[] {
  const problems: string[] = []
  if (env.STORAGE === 'disk' && !env.STORAGE_FOLDER) problems.push('STORAGE_FOLDER: needed when STORAGE=disk')
  if (env.STORAGE === 's3') {
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (!env[name]) problems.push(`${name}: needed when STORAGE=s3`)
    }
  }
  if (env.PAYMENTS === 'test') {
    for (const name of testProcessorSettings) if (!env[name]) problems.push(`${name}: needed when PAYMENTS=test`)
  }
  problems.push(...stripeContradictions(env))
  if (env.MAIL === 'smtp' && !env.SMTP_URL) problems.push('SMTP_URL: needed when MAIL=smtp')
  if (env.APP_ENV === 'production') {
    if (env.SHOPIFY_SANDBOX_URL) problems.push('SHOPIFY_SANDBOX_URL: production talks to Shopify itself; remove it')
    if (env.PAYMENTS === 'test') problems.push('PAYMENTS: the test processor takes no real money; not in production')
    if (!env.APP_URL.startsWith('https://')) problems.push('APP_URL: must be https:// in production')
  } else if (!env.SHOPIFY_SANDBOX_URL) {
    problems.push(`SHOPIFY_SANDBOX_URL: needed when APP_ENV=${env.APP_ENV}`)
  }
  return problems
}

function toConfig(env: Environment): Config {
  return {
    env: env.APP_ENV,
    appUrl: env.APP_URL,
    port: env.PORT,
    trustedProxies: env.TRUSTED_PROXIES,
    sessionSecret: env.SESSION_SECRET,
    sealingKey: env.SEALING_KEY,
    statementKey: env.STATEMENT_KEY,
    logLevel: env.LOG_LEVEL,
    database: { url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_SIZE },
    worker: { concurrency: env.WORKER_CONCURRENCY },
    shopify: {
      apiKey: env.SHOPIFY_API_KEY,
      apiSecret: env.SHOPIFY_API_SECRET,
      ...(env.SHOPIFY_SANDBOX_URL ? { kind: 'sandbox', sandboxUrl: env.SHOPIFY_SANDBOX_URL } : { kind: 'live' }),
    },
    ownCheckout: { isApproved: (env.OWN_CHECKOUT_APPROVED ?? (env.APP_ENV === 'production' ? 'no' : 'yes')) === 'yes' },
    storage: toStorage(env),
    images: { trustedOrigins: toTrustedOrigins(env) },
    payments: toPayments(env),
    exchangeRates: env.EXCHANGE_RATES === 'ecb' ? { kind: 'ecb', url: env.ECB_RATES_URL } : { kind: 'off' },
    vatRegister:
      env.VAT_REGISTER === 'vies' ? { kind: 'vies', url: env.VIES_URL, requester: env.VAT_REQUESTER } : { kind: 'off' },
    mail: {
      from: env.MAIL_FROM,
      ...(env.MAIL === 'smtp' ? { kind: 'smtp', url: env.SMTP_URL ?? '' } : { kind: 'outbox' }),
    },
  }
}

function toTrustedOrigins(env: Environment): string[] {
  return env.SHOPIFY_SANDBOX_URL ? [env.SHOPIFY_SANDBOX_URL, env.APP_URL].map((address) => new URL(address).origin) : []
}

function toPayments(env: Environment): PaymentsConfig {
  if (env.PAYMENTS === 'off') return { kind: 'off' }
  if (env.PAYMENTS === 'stripe') {
    return {
      kind: 'stripe',
      secretKey: env.STRIPE_SECRET_KEY ?? '',
      publishableKey: env.STRIPE_PUBLISHABLE_KEY ?? '',
      webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? '',
      connectWebhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET,
      fundingAccount: env.STRIPE_FUNDING_ACCOUNT,
      apiBase: env.STRIPE_API_BASE,
    }
  }
  return {
    kind: 'test',
    url: env.PAYMENTS_URL ?? '',
    secretKey: env.PAYMENTS_SECRET_KEY ?? '',
    publishableKey: env.PAYMENTS_PUBLISHABLE_KEY ?? '',
    webhookSecret: env.PAYMENTS_WEBHOOK_SECRET ?? '',
  }
}

function toStorage(env: Environment): StorageConfig {
  if (env.STORAGE === 'disk') return { kind: 'disk', folder: env.STORAGE_FOLDER ?? '' }
  return {
    kind: 's3',
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    bucket: env.S3_BUCKET ?? '',
    accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
  }
}
