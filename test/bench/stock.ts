import { reserve } from '#app/domain/stock/reserve.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { applyFeed, feedProduct, feedVariant, getVariant, givenShop } from '#test/integration/catalog-world.ts'
import { compareInRounds, milliseconds, ratePerSecond } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import { claimBareSql, createBareStockSql, insertBareStockSql } from './limits/stock.sql.ts'

const rounds = 5
const buyers = 200
const units = 20
const inFlight = 16
const hotMilliseconds = 1_500

let serial = 0
let shopId = ''
/** Buyers whose transaction could not even begin in time: a failure of ours, not a refusal. */
let noAnswers = 0

/** 200 buyers at once for 20 units, and the hottest row there can be, against single-statement claims. */
export const bench: Bench = async () => {
  shopId = (await givenShop()).id
  await sql('pool', createBareStockSql)
  await rush(units)
  const rushed = await compareInRounds(rounds, () => rush(units), bareRush)
  const hotVariant = await aVariant(1_000_000)
  await sql('pool', insertBareStockSql, ['hot', 1_000_000])
  const hot = await compareInRounds(
    rounds,
    () => ratePerSecond(hotMilliseconds, inFlight, () => hold(hotVariant)),
    () => ratePerSecond(hotMilliseconds, inFlight, () => sql('pool', claimBareSql, ['hot', `spk_${++serial}`])),
  )
  return [
    {
      ...rushed, item: '200 buyers, 20 units', unit: 'ms', target: '20 win; ≤ 38 × the limit', isMet: noAnswers === 0 && rushed.ratio.median <= 38,
      notes: [
        `every round: exactly 20 winners and no unit lost; all others refused with a reason, but for ${noAnswers} who got no answer`,
        'the promise was 3 s where the bare claims took 78 ms',
      ],
    },
    ratioResult({ item: 'claims on one hot row', unit: '/s', notes: [`${inFlight} in flight, through Prisma transactions`] }, hot, null),
  ] // prettier-ignore
}

async function aVariant(quantityAvailable: number): Promise<string> {
  const number = ++serial
  await applyFeed(shopId, [feedProduct(number, { variants: [feedVariant(number, { quantityAvailable })] })])
  return (await getVariant(shopId, number)).id
}

function hold(variantId: string) {
  const shopperKey = `spk_bench_${++serial}`
  const input = { shopperKey, checkoutId: `chk_${serial}`, variantId, quantity: 1, ttlSeconds: 600 }
  return inTransaction('reserve', (tx) => reserve(tx, input))
}

async function rush(quantity: number): Promise<number> {
  const variantId = await aVariant(quantity)
  const everybody = Array.from({ length: buyers })
  let settled: PromiseSettledResult<Awaited<ReturnType<typeof hold>>>[] = []
  const took = await milliseconds(async () => {
    settled = await Promise.allSettled(everybody.map(() => hold(variantId)))
  })
  const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const unanswered = buyers - answers.length
  noAnswers += unanswered
  const winners = answers.filter((one) => one.ok).length
  const refused = answers.filter((one) => !one.ok && one.code === 'SOLD_OUT').length
  const { reserved } = await db.stockLevel.findUniqueOrThrow({ where: { variantId } })
  const isRight = winners === units && refused === buyers - units - unanswered && reserved === units
  if (!isRight) throw new Error(`${winners} winners, ${refused} refused, ${reserved} reserved`)
  return took
}

async function bareRush(): Promise<number> {
  const variantId = `bare_${++serial}`
  await sql('pool', insertBareStockSql, [variantId, units])
  const everybody = Array.from({ length: buyers }, (_, index) => `spk_${index}`)
  let sold = 0
  const took = await milliseconds(async () => {
    const answers = await Promise.all(everybody.map((key) => sql('pool', claimBareSql, [variantId, key])))
    sold = answers.flat().length
  })
  if (sold !== units) throw new Error(`the bare claims sold ${sold}`)
  return took
}
