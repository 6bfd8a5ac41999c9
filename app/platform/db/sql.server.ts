import type { PoolClient } from 'pg'
import { now } from '#app/platform/clock.server.ts'
import { isWorthRetrying } from './conflict.ts'
import { connectionOf, type Reader } from './database.server.ts'
import { pool } from './pool.server.ts'

declare const sqlTransaction: unique symbol

/** A raw transaction over the pool, for bulk and hot paths where Prisma's own cost would dominate. */
export type SqlTx = Pick<PoolClient, 'query'> & { readonly [sqlTransaction]: true; readonly now: Date }

type Row = Record<string, unknown>

/**
 * Runs one statement of a `*.sql.ts` file: on the pool, in a raw transaction, or on the connection of a Prisma
 * transaction, always past Prisma, with the same result types (int8 as bigint, timestamptz as Date, jsonb parsed).
 */
export async function sql<R extends Row>(
  on: Reader | SqlTx | 'pool',
  text: string,
  params: unknown[] = [],
): Promise<R[]> {
  // The global client has no transaction to take part in.
  if (on === 'pool' || '$transaction' in on) return (await pool.query<R>(text, params)).rows
  if ('$queryRawUnsafe' in on) return on[connectionOf].query<R>(text, params)
  return (await on.query<R>(text, params)).rows
}

const maximumAttempts = 4

/** Like `inTransaction`, on a raw connection. `work` may run again after a deadlock or serialization failure. */
export async function inSqlTransaction<Result>(name: string, work: (tx: SqlTx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      const result = await work(toSqlTx(client))
      await client.query('COMMIT')
      return result
    } catch (cause) {
      await client.query('ROLLBACK').catch((error: Error) => {
        broken = error // the connection is beyond use: release() below discards it
      })
      if (attempt < maximumAttempts && isWorthRetrying(cause)) continue
      if (cause instanceof Error) cause.message = `[${name}] ${cause.message}`
      throw cause
    } finally {
      client.release(broken)
    }
  }
}

function toSqlTx(client: PoolClient): SqlTx {
  return { query: client.query.bind(client), now: now() } as SqlTx
}
