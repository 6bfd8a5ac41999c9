import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { isDatabaseBusy } from './database-busy.ts'
import { pool } from './pool.server.ts'

describe('a busy database is known by', () => {
  const connectionString = pool.options.connectionString ?? ''

  it('no connection that becomes free in time', async () => {
    const small = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 50 })
    const taken = await small.connect()
    const fault: unknown = await small.connect().catch((cause: unknown) => cause)
    taken.release()
    await small.end()
    expect(isDatabaseBusy(fault)).toBe(true)
  })

  it('nothing else that goes wrong', async () => {
    const fault: unknown = await pool.query('SELECT 1 / 0').catch((cause: unknown) => cause)
    expect(isDatabaseBusy(fault)).toBe(false)
  })
})
