import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { startChild, waitForUrl, type Child } from './child-process.ts'
import type { DemoSettings } from './demo-settings.ts'

/** The demo's four processes. Each writes its log to a file in the demo's folder. */
export function demoServices(settings: DemoSettings, env: Record<string, string>) {
  const logs = join(settings.folder, 'logs')
  mkdirSync(logs, { recursive: true })
  const start = (name: string, entry: string, extra: Record<string, string> = {}): Child =>
    startChild({ name, entry, env: { ...env, ...extra }, output: openSync(join(logs, `${name}.log`), 'a') })

  return {
    async sandbox() {
      const child = start('sandbox', 'test/sandbox/main.ts', {
        PORT: String(settings.ports.sandbox),
        PUBLIC_URL: settings.sandboxUrl,
        DATA_DIR: join(settings.folder, 'sandbox'),
      })
      await waitForUrl(`${settings.sandboxUrl}/__sandbox/healthz`, child, 60)
      return child
    },
    async processor() {
      const child = start('processor', 'test/processor/main.ts', {
        PROCESSOR_PORT: String(settings.ports.processor),
        PROCESSOR_DATA_DIR: join(settings.folder, 'processor'),
        PROCESSOR_SECRET_KEY: settings.secrets.processor,
        PROCESSOR_PUBLISHABLE_KEY: settings.secrets.publishable,
        PROCESSOR_WEBHOOK_SECRET: settings.secrets.webhook,
        PROCESSOR_WEBHOOK_URL: `${settings.appUrl}/webhooks/payments`,
        PROCESSOR_PUBLIC_URL: settings.processorUrl,
      })
      await waitForUrl(`${settings.processorUrl}/__processor/healthz`, child, 30)
      return child
    },
    async web() {
      const child = start('web', 'app/server.ts')
      await waitForUrl(`${settings.appUrl}/healthz`, child, 60)
      return child
    },
    async worker() {
      const child = start('worker', 'app/worker.ts')
      await waitForUrl(`${settings.appUrl}/readyz`, child, 30)
      return child
    },
  }
}
