import { useClock } from '#app/platform/clock.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'

/*
 * The worker, for whom a minute takes a second: leases run out, second looks and sweeps come due while a test waits.
 * Started in place of app/worker.ts; everything in it is the real one.
 */
const speed = 60
const startedAt = Date.now()
const hurried = () => new Date(startedAt + (Date.now() - startedAt) * speed)
useClock({ now: hurried })
await import('#app/worker.ts')

const due = `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND run_at > now() AND run_at <= $1`
const sweep = `SELECT graphile_worker.add_job('sweep-orders', '{}'::json, job_key => 'hurried sweep')`
setInterval(() => {
  const failed = (cause: Error) => process.stderr.write(`hurrying failed: ${cause.message}\n`)
  pool.query(due, [hurried()]).catch(failed)
  pool.query(sweep).catch(failed)
}, 1_000)
