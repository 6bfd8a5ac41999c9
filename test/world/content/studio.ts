import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'

const entry = fileURLToPath(new URL('./stage/main.ts', import.meta.url))

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'content' } },
  })
  const first = Array.isArray(built) ? built[0] : built
  if (!first || !('output' in first)) throw new Error('the stage did not build')
  return first.output[0].code
}

export type Stage = {
  still(name: string, view: string, size: number, quality: number): string
  frame(slug: string, seconds: number, width: number, height: number, type: string, quality: number): string
}

/** Opens a browser with the stage loaded; software rendering, so every machine draws the same picture. */
export async function openStudio(): Promise<{ browser: Browser; newStage: () => Promise<Page> }> {
  const code = await script()
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  })
  const newStage = async () => {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error))
    await page.addScriptTag({ content: code })
    return page
  }
  return { browser, newStage }
}
