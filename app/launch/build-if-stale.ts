import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const stampFile = 'build/source-hash'

/** Builds the web process's bundle unless the last build was made from exactly these sources. */
export async function buildIfStale(onBuild: () => void): Promise<void> {
  const hash = hashOfSources()
  if (existsSync('build/server/index.js') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  onBuild()
  const remix = require.resolve('@remix-run/dev/dist/cli.js')
  const options = { env: { ...process.env, NODE_ENV: 'production' as const }, maxBuffer: 64 << 20 }
  await run(process.execPath, [remix, 'vite:build'], options).catch((cause: Error & { stderr?: string }) => {
    throw new Error(`the pages could not be built:\n${(cause.stderr ?? cause.message).slice(0, 2_000)}`)
  })
  mkdirSync('build', { recursive: true })
  writeFileSync(stampFile, hash)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = ['app', 'public']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of [...files, 'vite.config.ts', 'package-lock.json'].sort()) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
