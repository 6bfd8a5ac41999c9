import { describe, expect, it } from 'vitest'
import { db, inTransaction } from './database.server.ts'
import { inSqlTransaction, sql } from './sql.server.ts'

describe('raw statements', () => {
  const text = `SELECT 9007199254740993::int8 AS big, '2026-01-02T03:04:05.678Z'::timestamptz AS at, '{"a":[1]}'::jsonb AS doc`
  const expected = { big: 9007199254740993n, at: new Date('2026-01-02T03:04:05.678Z'), doc: { a: [1] } }

  it('give the same types on the pool, in a raw transaction and in a Prisma transaction', async () => {
    expect(await sql('pool', text)).toEqual([expected])
    expect(await sql(db, text)).toEqual([expected])
    expect(await inSqlTransaction('read', (tx) => sql(tx, text))).toEqual([expected])
    expect(await inTransaction('read', (tx) => sql(tx, text))).toEqual([expected])
  })

  it('in a Prisma transaction roll back with it', async () => {
    const failing = inTransaction('fail', async (tx) => {
      await sql(tx, `INSERT INTO "AgeRefusalCount" ("day", "count") VALUES ('2026-01-02', 1)`)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('[fail] changed my mind')
    expect(await db.ageRefusalCount.count()).toBe(0)
  })

  it('roll back together with everything else of the transaction', async () => {
    const failing = inSqlTransaction('fail', async (tx) => {
      await sql(tx, `INSERT INTO "AgeRefusalCount" ("day", "count") VALUES ('2026-01-01', 1)`)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('[fail] changed my mind')
    expect(await db.ageRefusalCount.count()).toBe(0)
  })
})
