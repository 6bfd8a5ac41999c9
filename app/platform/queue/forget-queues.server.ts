import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { forgetQueuesSql, lockQueuesSql, lockTimeoutSql } from './forget-queues.sql.ts'

/** PostgreSQL's code for a lock that was not to be had in time. */
const lockNotAvailable = '55P03'

/**
 * Queues are made by their first job and stay, most of them named after one return or one address that never needs them
 * again, and all of them are looked through for every job that is handed out. Those without a job go. Returns how many;
 * null if the queues were too busy to be tidied now.
 */
export async function forgetQueues(): Promise<number | null> {
  try {
    return await inSqlTransaction('forget queues', async (tx) => {
      await sql(tx, lockTimeoutSql)
      await sql(tx, lockQueuesSql)
      return (await sql(tx, forgetQueuesSql)).length
    })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === lockNotAvailable)) throw cause
    log.info({}, 'queues were too busy to be tidied')
    return null
  }
}
