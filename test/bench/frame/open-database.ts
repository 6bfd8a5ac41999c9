import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureDatabase, startEmbeddedPostgres } from '#app/launch/embedded-postgres.ts'
import { migrate } from '#app/launch/migrate.ts'

const template = 'bench_template'

export type BenchServer = {
  readonly folder: string
  /** A migrated, empty database of its own for one bench. */
  databaseFor(bench: string): Promise<string>
  close(): Promise<void>
}

/** A throw-away server that commits as durably as a real one: without fsync every figure would flatter. */
export async function openServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'))
  chmodSync(folder, 0o755) // the server may run under an account of its own, and everything is to go with the folder
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: true })
  await migrate(await ensureDatabase(server, template))
  return {
    folder,
    async databaseFor(bench) {
      const client = new pg.Client({ connectionString: server.urlOf('postgres') })
      await client.connect()
      await client
        .query(`CREATE DATABASE "bench_${bench.replaceAll('-', '_')}" TEMPLATE ${template}`)
        .finally(() => client.end())
      return server.urlOf(`bench_${bench.replaceAll('-', '_')}`)
    },
    async close() {
      // The server's process does not keep ours alive: without the timer we would end before we have tidied up.
      const alive = setInterval(() => {}, 1_000)
      await server.stop().finally(() => clearInterval(alive))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
