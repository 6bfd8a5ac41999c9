import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'
import pg from 'pg'

/** The database that is rebuilt from: read, never written. */
export type Source = {
  readonly db: PrismaClient
  rows<Row extends pg.QueryResultRow>(text: string, params?: readonly unknown[]): Promise<Row[]>
  /** One connection for as long as `work` takes, inside a transaction that only reads. */
  reading<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export function openSource(url: string): Source {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: '-c default_transaction_read_only=on' })
  const db = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    db,
    rows: async <Row extends pg.QueryResultRow>(text: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...params])).rows,
    reading: async (work) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN READ ONLY')
        return await work(client)
      } finally {
        await client.query('ROLLBACK').finally(() => client.release())
      }
    },
    close: async () => {
      await db.$disconnect()
      await pool.end()
    },
  }
}
