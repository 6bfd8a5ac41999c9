import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { testEnvironment } from './environment.ts'
import { templateName } from './template-database.ts'

/** Before a test file imports the app: a database of its own, cloned from the template, and the environment. */
const port = inject('postgresPort')
const name = `t_${randomBytes(6).toString('hex')}`

async function administer(statement: string) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}

await administer(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY = file_copy`)
for (const [key, value] of Object.entries(testEnvironment(`postgresql://postgres@127.0.0.1:${port}/${name}`))) {
  process.env[key] = value
}

afterAll(async () => {
  const { closeDatabase } = await import('#app/platform/db/database.server.ts')
  await closeDatabase()
  await administer(`DROP DATABASE ${name} WITH (FORCE)`)
})
