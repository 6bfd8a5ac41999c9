import pg from 'pg'
import { config } from '#app/config.server.ts'

const int8 = 20
const timestamptz = 1184
type Parse = (text: string) => unknown

const ours = new Map<number, Parse>([
  [int8, (text) => BigInt(text)],
  [timestamptz, (text) => new Date(text)],
])

/** int8 as bigint, because money must not pass through a float; everything else as pg does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    (format === 'binary' ? undefined : ours.get(oid)) ?? (pg.types.getTypeParser(oid, format as 'text') as Parse),
}

/** A request that waits longer than this for a connection is told that too many others are here. */
const longestWaitMilliseconds = 5_000

/** The one way to the database, for raw SQL and for Prisma alike. */
export const pool = new pg.Pool({
  connectionString: config.database.url,
  max: config.database.poolSize,
  connectionTimeoutMillis: longestWaitMilliseconds,
  application_name: 'vitrine',
  types,
})

/**
 * For a process where nobody waits for an answer: work stands in line as long as it takes. Each job may hold a transaction and
 * ask something beside it; two connections more listen for jobs and mark the worker.
 */
export function makeRoomForJobs(jobsAtOnce: number): void {
  pool.options.connectionTimeoutMillis = 0
  pool.options.max = Math.max(pool.options.max, 2 * jobsAtOnce + 2)
}

// An idle connection that the server closes (restart, failover) must not take the process down; the next query reconnects.
pool.on('error', (error) => process.emitWarning(`idle database connection lost: ${error.message}`))
