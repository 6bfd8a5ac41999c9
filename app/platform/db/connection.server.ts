import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { TransactionOver } from './database-busy.ts'
import { pool } from './pool.server.ts'

/**
 * One connection for as long as one transaction lasts. Prisma's statements and our own take turns on it: Prisma asks for
 * several relations of a row at once, and a connection has room for one statement at a time.
 */
export class Connection {
  #isOver = false
  #last: Promise<unknown> = Promise.resolve()
  readonly #client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** A statement of ours, past Prisma: its compiler costs more than the statement. */
  async query<Row extends pg.QueryResultRow>(text: string, params: unknown[]): Promise<Row[]> {
    const { rows } = await this.#inTurn(() => {
      // Prisma may have ended an overdue transaction; on the bare connection a statement would commit by itself.
      if (this.#isOver) throw new TransactionOver()
      return this.#client.query<Row>(text, params)
    })
    return rows
  }

  /** What Prisma is given to run a transaction on. It ends the transaction; `release`: what then becomes of the connection. */
  toPrisma(release: () => void): pg.PoolClient {
    const client = this.#client
    const query = (statement: pg.QueryConfig, values?: unknown[]) =>
      this.#inTurn(() => {
        if (statement.text === 'COMMIT' || statement.text === 'ROLLBACK') this.#isOver = true
        return client.query(statement, values)
      })
    return Object.assign(Object.create(client) as pg.PoolClient, { query, release })
  }

  /** After the statement before it, however that one ended. */
  #inTurn<Result>(statement: () => Promise<Result>): Promise<Result> {
    const own = this.#last.then(statement, statement)
    this.#last = own
    return own
  }

  /** Back to the pool; one whose transaction never came to its end is beyond use. */
  giveBack(): void {
    this.#client.removeListener('error', ignore)
    this.#client.release(!this.#isOver)
  }
}

/** A connection that breaks says so to the statement that needed it. */
function ignore(): void {}

const lent = new AsyncLocalStorage<{ connection: Connection | null }>()

/** Takes a connection out of the pool; `isDatabaseBusy` knows the fault of one that did not become free in time. */
export async function takeConnection(): Promise<Connection> {
  const client = await pool.connect()
  client.on('error', ignore)
  return new Connection(client)
}

/** The transaction that Prisma begins inside `begin` takes place on this connection. */
export function onConnection<Result>(connection: Connection, begin: () => Promise<Result>): Promise<Result> {
  return lent.run({ connection }, begin)
}

/** The connection that waits for Prisma's transaction, given out once. */
export function takeLent(): Connection | null {
  const waiting = lent.getStore()
  const connection = waiting?.connection ?? null
  if (waiting) waiting.connection = null
  return connection
}
