import { newId } from '#app/kernel/ids.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { insertClicksSql } from './internal/links.sql.ts'
import { recordTouches, type TouchInput } from './record-touch.server.ts'

export type ClickInput = {
  readonly linkId: string
  readonly shopperKey: string | null
  readonly isBot: boolean
  readonly referrer: string | null
  readonly occurredAt: Date
  /** What the click proves, if a person made it; kept only with consent (A11). Their ids make a second try harmless. */
  readonly touches: readonly (TouchInput & { readonly touchId: string })[]
}

type Waiting = ClickInput & { id: string }

const flushAfterMilliseconds = 25
const flushAtRows = 500
/** While the database is away, clicks wait up to here; then the oldest are given up, and the log says how many. */
const maximumWaiting = 20_000

let waiting: Waiting[] = []
let timer: NodeJS.Timeout | null = null
let flushing: Promise<void> = Promise.resolve()

/** Takes a click off the request's path: it is written with its neighbours within 25 ms. */
export function logClick(click: ClickInput): void {
  waiting.push({ ...click, id: newId('click') })
  if (waiting.length >= flushAtRows) void flushClicks()
  else timer ??= setTimeout(() => void flushClicks(), flushAfterMilliseconds)
}

/** Writes everything that waits. Called by the timer, by a full buffer and at shutdown. */
export function flushClicks(): Promise<void> {
  if (timer) clearTimeout(timer)
  timer = null
  flushing = flushing.then(writeWaiting)
  return flushing
}

/** Idempotent on: click and touch ids, given when the click came in, so a batch whose answer was lost can be written again. */
async function writeWaiting(): Promise<void> {
  while (waiting.length > 0) {
    const batch = waiting.slice(0, flushAtRows)
    try {
      await inSqlTransaction('write clicks', async (tx) => {
        await sql(tx, insertClicksSql, [JSON.stringify(batch.map(({ touches: _, ...click }) => click))])
        await recordTouches(
          tx,
          batch.flatMap(({ touches }) => touches),
        )
      })
      waiting = waiting.slice(batch.length)
    } catch (cause) {
      const lost = Math.max(0, waiting.length - maximumWaiting)
      waiting = waiting.slice(lost)
      log.error({ cause, waiting: waiting.length, lost }, 'clicks could not be written; they wait for the next try')
      timer ??= setTimeout(() => void flushClicks(), 1_000)
      return
    }
  }
}
