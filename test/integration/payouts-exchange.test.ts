import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeAtPublishedRate, exchangePayout } from '#app/domain/payouts/exchange-payout.server.ts'
import { exchangeWaiting } from '#app/domain/payouts/exchange-waiting.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { findPublishedRate, lastPublishedTable, takeInRates } from '#app/domain/payouts/published-rates.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { RatesUnreachable } from '#app/platform/exchange-rates.ts'
import { ecbFeed } from '#app/platform/exchange-rates.server.ts'
import { startCentralBank } from '#test/registers/start-central-bank.ts'
import { accepted } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import { aPayee, aPayingShop, aSaleBy, fundedRun, giveForm, giveMethod, payday, payoutsOf } from './payouts-world.ts'

let bank: Awaited<ReturnType<typeof startCentralBank>>
beforeAll(async () => {
  bank = await startCentralBank()
})
afterAll(() => bank.close())

const feed = (patience = {}) => ecbFeed({ url: bank.url, ...patience })
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
const yesterday = addDays(payday, -1)

/** A table is published and taken in, as the clock does it. */
async function aTable(day: Date, rates: Readonly<Record<string, string>>) {
  bank.publish(dayOf(day), rates)
  const published = await feed().fetch()
  return run((tx) => takeInRates(tx, published))
}

/** A payout of 20.00 USD on its way to an account in another currency. */
async function aPayoutInto(currency: string, rail: 'bankFile' | 'manual' = 'bankFile') {
  const paying = await aPayingShop({ rail })
  const creator = await aPayee(paying, false)
  await giveForm(creator.id)
  await giveMethod(creator.id, { currency })
  await aSaleBy(paying, creator, [20_000n])
  const runId = await fundedRun(paying)
  const [payout] = await payoutsOf(runId)
  return { shopId: paying.shop.id, runId, payoutId: payout?.id ?? '' }
}
const exchangeOf = (payoutId: string) => db.payoutExchange.findUnique({ where: { payoutId } })

describe('C8: published rates', () => {
  it('are kept as they were published, once, whatever the bank says of that day later', async () => {
    setToday(payday)
    expect(await aTable(yesterday, { USD: '1.1540', HUF: '384.95' })).toEqual({ taken: 2 })
    expect(await aTable(yesterday, { USD: '9.9999', HUF: '384.95', JPY: '178.90' })).toEqual({ taken: 1 })
    const rows = await db.exchangeRate.findMany({ where: { day: new Date(`${dayOf(yesterday)}T00:00:00Z`) }, orderBy: { quote: 'asc' } })
    expect(rows.map(({ quote, rate }) => [quote, rate])).toEqual([['HUF', '384.95'], ['JPY', '178.90'], ['USD', '1.1540']])
    expect(await lastPublishedTable(db)).toMatchObject({ currencies: 3 })
  }) // prettier-ignore

  it.each(['unavailable', 'page', 'cut', 'silent'] as const)('an outage (%s) teaches nothing', async (kind) => {
    bank.publish(dayOf(yesterday), { USD: '1.1540', JPY: '178.90', HUF: '384.95' })
    bank.fail(kind)
    const patience = kind === 'silent' ? { timeoutMilliseconds: 200 } : {}
    await expect(feed(patience).fetch()).rejects.toBeInstanceOf(RatesUnreachable)
  })

  it('refuses a table from the future', async () => {
    setToday(payday)
    bank.publish(dayOf(addDays(payday, 3)), { USD: '1.2' })
    const published = await feed().fetch()
    await expect(run((tx) => takeInRates(tx, published))).rejects.toThrow('cannot have been published yet')
  })

  it('of two currencies cross through the euro, exactly; of a day that names both', async () => {
    setToday(payday)
    await aTable(addDays(payday, -2), { USD: '1.1500', SEK: '11.02' })
    await aTable(yesterday, { USD: '1.1540', JPY: '178.90', HUF: '384.95' })
    const rateOf = async (from: string, to: string) =>
      accepted(await findPublishedRate(db, { from, to, at: payday, mostDays: 5 }))
    expect(await rateOf('USD', 'EUR')).toMatchObject({ rate: '0.866551126516464471', source: `ECB ${dayOf(yesterday)}` })
    expect(await rateOf('EUR', 'USD')).toMatchObject({ rate: '1.154' })
    expect(await rateOf('JPY', 'USD')).toMatchObject({ rate: '0.006450531022917831' })
    // Today's table does not name kronor any more: the last one that did is taken, for both.
    expect(await rateOf('SEK', 'USD')).toMatchObject({ rate: '0.104355716878402904', source: `ECB ${dayOf(addDays(payday, -2))}` })
  }) // prettier-ignore
})

