import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TABLE_NAMES, type TableName, type Tables } from './records.ts'

/** One change: a row put under its id, or removed. */
type Change = [table: TableName, id: string, row: unknown]

export type Store = {
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined
  list<T extends TableName>(table: T): Tables[T][]
  /** Applies all changes made by `work` as one journal line: after a kill either all of them are there or none. */
  commit(work: (write: Writer) => void): void
  clear(): void
  close(): void
}
export type Writer = {
  put<T extends TableName>(table: T, id: string, row: Tables[T]): void
  remove(table: TableName, id: string): void
}

const MAX_JOURNAL_LINES = 50_000

/** State in memory, every change appended to a journal before it is visible; the snapshot is the journal folded up. */
export function openStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true })
  const snapshotPath = join(dataDir, 'processor.json')
  const journalPath = join(dataDir, 'processor.journal')
  const tables = readTables(snapshotPath, journalPath)
  let journal = fold()
  let lines = 0

  function fold(): number {
    const snapshot = Object.fromEntries(TABLE_NAMES.map((name) => [name, Object.fromEntries(tables[name])]))
    writeFileSync(`${snapshotPath}.part`, JSON.stringify(snapshot))
    renameSync(`${snapshotPath}.part`, snapshotPath)
    // Safe to die here: replaying the whole journal over the snapshot it produced changes nothing.
    writeFileSync(journalPath, '')
    return openSync(journalPath, 'a')
  }

  function append(changes: Change[]) {
    if (changes.length === 0) return
    writeSync(journal, `${JSON.stringify(changes)}\n`)
    for (const change of changes) apply(tables, change)
    lines += 1
    if (lines < MAX_JOURNAL_LINES) return
    closeSync(journal)
    journal = fold()
    lines = 0
  }

  return {
    get: (table, id) => tables[table].get(id) as never,
    list: (table) => [...tables[table].values()] as never,
    commit(work) {
      const changes: Change[] = []
      work({
        put: (table, id, row) => changes.push([table, id, row]),
        remove: (table, id) => changes.push([table, id, null]),
      })
      append(changes)
    },
    clear() {
      for (const name of TABLE_NAMES) if (name !== 'setting') tables[name].clear()
      closeSync(journal)
      journal = fold()
      lines = 0
    },
    close: () => closeSync(journal),
  }
}

type Rows = Record<TableName, Map<string, unknown>>

function readTables(snapshotPath: string, journalPath: string): Rows {
  const snapshot = existsSync(snapshotPath) ? JSON.parse(readFileSync(snapshotPath, 'utf8')) : {}
  const rows = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, new Map(Object.entries(snapshot[name] ?? {}))]),
  ) as Rows
  if (!existsSync(journalPath)) return rows
  const lines = readFileSync(journalPath, 'utf8').split('\n')
  // The piece after the last newline is either empty or a line cut short by a kill: that change was never acknowledged.
  lines.pop()
  for (const line of lines) for (const change of JSON.parse(line) as Change[]) apply(rows, change)
  return rows
}

function apply(rows: Rows, [table, id, row]: Change) {
  if (row === null) rows[table].delete(id)
  else rows[table].set(id, row)
}
