import type { BenchName } from './names.ts'
import type { Bench } from './result.ts'

/** The process of one bench: runs it, hands the results to the runner, closes what the app has opened. */
const benches: Record<BenchName, () => Promise<{ bench: Bench }>> = {
  webhooks: () => import('../webhooks.ts'),
  checkout: () => import('../checkout.ts'),
  'order-latency': () => import('../order-latency.ts'),
  recovery: () => import('../recovery.ts'),
  links: () => import('../links.ts'),
  catalog: () => import('../catalog.ts'),
  stock: () => import('../stock.ts'),
  reads: () => import('../reads.ts'),
  realtime: () => import('../realtime.ts'),
  queue: () => import('../queue.ts'),
  'search-relevance': () => import('../search-relevance.ts'),
  'shop-reads': () => import('../shop-reads.ts'),
  sync: () => import('../sync.ts'),
  incremental: () => import('../incremental.ts'),
  accrual: () => import('../accrual.ts'),
  earnings: () => import('../earnings.ts'),
  payouts: () => import('../payouts.ts'),
}

const { bench } = await benches[process.argv[2] as BenchName]()
const results = await bench()
await new Promise<void>((done) => process.send?.(results, () => done()))
// Only now: a bench that raises stand-ins says where they are before anything of the app judges its environment.
const { closeListener } = await import('#app/platform/realtime/listener.server.ts')
const { closeDatabase } = await import('#app/platform/db/database.server.ts')
await closeListener()
await closeDatabase()
process.exit(0)
