import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@prisma/client'
import { now } from '#app/platform/clock.server.ts'
import { isWorthRetrying } from './conflict.ts'
import { onConnection, takeConnection, type Connection } from './connection.server.ts'
import { pool } from './pool.server.ts'
import { prismaPool } from './prisma-pool.server.ts'

export const db = new PrismaClient({
  adapter: new PrismaPg(prismaPool),
  transactionOptions: { timeout: 20_000 },
})

export const connectionOf = Symbol('connection')

/** Inside a transaction. Only `inTransaction` makes one, so passing the global client where a `Tx` is due does not compile. */
export type Tx = Prisma.TransactionClient & {
  /** Where it takes place, for raw statements. */
  readonly [connectionOf]: Connection
  /** One instant for everything this transaction writes. */
  readonly now: Date
}

export type Db = typeof db
export type Reader = Db | Tx

const maximumAttempts = 4

/**
 * The only way to get a `Tx`. No network inside. Deadlocks and serialization failures run `work` again, at most
 * three times more, so `work` must have no effect outside the transaction.
 */
export async function inTransaction<Result>(name: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const connection = await takeConnection()
    try {
      return await onConnection(connection, () => db.$transaction((client) => work(toTx(client, connection))))
    } catch (cause) {
      if (attempt < maximumAttempts && isWorthRetrying(cause)) continue
      if (cause instanceof Error) cause.message = `[${name}] ${cause.message}`
      throw cause
    } finally {
      connection.giveBack()
    }
  }
}

function toTx(client: Prisma.TransactionClient, connection: Connection): Tx {
  const own = new Map<string | symbol, unknown>([
    ['now', now()],
    [connectionOf, connection],
  ])
  return new Proxy(client, {
    get: (target, property): unknown => own.get(property) ?? Reflect.get(target, property),
    has: (target, property) => own.has(property) || Reflect.has(target, property),
  }) as Tx
}

/** Closes the pool. For shutdown and the end of a test file. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([db.$disconnect(), pool.end()])
}
