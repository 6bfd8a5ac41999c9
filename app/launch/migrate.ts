import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** Brings the database up to date: our tables and the queue's. Asks Prisma only when something is pending (it takes seconds). */
export async function migrate(databaseUrl: string): Promise<void> {
  await ensureClient()
  if (await hasPending(databaseUrl)) {
    await run(process.execPath, [require.resolve('prisma/build/index.js'), 'migrate', 'deploy'], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    })
  }
  await runMigrations({ connectionString: databaseUrl })
}

/** The package's own postinstall makes the client; where install scripts are off altogether, it is made here. */
async function ensureClient() {
  if (existsSync('node_modules/.prisma/client/default.js')) return
  await run(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'])
}

async function hasPending(databaseUrl: string): Promise<boolean> {
  const wanted = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS name`)
    if (!(tables[0] as { name: string | null }).name) return true
    const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    const applied = new Set(rows.map((row: { migration_name: string }) => row.migration_name))
    return wanted.some(({ name }) => !applied.has(name))
  } finally {
    await client.end()
  }
}
