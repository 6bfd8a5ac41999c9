import { creatorTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { liabilityByMonth } from '#app/domain/commissions/liability-by-month.server.ts'
import { listEarnings } from '#app/domain/commissions/list-earnings.server.ts'
import { balancesOfCreator, liabilityOfShop } from '#app/domain/payouts/balances-of-creator.server.ts'
import { encodeCursor } from '#app/kernel/cursor.ts'
import { db, type Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { aMember, aProgram, aShop } from '#test/support/money-world.ts'
import { compareInRounds, milliseconds, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { planOf, pooledReader } from './frame/watch-reads.ts'
import { pageBarelySql } from './limits/money.sql.ts'
import { fillSoldLines } from './world/sold-lines.ts'

/** `npm run bench -- earnings --large` has a million lines of one creator. */
const count = process.argv.includes('--large') ? 1_000_000 : 100_000
const rounds = 7
/** Reads a whole table of money from its beginning: the cost would grow with every sale of every shop. */
const wholeLedger = /^Seq Scan (Commission|CommissionEntry|Posting|OrderLine|LedgerEntry)$/
const limit = 20

/** One creator's earnings with more lines than any creator has, against a bare walk along the same index. */
export const bench: Bench = async () => {
  const { shopId, creatorId } = await aBestSeller()
  const half = `com_e_${Math.round(count * 0.45)}`
  const { placedAt } = await db.commission.findUniqueOrThrow({ where: { id: half } })
  const cursor = encodeCursor([placedAt.toISOString(), half])
  return [
    ...(await page('the newest lines', creatorId, (reader) => listEarnings(reader, { creatorId, limit }))),
    ...(await page('half-way down', creatorId, (reader) => listEarnings(reader, { creatorId, limit, cursor }))),
    ...(await page('a rare state', creatorId, (reader) => listEarnings(reader, { creatorId, limit, state: 'frozen' }))),
    ...(await total('the totals that follow', (reader) => creatorTotals(reader, creatorId))),
    ...(await total('the balances', (reader) => balancesOfCreator(reader, creatorId))),
    ...(await total('what the shop owes', (reader) => liabilityOfShop(reader, shopId))),
    ...(await total(
      'by month, for the shop',
      (reader) => liabilityByMonth(reader, { shopId, from: new Date(0) }),
      false,
    )),
  ]
}

/** Most of it released long ago, a part held, a little frozen; and a tenth as much of a hundred others. */
async function aBestSeller() {
  const { id: shopId } = await aShop()
  const { programId } = await aProgram(shopId, 1250)
  const { id: creatorId } = await aMember(programId)
  const others: string[] = []
  for (let index = 0; index < 100; index++) others.push((await aMember(programId)).id)
  const mine = { shopId, creatorIds: [creatorId] }
  await fillSoldLines({ ...mine, count: count * 0.9, state: 'payable', head: 'e_' })
  await fillSoldLines({ ...mine, count: count * 0.1, state: 'held', head: 'h_' })
  await fillSoldLines({ shopId, creatorIds: others, count: count * 0.1, state: 'payable', head: 'o_' })
  // A rare state, and among the oldest lines: the worst place for a filter to look for it.
  const rare = Array.from({ length: limit }, (_, index) => `com_h_${index + 1}`)
  await db.commission.updateMany({ where: { id: { in: rare } }, data: { state: 'frozen' } })
  return { shopId, creatorId }
}

async function page(item: string, creatorId: string, read: (reader: Reader) => Promise<unknown>): Promise<Result[]> {
  const pooled = pooledReader()
  await read(pooled.reader)
  const compared = await compareInRounds(
    rounds,
    () => milliseconds(() => read(db)),
    () => milliseconds(() => sql('pool', pageBarelySql, [creatorId, limit])),
  )
  const plans = await Promise.all(pooled.statements.map(planOf))
  const isIndexed = plans.every((nodes) => !nodes.some((node) => wholeLedger.test(node)))
  const most = compared.value.median
  const notes = [`of ${count.toLocaleString('en')} lines`, ...plans.map((nodes) => `plan: ${nodes.join(' › ')}`)]
  return [
    { item, unit: 'ms', ...compared, target: '≤ 50 ms', isMet: most <= 50, notes },
    { item: `${item}: plan`, unit: '', target: 'no whole ledger', isMet: plans.length > 0 && isIndexed },
  ]
}

/** Sums of everything, never stored: they grow with the lines, but are read from indexes alone. */
async function total(item: string, read: (reader: Reader) => Promise<unknown>, isIndexed = true): Promise<Result[]> {
  const pooled = pooledReader()
  await read(pooled.reader)
  const took: number[] = []
  for (let round = 0; round < 3; round++) took.push(await milliseconds(() => read(db)))
  const value = spreadOf(took)
  const plans = await Promise.all(pooled.statements.map(planOf))
  const notes = plans.map((nodes) => `plan: ${nodes.join(' › ')}`)
  const result: Result = { item, unit: 'ms', value, target: '≤ 1,000 ms', isMet: value.median <= 1_000, notes }
  if (!isIndexed) return [result]
  const isWhole = plans.some((nodes) => nodes.some((node) => wholeLedger.test(node)))
  return [result, { item: `${item}: plan`, unit: '', target: 'no whole ledger', isMet: !isWhole }]
}
