import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@prisma/client'
import { config } from '#app/config.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { isWorthRetrying } from './conflict.ts'
import { pool } from './pool.server.ts'

export const db = new PrismaClient({
  adapter: new PrismaPg({ connectionString: config.database.url, max: config.database.poolSize }),
  transactionOptions: { maxWait: 10_000, timeout: 20_000 },
})

declare const transaction: unique symbol

/** Inside a transaction. Only `inTransaction` makes one, so passing the global client where a `Tx` is due does not compile. */
export type Tx = Prisma.TransactionClient & {
  readonly [transaction]: true
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
    try {
      return await db.$transaction((client) => work(withInstant(client)))
    } catch (cause) {
      if (attempt < maximumAttempts && isWorthRetrying(cause)) continue
      if (cause instanceof Error) cause.message = `[${name}] ${cause.message}`
      throw cause
    }
  }
}

function withInstant(client: Prisma.TransactionClient): Tx {
  const instant = now()
  return new Proxy(client, {
    get: (target, property): unknown => (property === 'now' ? instant : Reflect.get(target, property)),
  }) as Tx
}

/** Closes both pools. For shutdown and the end of a test file. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([db.$disconnect(), pool.end()])
}
