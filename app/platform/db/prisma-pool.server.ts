import pg from 'pg'
import { takeConnection, takeLent } from './connection.server.ts'
import { pool } from './pool.server.ts'

type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void

/**
 * The one pool as Prisma sees it: its single statements run on any connection, a transaction of ours on the connection
 * that was taken for it, and one that Prisma begins by itself (a nested write) on the next free one.
 */
class PrismaPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(connected: Connected): void
  override connect(connected?: Connected): Promise<pg.PoolClient> | void {
    if (connected) return pool.connect(connected)
    const lent = takeLent()
    if (lent) return Promise.resolve(lent.toPrisma(() => {}))
    return takeConnection().then((own) => own.toPrisma(() => own.giveBack()))
  }
}

export const prismaPool = new PrismaPool(pool.options)
