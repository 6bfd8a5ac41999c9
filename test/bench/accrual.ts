import { accrueForOrder } from '#app/domain/commissions/accrue-for-order.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { aMember, aProduct, aProgram, aShop } from '#test/support/money-world.ts'
import { milliseconds, spreadOf, throughput } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { fillSoldLines } from './world/sold-lines.ts'
import { analyzeMoneySql, createBareDecisionSqls, decideBarelySql, fillUndecidedSqls } from './limits/money.sql.ts'

/** `npm run bench -- accrual --large` decides 100,000 orders one by one, and says how long that took. */
const isLarge = process.argv.includes('--large')
const sizes = [10_000, 100_000] as const
const sample = 400
const inFlight = 8

/** Touch to ledger, as the job does it for every order, against three bare statements in one; and how it grows. */
export const bench: Bench = async () => {
  for (const text of createBareDecisionSqls) await sql('pool', text)
  const world = await aSellingWorld()
  const { shopId, creatorIds } = world
  const [few, many] = sizes
  await sell(world, 1, isLarge ? many : 2 * sample)
  const ours: number[] = []
  const bare: number[] = []
  for (const [round, count] of [few, many - few].entries()) {
    await fillSoldLines({ shopId, creatorIds, count, state: 'held', head: `a${round}_` })
    const from = round * sample + 1
    bare.push(await rate(from, (number) => decideBarely(shopId, number)))
    ours.push(await rate(from, decide))
  }
  const [early = Number.NaN, late = Number.NaN] = ours
  const tenths = isLarge ? await decideInTenths(2 * sample + 1, many) : []
  const whole = isLarge ? tenths.reduce((total, one) => total + one, 0) / 60_000 : many / late / 60
  await insist(isLarge ? many : 2 * sample)
  const perMinute = Math.round(late * 60).toLocaleString('en')
  return [
    {
      item: 'attribution and accrual', unit: 'orders/s', value: spreadOf(ours), limit: spreadOf(bare),
      ratio: spreadOf(ours.map((one, index) => one / (bare[index] ?? Number.NaN))), target: '–', isMet: null,
      notes: [`${inFlight} in flight, with 10,000 and with 100,000 lines decided before: ${perMinute} a minute`],
    },
    { item: 'a hundred thousand orders', unit: 'min', value: spreadOf([whole]), target: '–', isMet: null,
      notes: [isLarge ? 'one by one, all of them' : 'at the rate of the later sample; --large decides them all'] },
    ...lastTenth(tenths),
    { item: 'growth, tenfold lines', unit: '× per order', value: spreadOf([early / late]), target: '≤ 1.5', isMet: early / late <= 1.5 },
  ] // prettier-ignore
}

async function aSellingWorld() {
  // Offered and agreed before anything was sold.
  const restore = useClock({ now: () => new Date('2026-11-01T12:00:00Z') })
  const shop = await aShop()
  const { programId } = await aProgram(shop.id, 1250)
  const creatorIds: string[] = []
  for (let index = 0; index < 100; index++) creatorIds.push((await aMember(programId)).id)
  const { id: productId } = await aProduct(shop.id)
  const { id: policyId } = await policyAt(db, { at: new Date() })
  restore()
  return { shopId: shop.id, programId, creatorIds, productId, policyId }
}
type World = Awaited<ReturnType<typeof aSellingWorld>>

async function sell({ shopId, creatorIds, productId, programId, policyId }: World, from: number, until: number) {
  for (const text of fillUndecidedSqls) {
    await sql('pool', text, [shopId, creatorIds, from, until, productId, programId, policyId])
  }
  await sql('pool', analyzeMoneySql)
}

async function decide(number: number): Promise<void> {
  const decided = await inTransaction('bench', (tx) => accrueForOrder(tx, `ord_b${number}`))
  if (!decided.ok) throw new Error(`order ${number}: ${decided.code}`)
}

const decideBarely = (shopId: string, number: number) =>
  sql('pool', decideBarelySql, [`oln_b${number}`, `spk_b${number}`, shopId, 2000])

function rate(from: number, work: (number: number) => Promise<unknown>): Promise<number> {
  return throughput(sample, () => inLanes(from, from + sample - 1, work))
}

/** Milliseconds for each tenth of them. */
async function decideInTenths(from: number, until: number): Promise<number[]> {
  const took: number[] = []
  const each = Math.ceil((until - from + 1) / 10)
  for (let first = from; first <= until; first += each) {
    took.push(await milliseconds(() => inLanes(first, Math.min(until, first + each - 1), decide)))
  }
  return took
}

function lastTenth(tenths: readonly number[]): Result[] {
  const [first = Number.NaN, last = Number.NaN] = [tenths.at(0), tenths.at(-1)]
  if (tenths.length === 0) return []
  const growth = last / first
  return [
    { item: 'the last tenth against the first', unit: '×', value: spreadOf([growth]), target: '≤ 1.5', isMet: growth <= 1.5 },
  ] // prettier-ignore
}

async function inLanes(from: number, until: number, work: (number: number) => Promise<unknown>): Promise<void> {
  let next = from
  const lane = async () => {
    while (next <= until) await work(next++)
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
}

/** A figure counts only if every order was decided, and paid. */
async function insist(count: number): Promise<void> {
  const where = { reasonCode: 'ATTRIBUTED', state: 'estimated', entries: { some: { ledgerEntryId: { not: null } } } }
  const paid = await db.commission.count({ where })
  if (paid === count) return
  const others = await db.commission.findFirst({ where: { orderLineId: { startsWith: 'oln_b' }, NOT: where } })
  throw new Error(`${paid} of ${count} earn something; one is ${others?.state} for ${others?.reasonCode}`)
}
