import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild, waitForUrl, type Child } from './child-process.ts'
import { ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { readConfig, ConfigError } from '#app/config-schema.ts'

/*
 * Production on one machine: migrate, then web and worker, restarted when they fall. On several machines run
 * `node --import tsx app/server.ts` and `app/worker.ts` under your own supervisor instead.
 */
if (existsSync('.env')) process.loadEnvFile('.env')

const running: { stop(): Promise<void> }[] = []
let isStopping = false

async function main() {
  if (!existsSync('build/server/index.js')) throw new ConfigError(['there is no build yet: run `npm run build` first'])
  const databaseUrl = process.env.DATABASE_URL ?? (await openEmbedded())
  const env = { NODE_ENV: 'production', DATABASE_URL: databaseUrl }
  const config = readConfig({ ...process.env, ...env })
  await migrate(databaseUrl)
  const web = supervise('web', 'app/server.ts', env)
  await waitForUrl(`http://localhost:${config.port}/healthz`, web, 60)
  supervise('worker', 'app/worker.ts', env)
  process.stdout.write(`Vitrine is up at ${config.appUrl}\n`)
}

async function openEmbedded(): Promise<string> {
  const server = await startEmbeddedPostgres({ dataFolder: '.data/production/postgres', durable: true })
  running.push(server)
  return ensureDatabase(server, 'vitrine')
}

/** Starts a process and starts it again a second after it fell. */
function supervise(name: string, entry: string, env: Record<string, string>): Child {
  const child = startChild({ name, entry, env, output: 'inherit' })
  running.push(child)
  child.process.once('exit', (code) => {
    running.splice(running.indexOf(child), 1)
    if (isStopping) return
    process.stderr.write(`${name} ended with code ${code ?? 'none'}; starting it again\n`)
    void sleep(1_000).then(() => {
      if (!isStopping) supervise(name, entry, env)
    })
  })
  return child
}

async function stop(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  for (const service of [...running].reverse()) await service.stop()
  process.exit(code)
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))

main().catch(async (cause: unknown) => {
  process.stderr.write(
    `${cause instanceof ConfigError ? cause.message : cause instanceof Error ? cause.stack : String(cause)}\n`,
  )
  await stop(1)
})
