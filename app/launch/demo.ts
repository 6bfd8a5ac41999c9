import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { runToEnd, type Child } from './child-process.ts'
import { readDemoArguments, UsageError, type DemoArguments } from './demo-arguments.ts'
import { demoServices } from './demo-services.ts'
import { readDemoSettings, toEnvironment, type DemoSettings } from './demo-settings.ts'
import { dropDatabase, ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { step } from './progress.ts'

/** Undone in reverse order at the end: the database last. */
const running: { stop(): Promise<void> }[] = []
let isStopping = false

async function main() {
  const args = readDemoArguments(process.argv.slice(2))
  process.stdout.write('\n  Vitrine demo\n\n')
  if (args.reset) rmSync(args.folder, { recursive: true, force: true })
  mkdirSync(args.folder, { recursive: true })
  const databaseUrl = await step('PostgreSQL', () => openDatabase(args))
  await step('Database tables', () => migrate(databaseUrl))
  if (!args.isDev) await buildIfStale(() => process.stdout.write('  … building the pages, about half a minute\n'))
  // Ports last: what is free now is still free when the processes take it.
  const settings = await readDemoSettings(args.folder)
  const env = toEnvironment(settings, databaseUrl, args.isDev)
  await startServices(settings, env)
  await tellStory(settings, env, args)
  if (args.once) return stop(0)
  if (process.stdin.isTTY || process.stdout.isTTY)
    process.stdout.write('\n  Press Ctrl-C to stop. The data stays; --reset starts afresh.\n\n')
}

async function openDatabase(args: DemoArguments): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const server = await startEmbeddedPostgres({ dataFolder: join(args.folder, 'postgres'), durable: true })
  running.push(server)
  if (args.reset) await dropDatabase(server, 'vitrine_demo')
  return ensureDatabase(server, 'vitrine_demo')
}

async function startServices(settings: DemoSettings, env: Record<string, string>) {
  const services = demoServices(settings, env)
  const keep = (child: Child) => {
    running.push(child)
    child.process.once('exit', (code) => {
      if (isStopping) return
      process.stderr.write(
        `\n  ${child.name} ended unexpectedly (code ${code ?? 'none'}); see ${settings.folder}/logs/${child.name}.log\n`,
      )
      void stop(1)
    })
  }
  await step('Shopify sandbox', async () => keep(await services.sandbox()))
  await step('Card processor', async () => keep(await services.processor()))
  await step('App', async () => keep(await services.web()))
  await step('Worker', async () => keep(await services.worker()))
}

/** Fills the world through public commands, walks the main job once and prints it. A world that is already full is left alone. */
async function tellStory(settings: DemoSettings, env: Record<string, string>, args: DemoArguments) {
  const options = [
    ...(args.catalogFile ? ['--catalog', args.catalogFile] : []),
    ...(args.products > 0 ? ['--products', String(args.products)] : []),
  ]
  const story = { name: 'story', entry: 'test/world/tell-story.ts', args: options, env, output: 'inherit' } as const
  const code = await runToEnd(story)
  if (code === 2) throw new UsageError('Nothing was sold. See above for what to do.')
  if (code !== 0) throw new Error(`the story ended with code ${code}`)
}

async function stop(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  for (const service of running.reverse()) await service.stop()
  process.exit(code)
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
process.on('SIGHUP', () => void stop(0))

main().catch(async (cause: unknown) => {
  const isOurs = cause instanceof UsageError
  process.stderr.write(
    `\n  ${isOurs ? cause.message : cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n\n`,
  )
  await stop(isOurs ? 2 : 1)
})
