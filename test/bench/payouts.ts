import { approvePayoutRun, cancelLargeRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmLargeRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { proposeLargeRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { accepted, aMember, aProgram, aShop } from '#test/support/money-world.ts'
import { milliseconds, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { claimBarelySql, clearBareClaimSql, createBareClaimSqls, fillBareClaimSqls } from './limits/money.sql.ts'
import { fillSoldLines } from './world/sold-lines.ts'

/** `npm run bench -- payouts --large` claims a million. */
const isLarge = process.argv.includes('--large')
const sizes = isLarge ? [100_000, 1_000_000] : [10_000, 100_000]
const people = 200
const crowd = isLarge ? 1_000 : 200
const linesEach = 20

/** A run that claims everything a shop owes, against three bare writes for each entry; how it grows, ends and is called off. */
export const bench: Bench = async () => {
  for (const text of createBareClaimSqls) await sql('pool', text)
  const took: number[] = []
  const bare: number[] = []
  const results: Result[] = []
  for (const size of sizes) {
    const paying = await aPayingShop(size, people)
    bare.push(await claimBarely(size, paying.creatorIds))
    const claimed = await claim(paying, size)
    took.push(claimed.took)
    const limit = bare.at(-1) ?? Number.NaN
    results.push(
      ratio(`a run over ${words(size)} entries`, claimed.took, limit, size, [`${people} creators; ${claimed.memory}`]),
    )
    if (size === sizes[0]) results.push(ratio('the same, called off', await callOff(claimed, size), limit, size))
    else results.push(ratio('the same, arrived', await arrive(claimed, people), limit, size, ['with statements']))
  }
  const [small = Number.NaN, big = Number.NaN] = took
  const [few = 0, many = 0] = sizes
  const growth = big / small / (many / few)
  return [
    ...results,
    { item: 'growth, tenfold entries', unit: '× per entry', value: spreadOf([growth]), target: '≤ 1.5', isMet: growth <= 1.5 },
    await endOfCrowd(),
  ] // prettier-ignore
}

const words = (count: number) => count.toLocaleString('en')

function ratio(item: string, value: number, limit: number, size: number, notes: readonly string[] = []): Result {
  const rate = `${words(Math.round((size * 1_000) / value))} entries a second`
  return {
    item, unit: 'ms', value: spreadOf([value]), limit: spreadOf([limit]), ratio: spreadOf([value / limit]),
    target: '≤ 8 × the limit', isMet: value / limit <= 8, notes: [rate, ...notes],
  } // prettier-ignore
}

async function aPayingShop(count: number, creators: number) {
  const shop = await aShop()
  const { programId } = await aProgram(shop.id, 1250)
  const creatorIds: string[] = []
  for (let index = 0; index < creators; index++) creatorIds.push((await aMember(programId)).id)
  const at = new Date('2026-01-01')
  await db.payoutTerms.create({ data: { shopId: shop.id, cadence: 'weekly', day: 1, rail: 'manual', updatedAt: at } })
  const profile = {
    legalName: 'A person', entityType: 'person', address: {}, country: 'LV', taxForm: 'W8BEN', taxFormAt: at,
    selfBillingAgreedAt: at,
  } // prettier-ignore
  await db.payoutProfile.createMany({ data: creatorIds.map((creatorId) => ({ creatorId, ...profile, updatedAt: at })) })
  const method = { rail: 'bankFile', currency: 'USD', detailsSealed: 'sealed', label: 'bank', createdAt: at }
  await db.payoutMethod.createMany({
    data: creatorIds.map((creatorId) => ({ id: newId('payoutMethod'), creatorId, detailsHash: creatorId, ...method })),
  })
  await fillSoldLines({ shopId: shop.id, creatorIds, count, state: 'payable', head: `p${count}_` })
  return { shopId: shop.id, creatorIds }
}
type Paying = Awaited<ReturnType<typeof aPayingShop>>

type Claimed = {
  readonly shopId: string
  readonly runId: string
  readonly actor: string
  readonly took: number
  readonly memory: string
}

async function claim({ shopId, creatorIds }: Paying, count: number): Promise<Claimed> {
  const cutoffAt = addDays(new Date(), -1)
  let runId = ''
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
  const took = await milliseconds(async () => {
    const proposed = accepted(await proposeLargeRun({ shopId, currency: 'USD', cutoffAt, actor: 'bench' }))
    if (proposed.payoutCount === creatorIds.length) runId = proposed.runId ?? ''
  })
  clearInterval(watching)
  const claimed = await db.commissionEntry.count({ where: { payout: { runId } } })
  if (claimed !== count) throw new Error(`claimed ${claimed} of ${count} entries`)
  const memory = `${Math.round((most - before) / 1_048_576)} MB more memory at most`
  return { shopId, runId, actor: 'bench', took, memory }
}

async function callOff(run: Claimed, count: number): Promise<number> {
  const took = await milliseconds(async () => {
    accepted(await inTransaction('bench', (tx) => cancelPayoutRun(tx, run)))
    await cancelLargeRun(run)
  })
  const { state } = await db.payoutRun.findUniqueOrThrow({ where: { id: run.runId } })
  const free = await db.commissionEntry.count({
    where: { payoutId: null, kind: 'accrual', commission: { shopId: run.shopId, state: 'payable' } },
  })
  if (state === 'cancelled' && free === count) return took
  throw new Error(`${state}, with ${free} of ${count} entries free`)
}

/** Approved, funded, and confirmed payout by payout, with statement and invoice each. */
async function arrive(run: Claimed, creators: number): Promise<number> {
  const took = await milliseconds(async () => {
    accepted(await inTransaction('bench', (tx) => approvePayoutRun(tx, run)))
    const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId: run.runId } })
    accepted(await inTransaction('bench', (tx) => markFundingPaid(tx, { ...run, fundingId, actor: 'platform' })))
    accepted(await confirmLargeRun(run))
  })
  const statements = await db.statement.count({ where: { payout: { runId: run.runId, state: 'paid' } } })
  const invoices = await db.selfBilledInvoice.count({ where: { payout: { runId: run.runId } } })
  if (statements === creators && invoices === creators) return took
  throw new Error(`${statements} statements and ${invoices} invoices for ${creators} creators`)
}

async function endOfCrowd(): Promise<Result> {
  const count = crowd * linesEach
  const took = await arrive(await claim(await aPayingShop(count, crowd), count), crowd)
  const each = `${linesEach} lines each; ${words(Math.round((crowd * 1_000) / took))} statements with invoices a second`
  return {
    item: `${words(crowd)} payouts arrive`, unit: 's', value: spreadOf([took / 1_000]), target: '–', isMet: null, notes: [each],
  } // prettier-ignore
}

async function claimBarely(count: number, creatorIds: readonly string[]): Promise<number> {
  await sql('pool', clearBareClaimSql)
  await sql('pool', fillBareClaimSqls[0] ?? '', [count, creatorIds])
  await sql('pool', fillBareClaimSqls[1] ?? '', [count, creatorIds])
  return milliseconds(() => sql('pool', claimBarelySql))
}
