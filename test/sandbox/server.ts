import { existsSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { failInterrupted } from './bulk/bulk-operations.ts'
import { readAppConfig } from './config/app-config.ts'
import type { SandboxContext, SandboxOptions } from './context.ts'
import { createDefaultShops } from './control/shops.ts'
import { Faults } from './faults/faults.ts'
import { resumeFullSyncs } from './feeds/full-sync.ts'
import { Buckets } from './graphql/bucket.ts'
import { SandboxLog } from './http/log.ts'
import { createRouter, type ShellHandler } from './http/router.ts'
import { Clock } from './state/clock.ts'
import { Store } from './state/store.ts'
import { Dispatcher } from './webhooks/dispatcher.ts'

export type RunningSandbox = { url: string; port: number; close: () => Promise<void> }
export type StartOptions = Partial<SandboxOptions> & Pick<SandboxOptions, 'dataDir' | 'appUrl'>

const DEFAULTS = {
  port: 0,
  apiKey: 'vitrine-sandbox-key',
  apiSecret: 'vitrine-sandbox-secret',
  appRoot: null,
  clockScale: 60,
  publicUrl: null,
} satisfies Partial<SandboxOptions>

/** Starts a sandbox that is spoken to over HTTP only. */
export async function startSandbox(start: StartOptions): Promise<RunningSandbox> {
  const options: SandboxOptions = { ...DEFAULTS, allowLoopbackCallbacks: isLoopback(start.appUrl), ...start }
  const store = await Store.open(options.dataDir)
  const ctx: SandboxContext = {
    options,
    app: readAppConfig(options.appRoot),
    store,
    clock: new Clock(options.clockScale),
    faults: new Faults(),
    log: new SandboxLog(),
    buckets: new Buckets(),
    webhooks: new Dispatcher(),
    baseUrl: '',
  }
  ctx.webhooks.attach(ctx)
  if (store.shops().length === 0) createDefaultShops(ctx)
  const server = http.createServer(createRouter(ctx, await loadShell(ctx)))
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  ctx.baseUrl = options.publicUrl ?? `http://127.0.0.1:${port}`
  failInterrupted(ctx)
  ctx.webhooks.resume()
  resumeFullSyncs(ctx)
  const close = async () => {
    ctx.webhooks.close()
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await store.close()
  }
  return { url: ctx.baseUrl, port, close }
}

function isLoopback(url: string): boolean {
  const { hostname, protocol } = new URL(url)
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

/** The admin's pages are a part of their own; the API works without them. */
async function loadShell(ctx: SandboxContext): Promise<ShellHandler | null> {
  const file = new URL('./shell/routes.ts', import.meta.url)
  if (!existsSync(file)) return null
  const { shellRoutes } = (await import(file.href)) as { shellRoutes: (ctx: SandboxContext) => ShellHandler }
  return shellRoutes(ctx)
}
