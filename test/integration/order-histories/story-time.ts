import { runOnce } from 'graphile-worker'
import { handlers } from '#app/jobs/registry.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { accessTokenOf } from '#app/shopify/tokens/access-token.server.ts'
import type { HistoryStage } from './history-stage.ts'
import type { HistoryWorld } from './history-world.ts'

let offsetMilliseconds = 0
let restore = () => {}
const minute = 60_000
/** What the schedule runs by itself, as far as it is about orders, and how many minutes lie between two runs. */
const sweeps: readonly (readonly [name: string, everyMinutes: number])[] = [
  ['expire-reservations', 1],
  ['sweep-orders', 1],
  ['sweep-after-sale', 1],
  ['sweep-returns', 10],
  ['release-commissions', 10],
  ['sweep-disputes', 60],
  ['reconcile-orders', 24 * 60],
]

/** Everybody's clock moves on: the app's and Shopify's. */
async function passMinutes(stage: HistoryStage, minutes: number): Promise<void> {
  offsetMilliseconds += minutes * minute
  restore()
  restore = useClock({ now: () => new Date(Date.now() + offsetMilliseconds) })
  await stage.control('POST', '/clock', { advanceMs: minutes * minute })
}

export const storyNow = () => Date.now() + offsetMilliseconds

const dueSql = `
  UPDATE graphile_worker._private_jobs SET run_at = now()
  WHERE locked_at IS NULL AND (attempts = 0 OR $2) AND run_at > now()
    AND (attempts > 0 OR run_at <= now() + $1 * interval '1 millisecond' + interval '6 seconds')`
const leftSql = `SELECT count(*)::int AS due FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts`

/**
 * Runs what is due, and with `again` what failed before as well, until nothing is left or the rounds are over. Returns
 * in how many rounds there was something to do.
 */
export async function work({ again = false, rounds = 6 } = {}): Promise<number> {
  for (let round = 0; round < rounds; round++) {
    await pool.query(dueSql, [offsetMilliseconds, again])
    const { rows } = await pool.query<{ due: number }>(leftSql)
    if (!rows[0]?.due) return round
    const taskList = toTaskList(handlers)
    await runOnce({ pgPool: pool, taskList, logger: queueLogger, noHandleSignals: true, concurrency: 4 })
  }
  return rounds
}

/** Lets time pass, and then what the schedule would have run by itself meanwhile, each once. */
export async function letMinutesPass({ stage, shops }: HistoryWorld, minutes: number): Promise<void> {
  await passMinutes(stage, minutes)
  if (minutes >= 24 * 60) {
    // As the nightly looks at every shop do: else the keys of one that sells nothing for three months die.
    for (const { domain } of Object.values(shops)) await accessTokenOf(domain)
  }
  for (const [name, everyMinutes] of sweeps) {
    if (minutes >= everyMinutes) await handlers[name]?.({}, { jobId: name, attempt: 1 })
  }
}
