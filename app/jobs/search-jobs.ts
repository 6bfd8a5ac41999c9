import { applyPopularity } from '#app/domain/catalog/apply-popularity.server.ts'
import { countSearchWords, noteSearchWords } from '#app/domain/catalog/note-search-words.server.ts'
import { listPopularity } from '#app/domain/insights/list-popularity.server.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { now } from '#app/platform/clock.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import type { Subscriptions } from './subscriptions.ts'

/** Beyond this the words of a batch are not worth a statement of their own: they are counted soon anyway. */
const mostNoted = 100

/** What search and the trending row live on. */
export const searchJobs: Readonly<Record<string, JobHandler>> = {
  'note-search-words': async ({ productIds }) => {
    await inSqlTransaction('note search words', (tx) => noteSearchWords(tx, productIds as string[]))
  },
  'count-search-words': async () => {
    await inSqlTransaction('count search words', countSearchWords)
  },
  'refresh-popularity': async () => {
    await inSqlTransaction('refresh popularity', async (tx) => applyPopularity(tx, await listPopularity(tx, tx.now)))
  },
}

/** Words of a few changed products are known at once; after a load or a sync all are counted, once, a little later. */
export const searchSubscriptions: Subscriptions = {
  'product.changed': ({ productIds }) => {
    const ids = productIds as string[]
    return ids.length <= mostNoted ? [{ name: 'note-search-words', payload: { productIds: ids } }] : [countSoon()]
  },
  'sync.finished': () => [countSoon()],
}

function countSoon() {
  const runAt = addMilliseconds(now(), millisecondsPer.minute)
  return { name: 'count-search-words', payload: {}, key: 'count-search-words', queueName: 'count-search-words', runAt }
}
