import { run } from 'graphile-worker'
import { config } from '#app/config.server.ts'
import { handlers } from '#app/jobs/registry.ts'
import { crontab } from '#app/jobs/schedules.ts'
import { onShutdown } from '#app/launch/on-shutdown.ts'
import { closeDatabase } from '#app/platform/db/database.server.ts'
import { makeRoomForJobs, pool } from '#app/platform/db/pool.server.ts'
import { startHeartbeat } from '#app/platform/heartbeat.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { watchWorkerLocks } from '#app/platform/queue/worker-locks.server.ts'

makeRoomForJobs(config.worker.concurrency)
const locks = watchWorkerLocks()
await locks.open()
const runner = await run({
  pgPool: pool,
  concurrency: config.worker.concurrency,
  taskList: toTaskList(handlers),
  crontab,
  logger: queueLogger,
  events: locks.events,
  noHandleSignals: true,
  pollInterval: 1_000,
})
const stopHeartbeat = startHeartbeat('worker')
log.info({ jobs: Object.keys(handlers).length }, 'worker is running')
process.send?.({ ready: true })

onShutdown(async () => {
  stopHeartbeat()
  await runner.stop()
  locks.close()
  await closeDatabase()
})
