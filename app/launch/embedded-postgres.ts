import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresHome, reachableByOthers, unprivilegedAccount, type OsAccount } from './postgres-binaries.ts'

export type EmbeddedPostgres = {
  readonly port: number
  /** Connection string of a database on this server. */
  urlOf(database: string): string
  /** Fast shutdown, or nothing if another launcher had started the server. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  readonly dataFolder: string
  /** false: no fsync. For tests only, whose data may vanish. */
  readonly durable: boolean
}

/**
 * Starts (or joins) a PostgreSQL server of our own on 127.0.0.1, from the binaries in the npm package.
 * Own runner, because the package's class catches signals, creates OS users and fails in private folders.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = unprivilegedAccount()
  const home = postgresHome(account)
  const data = placeData(options.dataFolder, account)
  if (!existsSync(join(data, 'PG_VERSION'))) initialize(home, data, account)
  const running = findRunning(data)
  if (running && (await answers(running.port))) return describe(running.port, async () => {})
  if (running) rmSync(join(data, 'postmaster.pid'), { force: true })
  const port = await freePort()
  const stop = launch(home, data, port, account, options.durable)
  await waitUntilAnswers(port, join(data, 'server.log'))
  return describe(port, stop)
}

/** Creates the database if it is not there yet. */
export async function ensureDatabase(server: EmbeddedPostgres, database: string): Promise<string> {
  await administer(server, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  })
  return server.urlOf(database)
}

export async function dropDatabase(server: EmbeddedPostgres, database: string): Promise<void> {
  await administer(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`),
  )
}

async function administer(server: EmbeddedPostgres, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function describe(port: number, stop: () => Promise<void>): EmbeddedPostgres {
  return { port, stop, urlOf: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}` }
}

/** Under a folder that the borrowed account cannot enter, the data goes to a temp folder named after the wanted one. */
function placeData(wanted: string, account: OsAccount | null): string {
  const parent = dirname(resolve(wanted))
  mkdirSync(parent, { recursive: true })
  if (!account || reachableByOthers(parent)) return resolve(wanted)
  return join(tmpdir(), `vitrine-data-${createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 12)}`)
}

function initialize(home: string, data: string, account: OsAccount | null) {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { mode: 0o700 })
  if (account) chownSync(data, account.uid, account.gid)
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(home, 'bin/initdb'), ['-D', data, ...options], { ...account, cwd: '/', stdio: 'pipe' })
}

function findRunning(data: string): { port: number } | null {
  const pidFile = join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? { port } : null
}

function launch(home: string, data: string, port: number, account: OsAccount | null, durable: boolean) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const log = openSync(join(data, 'server.log'), 'a', 0o644)
  // Detached: the terminal's Ctrl-C must not stop the database before the processes that use it.
  const child = spawn(
    join(home, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  child.unref()
  return async () => {
    if (child.exitCode !== null) return
    const exited = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    await exited
  }
}

async function waitUntilAnswers(port: number, log: string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await answers(port)) return
    await sleep(50)
  }
  throw new Error(`PostgreSQL did not answer within 15 s; its last words: ${readFileSync(log, 'utf8').slice(-800)}`)
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false // not yet, or not any more: the caller decides
  } finally {
    await client.end().catch(() => {})
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}
