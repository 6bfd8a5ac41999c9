import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const stampFile = 'build/source-hash'

/** Builds the web process's bundle unless the last build was made from exactly these sources. */
export async function buildIfStale(onBuild: () => void): Promise<void> {
  const hash = hashOfSources()
  if (existsSync('build/server/index.js') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  onBuild()
  const said: string[] = []
  const isBuilt = await build((text) => said.push(text))
  if (!isBuilt) throw new Error(`the pages could not be built:\n${said.join('').slice(-2_000)}`)
}

/** Builds it whatever there is, and leaves word of the sources it was made from. False: it could not be built. */
export async function build(hear: (text: string) => void): Promise<boolean> {
  const hash = hashOfSources()
  const remix = require.resolve('@remix-run/dev/dist/cli.js')
  const child = spawn(process.execPath, [remix, 'vite:build'], { env: { ...process.env, NODE_ENV: 'production' } })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) return false
  mkdirSync('build', { recursive: true })
  writeFileSync(stampFile, hash)
  return true
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
