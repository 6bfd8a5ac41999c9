import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { testEnvironment } from '#test/support/environment.ts'
import { benchNames, type BenchName } from './frame/names.ts'
import { openServer, type BenchServer } from './frame/open-database.ts'
import type { Result } from './frame/result.ts'
import { toTable } from './frame/table.ts'

/*
 * `npm run bench` or `npm run bench -- webhooks stock`: what we promised about speed, each beside the limit that was
 * measured in the same minute. Loopback only, bounded, and never a reason to fail: the verdict is a word in the table.
 */
const flags = process.argv.slice(2).filter((word) => word === '--large')
const longestSeconds = flags.length > 0 ? 3_600 : 600

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !benchNames.includes(name as BenchName))
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${benchNames.join(', ')}.`)
  process.exit(1)
}

const server = await openServer()
const current: { child: ChildProcess | null; isStopped: boolean } = { child: null, isStopped: false }
const stop = () => {
  current.isStopped = true
  current.child?.kill('SIGKILL')
}
process.once('SIGINT', stop).once('SIGTERM', stop)

try {
  for (const name of benchNames.filter((one) => asked.length === 0 || asked.includes(one))) {
    if (current.isStopped) break
    const startedAt = performance.now()
    const results = await runBench(server, name)
    const seconds = (performance.now() - startedAt) / 1_000
    if (results) process.stdout.write(toTable(name, results, seconds))
    else process.stdout.write(`\n${name} ended without a result\n`)
  }
} finally {
  await server.close()
}

/** A process of its own, because configuration and pools are made once a process; ended if it exceeds its time. */
async function runBench({ folder, databaseFor }: BenchServer, name: BenchName): Promise<Result[] | null> {
  const env = {
    ...process.env,
    ...testEnvironment(await databaseFor(name)),
    DATABASE_POOL_SIZE: '8',
    STORAGE_FOLDER: join(folder, 'storage'),
    NODE_ENV: 'production' as const,
  }
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/bench/frame/run-one.ts', name, ...flags],
    {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  current.child = child
  const overdue = setTimeout(() => child.kill('SIGKILL'), longestSeconds * 1_000)
  let results: Result[] | null = null
  child.on('message', (message) => (results = message as Result[]))
  await new Promise((done) => child.once('exit', done))
  clearTimeout(overdue)
  return results
}
