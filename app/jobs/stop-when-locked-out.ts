import { noteLockedOut } from '#app/domain/shops/note-locked-out.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { ShopifyRevoked } from '#app/shopify/http/faults.ts'

type Handlers = Readonly<Record<string, JobHandler>>

/**
 * Jobs of a shop that has locked us out stop quietly instead of being tried for days: its running syncs are ended with
 * the reason, and connecting again starts afresh. Every other fault is thrown on. Not for jobs that carry money: an
 * order that cannot reach a closed shop has a protocol of its own.
 */
export function stopWhenLockedOut(handlers: Handlers): Handlers {
  return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, stopping(name, handle)]))
}

function stopping(name: string, handle: JobHandler): JobHandler {
  return async (payload, context) => {
    try {
      await handle(payload, context)
    } catch (cause) {
      if (!(cause instanceof ShopifyRevoked)) throw cause
      const { shopDomain } = cause
      await inTransaction('note locked out', (tx) => noteLockedOut(tx, shopDomain))
      log.info({ job: name, shopDomain, reason: cause.message }, 'the shop has locked us out: job ended')
    }
  }
}
