import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else (Linux x64) the one in the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const executablePath = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  const launch = { args: [...args, '--autoplay-policy=no-user-gesture-required'], headless: true }
  if (executablePath) return chromium.launch({ ...launch, executablePath })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chrome, or set CHROMIUM_PATH to a Chromium or Chrome binary.')
  }
  const { default: packaged } = await import('@sparticuz/chromium')
  const packagedPath = await packaged.executablePath()
  const libraries = await missingLibraries(packagedPath)
  const env = { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<string, string>
  return chromium.launch({ ...launch, executablePath: packagedPath, env })
}

/** The package brings the shared libraries (nss, expat) that a bare Linux lacks; unpacked only where they are missing. */
async function missingLibraries(binary: string): Promise<string | null> {
  const linked = execFileSync('ldd', [binary], { encoding: 'utf8' })
  if (!linked.includes('not found')) return null
  const folder = join(tmpdir(), 'vitrine-chromium-libraries')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    const archive = join(
      dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
      '../../bin/al2023.tar.br',
    )
    const tar = join(folder, 'libraries.tar')
    await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar))
    execFileSync('tar', ['-xf', tar, '-C', folder])
  }
  const library = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.includes('libnss3'))
  return join(folder, dirname(library ?? 'lib/x'))
}

/** The library behind the admin answers bots with 410, and headless Chromium says that it is one. */
export const personUserAgent =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36'
export const deskUserAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  userAgent: personUserAgent,
}
export const desk = { viewport: { width: 1280, height: 800 }, userAgent: deskUserAgent }
