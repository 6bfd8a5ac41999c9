import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import type { Source } from './source.ts'
import {
  beginAgainSqls,
  clearSql,
  closeRowsSql,
  columnsSql,
  declareRowsSql,
  fetchRowsSql,
  insertRowsSql,
  referencesSql,
  rowsByIdSql,
  tablesSql,
} from './replay.sql.ts'
import { kindOfTable, primaryTables } from './table-kinds.ts'

/** Copies the primary facts into the empty database, and makes it forget what is to be found again. Gives the rows copied. */
export async function copyFacts(source: Source): Promise<number> {
  const tables = await source.rows<{ name: string }>(tablesSql)
  const unknown = tables.filter(({ name }) => kindOfTable(name) === null).map(({ name }) => name)
  if (unknown.length > 0) throw new Error(`nobody has said what to do with ${unknown.join(', ')}: see table-kinds.ts`)
  const columns = await columnsOf()
  const order = await inOrderOfReference(Object.keys(primaryTables))
  for (const table of [...order].reverse()) await sql('pool', clearSql(table))
  let copied = 0
  for (const table of order) {
    copied += await copyTable(source, table, columns.get(table) ?? '')
  }
  for (const text of beginAgainSqls) await sql('pool', text)
  return copied
}

async function columnsOf(): Promise<Map<string, string>> {
  const rows = await sql<{ table: string; columns: string }>('pool', columnsSql)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** Every table after those that it refers to. */
async function inOrderOfReference(tables: readonly string[]): Promise<string[]> {
  const references = await sql<{ from: string; to: string }>('pool', referencesSql)
  const sorted: string[] = []
  const visit = (table: string) => {
    if (sorted.includes(table)) return
    for (const { to } of references.filter(({ from, to: target }) => from === table && tables.includes(target)))
      visit(to)
    sorted.push(table)
  }
  tables.forEach(visit)
  return sorted
}

function copyTable(source: Source, table: string, columns: string): Promise<number> {
  return source.reading(async (client) => {
    await client.query(declareRowsSql(table))
    for (let copied = 0; ;) {
      const { rows } = await client.query<{ row: string }>(fetchRowsSql)
      if (rows.length === 0) {
        await client.query(closeRowsSql)
        return copied
      }
      await insert(table, columns, rows)
      copied += rows.length
    }
  })
}

// Text all the way: an amount that became a number on the way could lose its last digits.
async function insert(table: string, columns: string, rows: readonly { readonly row: string }[]): Promise<void> {
  await inSqlTransaction(`copy ${table}`, (tx) =>
    sql(tx, insertRowsSql(table, columns), [`[${rows.map(({ row }) => row).join(',')}]`]),
  )
}

/** Some rows of a table as they stand in the source, with other values in some columns. */
export async function bringRows(
  source: Source,
  table: string,
  ids: readonly string[],
  { key = 'id', changes = {} }: { readonly key?: string; readonly changes?: Readonly<Record<string, unknown>> } = {},
): Promise<void> {
  if (ids.length === 0) return
  const rows = await source.rows<{ row: string }>(rowsByIdSql(table, key), [[...ids]])
  const given = Object.keys(changes).length === 0 ? rows : rows.map(({ row }) => ({ row: change(row, changes) }))
  const columns = (await columnsOf()).get(table) ?? ''
  if (given.length > 0) await insert(table, columns, given)
}

/** Later keys win where JSON holds one twice, so the amounts of the row stay the text that they are. */
function change(row: string, changes: Readonly<Record<string, unknown>>): string {
  return `${row.slice(0, row.lastIndexOf('}'))},${JSON.stringify(changes).slice(1)}`
}
