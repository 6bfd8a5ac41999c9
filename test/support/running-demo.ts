import { chmodSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '#app/launch/build-if-stale.ts'
import { startChild, waitForUrl, type Child } from '#app/launch/child-process.ts'
import { demoServices } from '#app/launch/demo-services.ts'
import { readDemoSettings, toEnvironment } from '#app/launch/demo-settings.ts'
import { ensureDatabase, startEmbeddedPostgres } from '#app/launch/embedded-postgres.ts'
import { migrate } from '#app/launch/migrate.ts'

export type RunningDemo = Awaited<ReturnType<typeof startRunningDemo>>
type Environment = Readonly<Record<string, string>>

/**
 * The whole demo for one test file: its own database, stand-ins, web and worker, all as real processes in a folder that
 * goes away. The test process itself speaks to the same database, so import app modules only after this has resolved.
 */
export async function startRunningDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-journey-'))
  // As root the database runs under another account; it must be able to enter, or its data would lie elsewhere for ever.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'logs'))
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false })
  const running: { stop(): Promise<void> }[] = [postgres]
  const stop = async () => {
    for (const one of running.reverse()) await one.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return await startProcesses(folder, await ensureDatabase(postgres, 'vitrine'), running, stop)
  } catch (cause) {
    const said = sayLogs(folder)
    await stop()
    throw new Error(`the demo did not start: ${cause instanceof Error ? cause.message : String(cause)}\n${said}`, {
      cause,
    })
  }
}

async function startProcesses(
  folder: string,
  databaseUrl: string,
  running: { stop(): Promise<void> }[],
  stop: () => Promise<void>,
) {
  await migrate(databaseUrl)
  await buildIfStale(() => process.stdout.write('building the pages\n'))
  const settings = await readDemoSettings(folder)
  const env = toEnvironment(settings, databaseUrl, false)
  Object.assign(process.env, env, { DATABASE_POOL_SIZE: '4' })
  const services = demoServices(settings, env)
  running.push(await services.sandbox(), await services.processor())
  const launch = (name: string, entry: string, extra: Environment) =>
    startChild({ name, entry, env: { ...env, ...extra }, output: openSync(join(folder, 'logs', `${name}.log`), 'a') })
  const web = restartable('web', running, async (extra) => {
    const child = launch('web', 'app/server.ts', extra)
    await waitForUrl(`${settings.appUrl}/healthz`, child, 120)
    return child
  })
  const worker = restartable('worker', running, async (extra, entry) => {
    const child = launch('worker', entry ?? 'app/worker.ts', extra)
    await saysReady(child)
    return child
  })
  await web.start()
  await worker.start()
  return { ...settings, databaseUrl, env, web, worker, stop, logs: () => sayLogs(folder) }
}

/** A process that a test may kill without warning and start again, with other settings or another entry. */
function restartable(
  name: string,
  running: { stop(): Promise<void> }[],
  launch: (extra: Environment, entry?: string) => Promise<Child>,
) {
  let child: Child | null = null
  running.push({ stop: async () => child?.stop() })
  return {
    async start(extra: Environment = {}, entry?: string) {
      if (child) throw new Error(`${name} is running already`)
      child = await launch(extra, entry)
    },
    /** SIGKILL: nothing is finished, nothing is said goodbye to. */
    async kill() {
      if (!child) throw new Error(`${name} is not running`)
      const { process } = child
      const gone = new Promise((done) => process.once('exit', done))
      process.kill('SIGKILL')
      await gone
      child = null
    },
    async stop() {
      await child?.stop()
      child = null
    },
  }
}

/** Its own word, not the heartbeat table, where a killed worker still counts for half a minute. */
function saysReady({ name, process: child }: Child): Promise<void> {
  return new Promise((done, fail) => {
    child.once('message', () => done())
    child.once('exit', (code) => fail(new Error(`${name} ended with code ${code ?? 'none'} while starting`)))
  })
}

/** The last words of every process, for the message of a test that failed. */
function sayLogs(folder: string): string {
  const logs = join(folder, 'logs')
  return readdirSync(logs)
    .map((name) => `--- ${name}\n${readFileSync(join(logs, name), 'utf8').slice(-2_000)}`)
    .join('\n')
}
