import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { checkVatNumber } from '#app/domain/payouts/check-vat-number.server.ts'
import { exchangePayout } from '#app/domain/payouts/exchange-payout.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { findInvoice } from '#app/domain/payouts/get-invoice.server.ts'
import { findStatementCsv, findStatementSheet, getStatementChain } from '#app/domain/payouts/get-statement.server.ts'
import { setPayoutProfile, setSelfBilling } from '#app/domain/payouts/set-payout-profile.server.ts'
import type { StatementFile } from '#app/domain/payouts/statement.ts'
import { invoiceSheet } from '#app/domain/payouts/statement-sheet.ts'
import { verifyStatements } from '#app/domain/payouts/verify-statement.ts'
import { creatorInTransit, platformExchange } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { renderSheet } from '#app/platform/pdf/render-sheet.server.tsx'
import { statementKey, type StatementKey } from '#app/platform/statement-signing.server.ts'
import { serveStatementKeys } from '#app/routes/machine/statement-keys.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import {
  address, aPayee, aPayingShop, aSaleBy, assertPayoutSums, fundedRun, giveForm, giveMethod, payday, payoutsOf, takeBack,
  type PayingShop,
} from './payouts-world.ts' // prettier-ignore

const payAll = async (paying: PayingShop, runId: string) => {
  const by = { shopId: paying.shop.id, runId, actor: '1' }
  accepted(await run((tx) => exportBankFile(tx, { ...by, format: 'pain001' })))
  accepted(await run((tx) => confirmPayoutRun(tx, by)))
}

/** Three payouts of one creator: sales, then sales less a clawback, then more sales. Paid once, for every test to read. */
let paidThrice: ReturnType<typeof payThrice> | undefined
async function threePayouts() {
  const { chain, ...people } = await (paidThrice ??= payThrice())
  return { ...people, chain: structuredClone(chain) }
}

async function payThrice() {
  const paying = await aPayingShop()
  const creator = await aPayee(paying)
  const first = await aSaleBy(paying, creator, [20_000n, 30_000n])
  for (const day of [0, 1, 2]) {
    if (day > 0) await aSaleBy(paying, creator, [40_000n + BigInt(day)])
    setToday(addDays(payday, day))
    if (day === 1) await takeBack(first.id, first.lines[0] ?? { id: '' }, 5_000n)
    await payAll(paying, await fundedRun(paying, 'USD', addDays(payday, day)))
  }
  const chain = await getStatementChain(db, { creatorId: creator.id, shopId: paying.shop.id })
  return { paying, creator, chain: JSON.parse(JSON.stringify(chain)) as { statements: StatementFile[] } }
}

