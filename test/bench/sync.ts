import { fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { raiseStage } from '#test/integration/shopify-stage.ts'
import { milliseconds, spreadOf } from './frame/measure.ts'
import type { Bench, Result } from './frame/result.ts'
import { clearBareCopySql, copyFileSql, countRowsSql, createBareCopySql, syncedTables, writeFileSql, type SyncedTable } from './limits/copy.sql.ts' // prettier-ignore
import { connectShop, exportCatalogue } from './world/connected-shop.ts'
import type { TakeIn, TakenIn } from './world/take-in-once.ts'

/** `npm run bench -- sync --large` takes ten times as much. */
const sizes = process.argv.includes('--large') ? [10_000, 100_000] : [1_000, 10_000]
const domains = ['aurora-goods.myshopify.com', 'thistle-and-thread.myshopify.com']
const megabyte = 1024 * 1024

type Loaded = { readonly first: TakenIn; readonly again: TakenIn; readonly rows: number }

/** From the export's lines to committed rows, in a process of its own, against COPY of those very rows into bare tables. */
export const bench: Bench = async () => {
  const stage = await raiseStage()
  stage.deliverTo(async () => new Response(null, { status: 200 }))
  const loads: Loaded[] = []
  for (const [index, size] of sizes.entries()) {
    const domain = domains[index] ?? ''
    const { shopId } = await connectShop(stage, domain)
    await stage.act(domain, 'generateProducts', { count: size, variants: 3, announce: false })
    const before = total(await countRows())
    const first = await takeIn({ shopId, exports: await exportCatalogue(shopId) })
    const rows = total(await countRows()) - before
    if (rows < size * 4) throw new Error(`${rows} rows are too few for ${size} products`)
    loads.push({ first, again: await takeIn({ shopId, exports: await exportCatalogue(shopId) }), rows })
  }
  const copied = await copyRates()
  await stage.close()
  const [small, large] = loads
  return small && large ? toResults(small, large, copied) : []
}

function toResults(small: Loaded, large: Loaded, copied: readonly number[]): Result[] {
  const [few, many] = sizes.map((size) => size.toLocaleString('en'))
  const seconds = ({ stageMilliseconds, applyMilliseconds }: TakenIn) => (stageMilliseconds + applyMilliseconds) / 1_000
  const rates = [small, large].map(({ rows, first }) => rows / seconds(first))
  const limit = spreadOf(copied)
  const against = (rate: number) => spreadOf([rate / limit.median])
  const products = (taken: TakenIn, index: number) => (sizes[index] ?? 0) / seconds(taken)
  const [smallPeak, largePeak] = [small.first.peakBytes / megabyte, large.first.peakBytes / megabyte]
  const { stageMilliseconds, applyMilliseconds, idleBytes } = large.first
  const share = Math.round((100 * stageMilliseconds) / (stageMilliseconds + applyMilliseconds))
  return [
    { item: `first load of ${few}`, unit: 'rows/s', value: spreadOf([rates[0] ?? 0]), limit, ratio: against(rates[0] ?? 0), target: '–', isMet: null },
    {
      item: `first load of ${many}`, unit: 'rows/s', value: spreadOf([rates[1] ?? 0]), limit, ratio: against(rates[1] ?? 0), target: '–', isMet: null,
      notes: [`${large.rows.toLocaleString('en')} rows; ${share} % of the time went into staging; limit: COPY of the same rows into tables with the same indexes`],
    },
    { item: 'first load', unit: 'products/s', value: spreadOf([products(small.first, 0), products(large.first, 1)]), target: '–', isMet: null },
    { item: 'unchanged, again', unit: 'products/s', value: spreadOf([products(small.again, 0), products(large.again, 1)]), target: '–', isMet: null },
    {
      item: 'memory at its highest', unit: 'MB', value: spreadOf([largePeak]), limit: spreadOf([smallPeak]), ratio: spreadOf([largePeak / smallPeak]),
      target: `≤ 1.25 × at ${few}`, isMet: largePeak <= 1.25 * smallPeak, notes: [`at ${many} products; ${Math.round(idleBytes / megabyte)} MB before the first line`],
    },
  ] // prettier-ignore
}

function takeIn(work: TakeIn): Promise<TakenIn> {
  const child = fork(new URL('world/take-in-once.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  return new Promise((done, fail) => {
    child.once('message', (result) => done(result as TakenIn))
    child.once('exit', (code) => fail(new Error(`the process that takes in ended with ${code ?? 'a signal'}`)))
    child.send(work)
  })
}

async function countRows(): Promise<Record<SyncedTable, number>> {
  const [counts] = await run<Record<SyncedTable, number>>(countRowsSql)
  if (!counts) throw new Error('nothing was counted')
  return counts
}

/** Not imported above: the app judges its environment when it is imported, and the stage has to be raised before. */
async function run<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  const { sql } = await import('#app/platform/db/sql.server.ts')
  return sql<Row>('pool', statement)
}

const total = (counts: Record<SyncedTable, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Rows a second, three times, of everything that lies in the tables now. */
async function copyRates(): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-copy-'))
  chmodSync(folder, 0o777) // the server may run under an account of its own
  const fileOf = (table: SyncedTable) => join(folder, table)
  for (const table of syncedTables) {
    await run(createBareCopySql(table))
    await run(writeFileSql(table, fileOf(table)))
  }
  const rows = total(await countRows())
  const rates: number[] = []
  for (let round = 0; round < 3; round++) {
    for (const table of syncedTables) await run(clearBareCopySql(table))
    const took = await milliseconds(async () => {
      for (const table of syncedTables) await run(copyFileSql(table, fileOf(table)))
    })
    rates.push((rows * 1_000) / took)
  }
  rmSync(folder, { recursive: true, force: true })
  return rates
}
