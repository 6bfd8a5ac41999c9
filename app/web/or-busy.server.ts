import { refuse } from '#app/kernel/outcome.ts'
import { isDatabaseBusy } from '#app/platform/db/database-busy.ts'
import type { RefusalWords } from '#app/ui/messages/refusal-words.ts'
import { negotiateLocale } from './negotiate-locale.ts'
import { refused } from './respond.server.ts'

/**
 * What `work` answers, or that too many others are here: then whatever part of the request waited for the database in
 * vain, nothing of it was done.
 */
export async function orBusy<Answer>(request: Request, words: RefusalWords<'BUSY'>, work: () => Promise<Answer>) {
  try {
    return await work()
  } catch (cause) {
    if (!isDatabaseBusy(cause)) throw cause
    return refused(negotiateLocale(request), words, refuse('BUSY'))
  }
}
