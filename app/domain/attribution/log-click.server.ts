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
  /** What the click proves, if a person made it; kept only with consent (A11). */
  readonly touch: TouchInput | null
}

type Waiting = Omit<ClickInput, 'touch'> & { id: string; touch: TouchInput | null }

const flushAfterMilliseconds = 25
const flushAtRows = 500
/** While the database is away, clicks wait up to here; then the oldest are given up, and the log says how many. */
const maximumWaiting = 20_000

let waiting: Waiting[] = []
let timer: NodeJS.Timeout | null = null
let flushing: Promise<void> = Promise.resolve()

/** Takes a click off the request's path: it is written with its neighbours within 25 ms. */
export function logClick(click: ClickInput): void {
  const touch = click.touch && { touchId: newId('touch'), ...click.touch }
  waiting.push({ ...click, id: newId('click'), touch })
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
        await sql(tx, insertClicksSql, [JSON.stringify(batch.map(({ touch: _, ...click }) => click))])
        await recordTouches(
          tx,
          batch.flatMap(({ touch }) => (touch ? [touch] : [])),
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
