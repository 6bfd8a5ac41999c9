import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { exchangeAtPublishedRate } from './exchange-payout.server.ts'
import { exchangeWaitingSql } from './internal/exchange-waiting.sql.ts'
import { lastPublishedTable, publishedBy } from './published-rates.server.ts'

const mostAtOnce = 200

type Waiting = { payoutId: string; shopId: string }

/**
 * C8: gives every payout that waits for a rate the published one, and those that had one a newer one while they wait.
 * What cannot be had stays as it is: it is asked for again with the next table, or the merchant types a rate. For jobs,
 * never inside a transaction; each payout is one.
 * Idempotent on: the payout and the table's day.
 */
export async function exchangeWaiting(): Promise<{ exchanged: number; without: number }> {
  const table = await lastPublishedTable(db)
  const done = { exchanged: 0, without: 0 }
  if (!table) return done
  for (let after = ''; ;) {
    const waiting = await sql<Waiting>('pool', exchangeWaitingSql, [publishedBy, table.day, after, mostAtOnce])
    for (const one of waiting) {
      const outcome = await inTransaction('exchange payout', (tx) => exchangeAtPublishedRate(tx, { ...one, actor: 'system' })) // prettier-ignore
      done[outcome.ok ? 'exchanged' : 'without'] += 1
    }
    const last = waiting.at(-1)
    if (!last || waiting.length < mostAtOnce) return done
    after = last.payoutId
  }
}
