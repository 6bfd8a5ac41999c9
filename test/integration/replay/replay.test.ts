import { beforeAll, expect, it } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { ledgerHash } from '#test/support/assert-invariants.ts'
import { kindOfTable } from '#app/launch/replay/table-kinds.ts'
import { tablesSql } from '#app/launch/replay/replay.sql.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { assertPayoutSums } from '../payouts-world.ts'
import { liveThrough } from './first-story.ts'
import { replay } from './run-replay.ts'

let lived: Awaited<ReturnType<typeof liveThrough>>
beforeAll(async () => {
  lived = await liveThrough()
}, 600_000)

it('Z7: the ledger follows from the primary facts and the raw inbox, rebuilt offline in an empty database', async () => {
  await assertPayoutSums()
  const states = await db.commission.findMany({ select: { state: true }, orderBy: { state: 'asc' } })
  expect(states.map(({ state }) => state)).toEqual(['paid', 'paid', 'paid'])
  const { code, said } = await replay()
  expect(said).not.toContain('differs')
  expect(said).not.toContain('could not be done again')
  expect(said).toContain(`ledger rebuilt:       ${await ledgerHash()}`)
  expect(said).toContain('\nEQUAL\n')
  expect(code).toBe(0)
}, 600_000)

it('a delivery that says something else than the ledger is found, and named by its order and its line', async () => {
  const { rawBody } = await db.webhookReceipt.findUniqueOrThrow({ where: { id: lived.refundReceipt } })
  const tampered = rawBody.replaceAll('"20.00"', '"10.00"')
  expect(tampered).not.toBe(rawBody)
  await db.webhookReceipt.update({ where: { id: lived.refundReceipt }, data: { rawBody: tampered } })
  const { code, said } = await replay()
  expect(code).toBe(1)
  expect(said).toContain('DIFFERENT')
  expect(said).toMatch(new RegExp(`differs: commission ${lived.refunded}, line 1: .* in the source, .* rebuilt`))
  expect(said).toMatch(new RegExp(`differs: order ${lived.refunded}: .*2000.* in the source, .*1000.* rebuilt`))
  expect(said).toContain('differs: account creator:')
  expect(said.split('\n').filter((line) => line.startsWith('differs: order'))).toHaveLength(1)
  // What follows from it is named as well: the money that was brought would not have paid for what was owed.
  expect(said).toMatch(/could not be done again: .* the money for a run: refused with FUNDING_TOO_LITTLE/)
}, 600_000)

it('every table is copied, rebuilt or left for a reason that is written down', async () => {
  const tables = await sql<{ name: string }>('pool', tablesSql)
  expect(tables.filter(({ name }) => kindOfTable(name) === null)).toEqual([])
})
