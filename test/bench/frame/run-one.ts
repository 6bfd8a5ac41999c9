import { closeListener } from '#app/platform/realtime/listener.server.ts'
import { closeDatabase } from '#app/platform/db/database.server.ts'
import type { BenchName } from './names.ts'
import type { Bench } from './result.ts'

/** The process of one bench: runs it, hands the results to the runner, closes what the app has opened. */
const benches: Record<BenchName, () => Promise<{ bench: Bench }>> = {
  webhooks: () => import('../webhooks.ts'),
  links: () => import('../links.ts'),
  catalog: () => import('../catalog.ts'),
  stock: () => import('../stock.ts'),
  reads: () => import('../reads.ts'),
  realtime: () => import('../realtime.ts'),
  queue: () => import('../queue.ts'),
  'shop-reads': () => import('../shop-reads.ts'),
}

const { bench } = await benches[process.argv[2] as BenchName]()
const results = await bench()
await new Promise<void>((done) => process.send?.(results, () => done()))
await closeListener()
await closeDatabase()
process.exit(0)
