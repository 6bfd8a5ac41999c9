import { readdirSync, readFileSync } from 'node:fs'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, startEmbeddedPostgres } from '#app/launch/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresPort: number
  }
}

export const templateName = 'template_vitrine'

/** One throw-away server for the run, one migrated template; each test file clones the template. */
export default async function startTemplateDatabase(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'))
  // So that the account PostgreSQL runs under can enter, and the data stays inside.
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false })
  const url = await ensureDatabase(server, templateName)
  await applyMigrations(url)
  await runMigrations({ connectionString: url, noHandleSignals: true, noPreparedStatements: true })
  project.provide('postgresPort', server.port)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function applyMigrations(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const root = 'prisma/migrations'
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await client.query(readFileSync(join(root, name, 'migration.sql'), 'utf8'))
  }
  await client.end()
}
