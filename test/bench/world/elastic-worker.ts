import { useClock } from '#app/platform/clock.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { elasticClock, type Pace } from './elastic-clock.ts'
import { comeDueSql, sweepSql } from './elastic-worker.sql.ts'

/*
 * The worker with a clock that the bench hurries while Shopify is down. The queue's own clock is the database's: what is
 * due by ours is moved up, so often that it costs no figure more than a tenth of a second. Everything in it is the real one.
 */
const clock = elasticClock(Number(process.env.CLOCK_STARTS_AT))
useClock({ now: clock.now })
let speed = 1
process.on('message', (message: Partial<Pace>) => {
  const { speed: asked, sinceMilliseconds } = message
  if (asked === undefined || sinceMilliseconds === undefined) return
  speed = asked
  clock.change({ speed, sinceMilliseconds })
})
await import('#app/worker.ts')

const failed = (cause: Error) => process.stderr.write(`hurrying failed: ${cause.message}\n`)
const secondsOfAMinute = 60
let sweptAt = clock.now().getTime()
setInterval(() => {
  if (clock.aheadMilliseconds() < 1) return
  const now = clock.now()
  pool.query(comeDueSql, [now]).catch(failed)
  // At the world's pace the queue's own schedule does it.
  if (speed === 1 || now.getTime() - sweptAt < secondsOfAMinute * 1_000) return
  sweptAt = now.getTime()
  pool.query(sweepSql).catch(failed)
}, 100)
