import { getProductForShopper } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { listShownProducts } from '#app/domain/catalog/list-shown-products.server.ts'
import { listFeed } from '#app/domain/feed/list-feed.server.ts'
import { db, type Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { compareInRounds, ratePerSecond, spreadOf } from './frame/measure.ts'
import { ratioResult, type Bench, type Result } from './frame/result.ts'
import { planOf, pooledReader, readsWholeCatalogue } from './frame/watch-reads.ts'
import { readByKeySql } from './limits/reads.sql.ts'
import { titleOf } from './world/feed-payloads.ts'
import { fillCatalogue } from './world/fill-catalogue.ts'

const products = 10_000
const posts = 2_000
const rounds = 5
const window = 700
const inFlight = 8
const audience = { country: 'US', language: 'en' }

type Read = { readonly item: string; readonly run: (reader: Reader, turn: number) => Promise<unknown> }

/** The pages' hot reads as routes call them, against the same statements on a bare pool, with 10,000 products. */
export const bench: Bench = async () => {
  const { productIds } = await fillCatalogue(products, posts)
  const productAt = (turn: number) => productIds[(turn * 7_919) % productIds.length] ?? ''
  const reads: Read[] = [
    { item: 'feed page of 8', run: (reader) => listFeed(reader, { ...audience, limit: 8 }) },
    { item: 'newest 24 products', run: (reader) => listShownProducts(reader, { ...audience, limit: 24 }) },
    {
      item: 'search of two words',
      run: (reader, turn) => {
        const query = titleOf((turn * 7_919) % products).split(' ').slice(0, 2).join(' ') // prettier-ignore
        return listShownProducts(reader, { ...audience, limit: 24, query })
      },
    },
    {
      item: 'product page',
      run: (reader, turn) => getProductForShopper(reader, { ...audience, productId: productAt(turn) }),
    },
  ]
  const results: Result[] = []
  for (const read of reads) results.push(...(await compareRead(read)))
  let turn = 0
  const byKey = () => sql('pool', readByKeySql, [productAt(turn++)])
  const keyed = []
  for (let round = 0; round < rounds; round++) keyed.push(await ratePerSecond(window, inFlight, byKey))
  const floor = { item: 'one row by primary key', unit: '/s', target: '–', isMet: null, notes: ['raw, for scale'] }
  return [...results, { ...floor, value: spreadOf(keyed) }]
}

async function compareRead({ item, run }: Read): Promise<Result[]> {
  const pooled = pooledReader()
  let turn = 0
  await run(pooled.reader, turn)
  await run(db, turn)
  const compared = await compareInRounds(
    rounds,
    () => ratePerSecond(window, inFlight, () => run(db, turn++)),
    () => ratePerSecond(window, inFlight, () => run(pooled.reader, turn++)),
  )
  const plans = await Promise.all(pooled.statements.map(planOf))
  const models = [...pooled.models]
  const isIndexed = plans.length > 0 && !plans.some(readsWholeCatalogue)
  const notes = [
    ...(models.length > 0 ? [`Prisma's own queries, raw in the limit: ${models.join(', ')}`] : []),
    ...plans.map((nodes) => `plan: ${nodes.join(' › ')}`),
  ]
  return [
    ratioResult({ item, unit: '/s', notes }, compared, 0.7),
    { item: `${item}: plan`, unit: '', target: 'no whole catalogue', isMet: isIndexed },
  ]
}
