import type { AppConfig } from './config/app-config.ts'
import type { Faults } from './faults/faults.ts'
import type { Buckets } from './graphql/bucket.ts'
import type { SandboxLog } from './http/log.ts'
import type { Clock } from './state/clock.ts'
import type { ShopState } from './state/shop-state.ts'
import type { Store } from './state/store.ts'
import type { Dispatcher } from './webhooks/dispatcher.ts'

export type SandboxOptions = {
  /** 0 lets the system choose. */
  port: number
  /** State is read from and written to this folder. */
  dataDir: string
  /** Where the app under test answers: relative webhook addresses and the iframe point there. */
  appUrl: string
  apiKey: string
  apiSecret: string
  /** Folder holding shopify.app.toml and extensions/; null when there is none. */
  appRoot: string | null
  /** Its address as browsers know it: pictures and exports lead there. null: 127.0.0.1 and the port. */
  publicUrl: string | null
  /** Waiting times (webhook retries) are divided by this. */
  clockScale: number
  /**
   * Shopify refuses plain http and loopback webhook addresses. This switch lets the app's own origin through, and
   * nothing else.
   */
  allowLoopbackCallbacks: boolean
}

/** What every part of the sandbox is handed: the world it stands for and the doors to its neighbours. */
export type SandboxContext = {
  options: SandboxOptions
  app: AppConfig
  store: Store
  clock: Clock
  faults: Faults
  log: SandboxLog
  buckets: Buckets
  webhooks: Dispatcher
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  baseUrl: string
}

export function findShop(ctx: SandboxContext, domain: string): ShopState | undefined {
  return ctx.store.shop(domain)
}