describe('C8: payouts into another currency', () => {
  it('get the published rate by themselves, a newer one while they wait, and keep the one they left at', async () => {
    const { payoutId, shopId, runId } = await aPayoutInto('EUR')
    await aTable(yesterday, { USD: '1.1540', JPY: '178.90', HUF: '384.95' })
    await exchangeWaiting()
    expect(await exchangeOf(payoutId)).toMatchObject({ rate: '0.866551126516464471', toMinor: 1_733n, toCurrency: 'EUR' })
    await aTable(payday, { USD: '1.2000', JPY: '178.90', HUF: '384.95' })
    await exchangeWaiting()
    expect(await exchangeOf(payoutId)).toMatchObject({ toMinor: 1_667n, source: `ECB ${dayOf(payday)}` })
    const file = accepted(await run((tx) => exportBankFile(tx, { shopId, runId, actor: '1', format: 'csv' })))
    expect(file.text).toContain(',EUR,16.67,')
    setToday(addDays(payday, 1))
    await aTable(addDays(payday, 1), { USD: '1.0000', JPY: '178.90', HUF: '384.95' })
    await exchangeWaiting()
    expect(await exchangeOf(payoutId)).toMatchObject({ toMinor: 1_667n })
  }) // prettier-ignore

  it('C7: what a bank moves in whole units leaves in whole units', async () => {
    const { payoutId } = await aPayoutInto('HUF')
    setToday(addDays(payday, 2))
    await aTable(addDays(payday, 2), { USD: '1.1540', HUF: '384.95' })
    await exchangeWaiting()
    // 20.00 × 384.95 ÷ 1.1540 = 6671.577…
    expect(await exchangeOf(payoutId)).toMatchObject({ toMinor: 667_200n })
  })

  it('a rate that somebody typed stays theirs; who pays by hand knows their own', async () => {
    const typed = await aPayoutInto('EUR')
    const byHand = await aPayoutInto('EUR', 'manual')
    const quote = { rate: '0.9', source: 'My bank', quotedAt: payday, actor: '1' }
    accepted(await run((tx) => exchangePayout(tx, { ...typed, ...quote })))
    await aTable(payday, { USD: '1.2000' })
    await exchangeWaiting()
    expect(await exchangeOf(typed.payoutId)).toMatchObject({ rate: '0.9', source: 'My bank' })
    expect(await exchangeOf(byHand.payoutId)).toBeNull()
    const { shopId, payoutId } = byHand
    accepted(await run((tx) => exchangeAtPublishedRate(tx, { shopId, payoutId, actor: '1' })))
    expect(await exchangeOf(payoutId)).toMatchObject({ source: `ECB ${dayOf(payday)}` })
    expect(await db.auditEntry.count({ where: { subject: payoutId, action: 'payout.exchange' } })).toBe(1)
  })

  it('RATE_NOT_PUBLISHED: a currency that the bank does not quote waits for a rate by hand, and holds up nobody', async () => {
    const [{ shopId, payoutId }, other] = [await aPayoutInto('KWD'), await aPayoutInto('EUR')]
    await aTable(payday, { USD: '1.2000' })
    expect(await exchangeWaiting()).toMatchObject({ without: expect.any(Number) as number })
    expect(await exchangeOf(payoutId)).toBeNull()
    expect(await exchangeOf(other.payoutId)).not.toBeNull()
    expect(await run((tx) => exchangeAtPublishedRate(tx, { shopId, payoutId }))).toMatchObject({
      code: 'RATE_NOT_PUBLISHED', detail: { from: 'USD', to: 'KWD' },
    }) // prettier-ignore
  })

  it('RATE_TOO_OLD: a table older than the policy allows pays nobody, until the next one comes', async () => {
    const { shopId, payoutId } = await aPayoutInto('EUR')
    setToday(addDays(payday, 40))
    const last = (await lastPublishedTable(db))?.day ?? payday
    const ask = () => run((tx) => exchangeAtPublishedRate(tx, { shopId, payoutId }))
    expect(await ask()).toMatchObject({ code: 'RATE_TOO_OLD', detail: { day: dayOf(last) } })
    // A long weekend of the banks: Thursday's table still pays on Tuesday, and not on Wednesday.
    await aTable(addDays(payday, 34), { USD: '1.1000' })
    expect(await ask()).toMatchObject({ code: 'RATE_TOO_OLD' })
    await aTable(addDays(payday, 35), { USD: '1.1000' })
    expect(accepted(await ask())).toMatchObject({ toCurrency: 'EUR', toMinor: 1_818n })
  })
})
