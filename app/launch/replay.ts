import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { migrate } from './migrate.ts'

/*
 * Does the ledger follow from what is recorded? Rebuilds orders, attribution, commissions and ledger from the primary
 * facts and the raw inbox in an empty database, offline, and compares. The database that is looked at is only read.
 * `npm run replay` looks at DATABASE_URL; `npm run replay -- --from <url> --into <url of an empty database>` at another.
 * Without --into it makes a database beside the one that is looked at and drops it afterwards; --keep leaves it.
 * Ends with 0 if both are equal, 1 if they differ (each difference is named), 2 if it could not be done.
 * It needs the settings that the database was filled with: references in orders are signed with them.
 */
if (existsSync('.env')) process.loadEnvFile('.env')

const words = process.argv.slice(2)
const valueOf = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const from = valueOf('--from') ?? process.env.DATABASE_URL
  if (!from) throw new Error('say which database is looked at: npm run replay -- --from postgresql://…')
  const into = valueOf('--into')
  if (into) return replay(from, into)
  const name = `vitrine_replay_${randomBytes(4).toString('hex')}`
  const beside = new URL(from)
  beside.pathname = `/${name}`
  await administer(from, `CREATE DATABASE ${name}`)
  try {
    return await replay(from, beside.toString())
  } finally {
    if (words.includes('--keep')) say(`The rebuilt database is ${name}.`)
    else await administer(from, `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

async function replay(from: string, into: string): Promise<number> {
  if (sameDatabase(from, into)) throw new Error('what is looked at is never written to: give another database')
  await migrate(into)
  await assertEmpty(into)
  refuseTheNetwork()
  // Only now: configuration is judged and the pool is made when the app is first imported.
  process.env.DATABASE_URL = into
  const { openSource } = await import('./replay/source.ts')
  const { rebuild } = await import('./replay/rebuild.ts')
  const { closeDatabase } = await import('#app/platform/db/database.server.ts')
  const source = openSource(from)
  try {
    return tell(await rebuild(source))
  } finally {
    await source.close()
    await closeDatabase()
  }
}

type Told = {
  copied: number
  steps: number
  hashBefore: string
  hashAgain: string
  differences: readonly string[]
  problems: readonly string[]
}

function tell({ copied, steps, hashBefore, hashAgain, differences, problems }: Told): number {
  say(`${copied} primary facts copied, ${steps} things that happened done again.`)
  for (const problem of problems) say(`could not be done again: ${problem}`)
  for (const difference of differences) say(`differs: ${difference}`)
  say(`ledger of the source: ${hashBefore}`)
  say(`ledger rebuilt:       ${hashAgain}`)
  const isEqual = hashBefore === hashAgain && differences.length === 0
  say(isEqual ? 'EQUAL' : hashBefore === hashAgain ? 'EQUAL BALANCES, OTHER FACTS DIFFER' : 'DIFFERENT')
  return isEqual ? 0 : 1
}

function sameDatabase(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)]
  return a.host === b.host && a.pathname === b.pathname
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function assertEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ count: string }>('SELECT count(*) FROM (SELECT 1 FROM "Shop" LIMIT 1) AS found')
    .finally(() => client.end())
  if (rows[0]?.count !== '0') throw new Error('the database to rebuild in is not empty')
}

/** Offline means offline: what would call Shopify or the processor fails, and the failure is named. */
function refuseTheNetwork(): void {
  globalThis.fetch = () => Promise.reject(new Error('a replay asks nobody'))
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (cause: unknown) => {
    process.stderr.write(`The replay ended early: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 2
  },
)
