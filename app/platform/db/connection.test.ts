import { describe, expect, it } from 'vitest'
import { db, inTransaction } from './database.server.ts'
import { sql } from './sql.server.ts'

describe('statements of one transaction', () => {
  it('take turns on its connection, however many are asked for at once', async () => {
    const seen: number[] = []
    await inTransaction('many at once', async (tx) => {
      const one = async (turn: number) => {
        await sql(tx, 'SELECT pg_sleep($1::float8)', [turn === 0 ? 0.05 : 0])
        seen.push(turn)
      }
      await Promise.all([0, 1, 2, 3].map(one))
      const counts = await Promise.all([tx.shop.count(), tx.order.count(), tx.cart.count(), tx.product.count()])
      expect(counts.every((count) => count >= 0)).toBe(true)
    })
    expect(seen).toEqual([0, 1, 2, 3])
  })

  it('go on after one that failed, as far as the database lets them', async () => {
    const failing = inTransaction('one fails', async (tx) => {
      const [first, second] = await Promise.allSettled([sql(tx, 'SELECT 1 / 0'), sql(tx, 'SELECT 1')])
      expect([first.status, second.status]).toEqual(['rejected', 'rejected'])
      throw new Error('as expected')
    })
    await expect(failing).rejects.toThrow('as expected')
    expect(await sql('pool', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('a transaction that Prisma begins by itself gives its connection back', async () => {
    for (let round = 0; round < 40; round++) {
      const [shops, orders] = await db.$transaction([db.shop.count(), db.order.count()])
      expect(shops + orders).toBeGreaterThanOrEqual(0)
    }
  })
})
