import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { portFrom } from './free-port.ts'

/** What must stay the same between two runs of the demo, so that its data and its logins still fit. */
type DemoSecrets = Record<
  'session' | 'sealing' | 'statements' | 'shopifyKey' | 'shopify' | 'processor' | 'publishable' | 'webhook',
  string
>

export type DemoSettings = {
  readonly folder: string
  readonly appUrl: string
  readonly sandboxUrl: string
  readonly processorUrl: string
  readonly ports: { readonly app: number; readonly sandbox: number; readonly processor: number }
  readonly secrets: DemoSecrets
}

export async function readDemoSettings(folder: string): Promise<DemoSettings> {
  const first = firstPort(folder)
  const ports = {
    app: await portFrom(first),
    sandbox: await portFrom(first + 100),
    processor: await portFrom(first + 200),
  }
  return {
    folder: resolve(folder),
    ports,
    appUrl: `http://localhost:${ports.app}`,
    sandboxUrl: `http://localhost:${ports.sandbox}`,
    processorUrl: `http://localhost:${ports.processor}`,
    secrets: keepSecrets(join(folder, 'secrets.json')),
  }
}

/** The environment that the app, the worker, the sandbox, the processor and the seed share. */
export function toEnvironment(settings: DemoSettings, databaseUrl: string, isDev: boolean): Record<string, string> {
  const { secrets } = settings
  return {
    APP_ENV: isDev ? 'development' : 'demo',
    NODE_ENV: isDev ? 'development' : 'production',
    APP_URL: settings.appUrl,
    PORT: String(settings.ports.app),
    SESSION_SECRET: secrets.session,
    SEALING_KEY: secrets.sealing,
    STATEMENT_KEY: secrets.statements,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: secrets.shopifyKey,
    SHOPIFY_API_SECRET: secrets.shopify,
    SHOPIFY_SANDBOX_URL: settings.sandboxUrl,
    STORAGE: 'disk',
    STORAGE_FOLDER: join(settings.folder, 'media'),
    PAYMENTS: 'test',
    PAYMENTS_URL: settings.processorUrl,
    PAYMENTS_SECRET_KEY: secrets.processor,
    PAYMENTS_PUBLISHABLE_KEY: secrets.publishable,
    PAYMENTS_WEBHOOK_SECRET: secrets.webhook,
    MAIL: 'outbox',
  }
}

/** The demo is at 3000; demos in other folders keep out of its way and of each other's. */
function firstPort(folder: string): number {
  if (resolve(folder) === resolve('.data/demo')) return 3000
  return 10_000 + (createHash('sha256').update(resolve(folder)).digest().readUInt16BE(0) % 60) * 300
}

/** A folder that was filled before a secret existed gets it now and keeps the others. */
function keepSecrets(file: string): DemoSecrets {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<DemoSecrets>) : {}
  const secrets = { ...makeSecrets(), ...kept }
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

function makeSecrets(): DemoSecrets {
  const random = () => randomBytes(24).toString('hex')
  return {
    session: random(),
    sealing: random(),
    statements: random(),
    shopifyKey: randomBytes(16).toString('hex'),
    shopify: random(),
    processor: `sk_test_${random()}`,
    publishable: `pk_test_${random()}`,
    webhook: `whsec_${random()}`,
  }
}
