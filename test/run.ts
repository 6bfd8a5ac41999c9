import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'

/*
 * `npm test`: everything that needs nothing but the checkout, cheapest first. Ends with one line that counts it all,
 * because lint, types, Vitest and the journeys each count in their own way.
 */
type Suite = { readonly name: string; readonly command: readonly string[]; readonly isReading?: boolean }

const suites: readonly Suite[] = [
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'], isReading: true },
  { name: 'types', command: ['tsc', '--noEmit'], isReading: true },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], isReading: true },
  { name: 'tests', command: ['vitest', 'run', '--reporter=default'] },
  { name: 'journeys', command: ['vitest', 'run', '--config', 'vitest.journeys.config.ts'] },
]

const only = process.argv.slice(2)
let passed = 0
let failed = 0

const wanted = suites.filter((suite) => only.length === 0 || only.includes(suite.name))
// What only reads files takes the time that the tests leave: they come first, one after the other.
const reading = Promise.all(wanted.filter(({ isReading }) => isReading).map(countSuite))
for (const suite of wanted.filter(({ isReading }) => !isReading)) await countSuite(suite)
await reading

process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function countSuite({ name, command, isReading = false }: Suite): Promise<void> {
  const startedAt = Date.now()
  const { code, output } = await runSuite(command, isReading)
  const counts = countTests(output)
  passed += counts?.passed ?? (code === 0 ? 1 : 0)
  failed += counts?.failed || (code === 0 ? 0 : 1)
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(0)
  process.stdout.write(`\n${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n\n`)
}

function runSuite(
  [binary = '', ...args]: readonly string[],
  isPatient: boolean,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(`node_modules/.bin/${binary}`, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      process.stdout.write(chunk)
    })
    child.once('exit', (code) => done({ code: code ?? 1, output }))
  })
}

/** Reads Vitest's own closing line, "Tests  3 failed | 120 passed (123)". */
function countTests(output: string): { passed: number; failed: number } | null {
  // eslint-disable-next-line no-control-regex -- terminal colours are control characters
  const line = /Tests\s+(.*)\(\d+\)/.exec(output.replace(/\u001b\[[0-9;]*m/g, ''))?.[1]
  if (!line) return null
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
  return { passed: count('passed'), failed: count('failed') }
}
