import { searchShop } from '#app/domain/search/search-shop.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { fillDemoCatalog } from './world/fill-demo-catalog.ts'
import { judgedQueries, type JudgedQuery } from './world/judged-queries.ts'

const shown = 10
const least = 0.9

/** Gain of a grade at a place, as usual for nDCG: 2^grade - 1, less by the logarithm of the place. */
const gain = (grades: readonly number[]) =>
  grades.slice(0, shown).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)

/** 1 = the best answers in the best order. */
async function judge({ query, grades }: JudgedQuery): Promise<number> {
  const language = /\p{Script=Arabic}/u.test(query) ? 'ar' : 'en'
  const { products } = await searchShop(db, { country: 'US', language, query, limit: shown })
  const found = products.items.map(({ handle }) => grades.get(handle) ?? 0)
  return gain(found) / gain([...grades.values()].sort((a, b) => b - a))
}

/** How well the demo catalog's search answers 100 judged queries: nDCG@10, all and by language. */
export const bench: Bench = async () => {
  await fillDemoCatalog()
  const judged: { query: JudgedQuery; value: number }[] = []
  for (const query of judgedQueries) judged.push({ query, value: await judge(query) })
  const groups = [...new Set(judgedQueries.map(({ group }) => group))]
  const worst = judged
    .filter(({ value }) => value < 0.7)
    .map(({ query, value }) => `${query.query} ${value.toFixed(2)}`)
  return [
    toResult('all', judged, worst),
    ...groups.map((group) =>
      toResult(
        group,
        judged.filter(({ query }) => query.group === group),
      ),
    ),
  ]
}

function toResult(name: string, judged: readonly { value: number }[], notes: readonly string[] = []): Result {
  const mean = judged.reduce((sum, { value }) => sum + value, 0) / judged.length
  const item = `${name}: ${judged.length} queries, mean nDCG@10`
  return { item, unit: '', value: spreadOf([mean]), target: `≥ ${least}`, isMet: mean >= least, notes }
}
