import { pool } from '#app/platform/db/pool.server.ts'
import { lockSql, unlockSql } from './advisory-lock.sql.ts'

/** One process at a time, over all servers and workers. A process that dies gives the lock back with its connection. */
export async function withAdvisoryLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(lockSql, [name])
    try {
      return await work()
    } finally {
      await client.query(unlockSql, [name]).catch((error: Error) => {
        broken = error // released below by discarding the connection
      })
    }
  } finally {
    client.release(broken)
  }
}