describe('F6: statements', () => {
  it('each follows the one before, sums to what arrived, and verifies with nothing but the file', async () => {
    const { chain } = await threePayouts()
    expect(chain.statements.map(({ statement }) => statement.head.sequence)).toEqual([1, 2, 3])
    expect(chain.statements.map(({ statement }) => statement.head.bank.amountMinor)).toEqual(['5000', '3500', '4000'])
    expect(verifyStatements(chain, statementKey().keyId)).toMatchObject({
      isGenuine: true,
      statements: 3,
      findings: [],
    })
    await assertPayoutSums()
    const { keys } = (await (await serveStatementKeys()).json()) as { keys: readonly StatementKey[] }
    expect(keys).toContainEqual(expect.objectContaining(statementKey()))
  })

  it('whatever is changed in a file is found, and an entry is named', async () => {
    const { chain } = await threePayouts()
    const change = fc.record({
      statement: fc.integer({ min: 0, max: 2 }),
      field: fc.constantFrom('amountMinor', 'at', 'kind', 'order', 'product', 'id'),
      pick: fc.nat(),
    })
    fc.assert(
      fc.property(change, ({ statement, field, pick }) => {
        const copy = structuredClone(chain) as unknown as {
          statements: { statement: { entries: Record<string, string>[] } }[]
        }
        const entries = copy.statements[statement]?.statement.entries ?? []
        const entry = entries[pick % entries.length]
        if (!entry) throw new Error('there are entries')
        entry[field] = field === 'amountMinor' ? String(BigInt(entry[field] ?? '0') + 1n) : `${entry[field] ?? ''}x`
        const { isGenuine, findings } = verifyStatements(copy)
        expect(isGenuine).toBe(false)
        expect(findings).toContainEqual(expect.objectContaining({ kind: 'ENTRY_ALTERED', entryId: entry.id }))
      }),
      { numRuns: 60 },
    )
  })

  it.each<[string, string, (files: StatementFile[]) => unknown]>([
    ['an entry left out', 'ENTRY_MISSING', ([one]) => (one?.statement.entries as unknown[]).pop()],
    ['an entry added', 'ENTRY_ADDED', ([one]) => (one?.statement.entries as unknown[]).push({ ...one?.statement.entries[0], id: 'new' })],
    ['another bank amount', 'HASH_WRONG', ([one]) => one && Object.assign(one.statement.head.bank, { amountMinor: '9' })],
    ['another hash', 'SIGNATURE_WRONG', ([one]) => one && Object.assign(one, { hash: '0'.repeat(64) })],
    ['another key', 'KEY_MISMATCH', ([one]) => one && Object.assign(one, { keyId: '0000000000000000' })],
    ['a statement left out of the middle and the numbers closed up', 'HASH_WRONG', (files) => {
      files.splice(1, 1)
      if (files[1]) Object.assign(files[1].statement.head, { sequence: 2 })
    }],
    ['something else altogether', 'UNREADABLE', (files) => files.splice(0, 3, {} as StatementFile)],
  ])('finds %s', async (_, kind, change) => {
    const { chain } = await threePayouts()
    change(chain.statements)
    expect(verifyStatements(chain).findings.map((finding) => finding.kind)).toContain(kind)
  }) // prettier-ignore

  it('the command names the altered entry, without database or settings', async () => {
    const { chain } = await threePayouts()
    const folder = mkdtempSync(join(tmpdir(), 'statement-'))
    const verify = (file: unknown) => {
      const path = join(folder, 'statement.json')
      writeFileSync(path, JSON.stringify(file))
      const options = { env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test' }, encoding: 'utf8' } as const
      try {
        return {
          code: 0,
          said: execFileSync('node_modules/.bin/tsx', ['app/launch/verify-statement.ts', path], options),
        }
      } catch (error) {
        const { status, stdout } = error as { status: number; stdout: string }
        return { code: status, said: stdout }
      }
    }
    expect(verify(chain)).toMatchObject({ code: 0, said: expect.stringContaining('GENUINE: 3 statement(s)') as string })
    const [one] = chain.statements
    const entry = one?.statement.entries[1] as { id: string; amountMinor: string }
    entry.amountMinor = '999999'
    const altered = verify(one)
    expect(altered.code).toBe(1)
    expect(altered.said).toContain(`ENTRY_ALTERED: Entry 2 (${entry.id}`)
    expect(verify('nonsense').code).toBe(2)
    rmSync(folder, { recursive: true })
  }, 60_000)

  it('as a table and on paper, in both languages, for its own people only', async () => {
    const { chain, creator, paying } = await threePayouts()
    const id = chain.statements[1]?.statement.head.statementId ?? ''
    const csv = await findStatementCsv(db, id, { creatorId: creator.id })
    expect(csv?.text.split('\r\n').at(-2)).toMatch(/^bank,.*,35\.00,USD$/)
    expect(await findStatementCsv(db, id, { creatorId: 'crt_other' })).toBeNull()
    for (const locale of ['en', 'ar'] as const) {
      const printed = await findStatementSheet(db, id, { shopId: paying.shop.id, locale })
      if (!printed) throw new Error('the shop sees it')
      const pages = await renderSheet(printed.sheet)
      expect(Buffer.from(pages).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('C8: an exchange is its own event: both amounts in ledger and statement, and the lines still sum', async () => {
    const paying = await aPayingShop()
    const creator = await aPayee(paying, false)
    await giveForm(creator.id)
    await giveMethod(creator.id, { currency: 'KWD' })
    await aSaleBy(paying, creator, [20_000n])
    const runId = await fundedRun(paying)
    const by = { shopId: paying.shop.id, runId, actor: '1' }
    expect(await run((tx) => exportBankFile(tx, { ...by, format: 'csv' }))).toMatchObject({ code: 'NOTHING_TO_SEND' })
    const [payout] = await payoutsOf(runId)
    const quote = { ...by, payoutId: payout?.id ?? '', source: 'Central bank', quotedAt: payday }
    expect(await run((tx) => exchangePayout(tx, { ...quote, rate: '0' }))).toMatchObject({
      code: 'EXCHANGE_RATE_INVALID',
    })
    expect(accepted(await run((tx) => exchangePayout(tx, { ...quote, rate: '0.30715' })))).toEqual({ toMinor: 6_143n, toCurrency: 'KWD' }) // prettier-ignore
    const file = accepted(await run((tx) => exportBankFile(tx, { ...by, format: 'csv' })))
    expect(file.text).toContain(',KWD,6.143,')
    expect(accepted(await run((tx) => exportBankFile(tx, { ...by, format: 'csv' }))).text).toBe(file.text)
    accepted(await run((tx) => confirmPayoutRun(tx, by)))
    const inTransit = creatorInTransit(creator.id, paying.shop.id)
    expect([await balanceOf(db, inTransit, 'USD'), await balanceOf(db, inTransit, 'KWD')]).toEqual([0n, 0n])
    expect([await balanceOf(db, platformExchange, 'USD'), await balanceOf(db, platformExchange, 'KWD')]).toEqual([
      2_000n,
      -6_143n,
    ])
    const chain = await getStatementChain(db, { creatorId: creator.id, shopId: paying.shop.id })
    expect(chain.statements[0]?.statement.head.bank).toEqual({ amountMinor: '6143', currency: 'KWD' })
    expect(verifyStatements(chain).findings).toEqual([])
    await assertPayoutSums()
  })
})

describe('F10: self-billed invoices', () => {
  it.each([
    ['DE', 'DE', 'DE123456789', 'valid', 'standard', 'SAME_COUNTRY', 1900, '319'],
    ['DE', 'DE', 'DE123456789', null, 'standard', 'SAME_COUNTRY', 1900, '319'],
    ['DE', 'DE', 'DE123456789', 'invalid', 'outsideScope', 'VAT_NUMBER_NOT_IN_FORCE', 0, '0'],
    ['DE', 'FR', 'DE123456789', 'valid', 'reverseCharge', 'EU_CROSS_BORDER_B2B', 0, '0'],
    ['DE', 'FR', 'DE123456789', 'invalid', 'outsideScope', 'VAT_NUMBER_NOT_IN_FORCE', 0, '0'],
    ['DE', 'FR', 'DE123456789', null, 'outsideScope', 'VAT_NUMBER_UNCHECKED', 0, '0'],
    ['DE', 'US', 'DE123456789', null, 'outsideScope', 'SERVICE_TO_BUSINESS_ABROAD', 0, '0'],
    ['DE', 'DE', '', null, 'outsideScope', 'SUPPLIER_NOT_REGISTERED', 0, '0'],
    ['US', 'DE', '', null, 'outsideScope', 'NO_VAT_IN_COUNTRY', 0, '0'],
    ['AE', 'US', '100123456700003', null, 'exempt', 'GCC_EXPORT_ZERO_RATED', 0, '0'],
  ])('%s to %s with %j (%s): %s, because %s', async (from, to, vatNumber, said, treatment, treatmentReason, vatBps, vatMinor) => {
    const paying = await aPayingShop({ country: to })
    const creator = await aPayee(paying)
    const profile = {
      legalName: 'Ada',
      entityType: 'person',
      address,
      country: from,
      isUsPerson: false,
      vatNumber,
    } as const
    accepted(await run((tx) => setPayoutProfile(tx, { creatorId: creator.id, profile })))
    const register = { check: () => Promise.resolve({ isValid: said === 'valid', ref: said === 'valid' ? 'WAPIAAAAWx' : null }) }
    if (said) await checkVatNumber(register, creator.id)
    accepted(await run((tx) => setSelfBilling(tx, { creatorId: creator.id, isAgreed: true })))
    await aSaleBy(paying, creator, [20_000n])
    const runId = await fundedRun(paying)
    await payAll(paying, runId)
    const [payout] = await payoutsOf(runId)
    const row = await db.selfBilledInvoice.findUniqueOrThrow({ where: { payoutId: payout?.id ?? '' } })
    expect(row).toMatchObject({ treatment, treatmentReason, vatBps, sequence: 1 })
    const invoice = await findInvoice(db, row.id, { creatorId: creator.id })
    expect(invoice?.body).toMatchObject({ vatMinor, grossMinor: '2000' })
    expect(invoice?.body.supplier.vatCheck?.state ?? null).toBe(said)
    const facts = { number: row.number, issuedAt: row.issuedAt, vatBps, treatment: ['x'], body: row.body as never }
    const sheet = invoiceSheet(facts, 'ar')
    expect(sheet.totals).toHaveLength(3)
    expect(JSON.stringify(sheet.parties).includes('WAPIAAAAWx')).toBe(said === 'valid')
  }) // prettier-ignore

  it('numbers go up by one for each creator and shop, without gaps, also when many are paid at once', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creators = [await aPayee(paying), await aPayee(paying)]
    for (const { id } of creators) accepted(await run((tx) => setSelfBilling(tx, { creatorId: id, isAgreed: true })))
    for (const currency of ['USD', 'EUR']) {
      for (const creator of creators) await aSaleBy(paying, creator, [20_000n], currency)
    }
    const runs = [await fundedRun(paying, 'USD'), await fundedRun(paying, 'EUR')]
    const confirm = (runId: string) => run((tx) => confirmPayoutRun(tx, { shopId: paying.shop.id, runId, actor: '1' }))
    await Promise.all(runs.map(confirm))
    for (const { id } of creators) {
      const invoices = await db.selfBilledInvoice.findMany({ where: { creatorId: id }, orderBy: { sequence: 'asc' } })
      expect(invoices.map(({ sequence }) => sequence)).toEqual([1, 2])
    }
    await assertPayoutSums()
  })
})
