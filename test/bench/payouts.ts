import { proposeLargeRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { aMember, aProgram, aShop } from '#test/support/money-world.ts'
import { milliseconds, spreadOf } from './frame/measure.ts'
import type { Bench } from './frame/result.ts'
import { claimBarelySql, clearBareClaimSql, createBareClaimSqls, fillBareClaimSqls } from './limits/money.sql.ts'
import { fillSoldLines } from './world/sold-lines.ts'

/** `npm run bench -- payouts --large` claims a million. */
const isLarge = process.argv.includes('--large')
const sizes = isLarge ? [100_000, 1_000_000] : [10_000, 100_000]
const people = 200

/** A run that claims everything a shop owes, against three bare writes for each entry; and how it grows. */
export const bench: Bench = async () => {
  for (const text of createBareClaimSqls) await sql('pool', text)
  const took: number[] = []
  const bare: number[] = []
  for (const size of sizes) {
    const { shopId, creatorIds } = await aPayingShop(size)
    bare.push(await claimBarely(size, creatorIds))
    took.push(await claim(shopId, size))
  }
  const [small = Number.NaN, big = Number.NaN] = took
  const [bareSmall = Number.NaN, bareBig = Number.NaN] = bare
  const [few = 0, many = 0] = sizes
  const growth = big / small / (many / few)
  const line = (count: number, value: number, limit: number) => ({
    item: `a run over ${count.toLocaleString('en')} entries`, unit: 'ms', target: '≤ 8 × the limit',
    value: spreadOf([value]), limit: spreadOf([limit]), ratio: spreadOf([value / limit]), isMet: value / limit <= 8,
    notes: [`${people} creators; ${Math.round((count * 1_000) / value).toLocaleString('en')} entries a second`],
  }) // prettier-ignore
  return [
    line(few, small, bareSmall),
    line(many, big, bareBig),
    { item: 'growth, tenfold entries', unit: '× per entry', value: spreadOf([growth]), target: '≤ 1.5', isMet: growth <= 1.5 },
  ] // prettier-ignore
}

async function aPayingShop(count: number) {
  const shop = await aShop()
  const { programId } = await aProgram(shop.id, 1250)
  const creatorIds: string[] = []
  for (let index = 0; index < people; index++) creatorIds.push((await aMember(programId)).id)
  const at = new Date('2026-01-01')
  const profile = { legalName: 'A person', entityType: 'person', address: {}, country: 'LV', taxForm: 'W8BEN', taxFormAt: at }
  await db.payoutProfile.createMany({ data: creatorIds.map((creatorId) => ({ creatorId, ...profile, updatedAt: at })) })
  const method = { rail: 'bankFile', currency: 'USD', detailsSealed: 'sealed', label: 'bank', createdAt: at }
  await db.payoutMethod.createMany({
    data: creatorIds.map((creatorId) => ({ id: newId('payoutMethod'), creatorId, detailsHash: creatorId, ...method })),
  })
  const head = `p${count}_`
  await fillSoldLines({ shopId: shop.id, creatorIds, count, state: 'payable', head })
  return { shopId: shop.id, creatorIds }
} // prettier-ignore

async function claim(shopId: string, count: number): Promise<number> {
  const cutoffAt = addDays(new Date(), -1)
  let runId = ''
  const took = await milliseconds(async () => {
    const proposed = await proposeLargeRun({ shopId, currency: 'USD', cutoffAt, actor: 'bench' })
    if (proposed.ok && proposed.value.payoutCount === people) runId = proposed.value.runId ?? ''
  })
  const claimed = await db.commissionEntry.count({ where: { payout: { runId } } })
  if (claimed === count) return took
  throw new Error(`claimed ${claimed} of ${count} entries for ${people} creators`)
}

async function claimBarely(count: number, creatorIds: readonly string[]): Promise<number> {
  await sql('pool', clearBareClaimSql)
  await sql('pool', fillBareClaimSqls[0] ?? '', [count, creatorIds])
  await sql('pool', fillBareClaimSqls[1] ?? '', [count, creatorIds])
  return milliseconds(() => sql('pool', claimBarelySql))
}
