import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const publicFolder = fileURLToPath(new URL('../../../public/', import.meta.url))

/** A shop window: a case of glass with one thing in it, lit from within, and the glint of a pane. */
const drawing = (corner: number): string => `<defs>
<linearGradient id="night" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#5b3fd6"/><stop offset=".55" stop-color="#3a2491"/><stop offset="1" stop-color="#22124f"/></linearGradient>
<linearGradient id="pane" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff4e4"/><stop offset="1" stop-color="#ffc79a"/></linearGradient>
<linearGradient id="gem" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ff9a6b"/><stop offset="1" stop-color="#e2417a"/></linearGradient>
</defs>
<rect width="512" height="512" rx="${corner}" fill="url(#night)"/>
<path d="M136 404V232a120 120 0 0 1 240 0v172z" fill="url(#pane)"/>
<path d="M136 404V232c0-26 8-50 22-69l150 241z" fill="#fff" opacity=".38"/>
<circle cx="256" cy="292" r="62" fill="url(#gem)"/>
<path d="M238 262l56 30-56 32z" fill="#fff6ea"/>
<rect x="104" y="396" width="304" height="36" rx="18" fill="#fff4e4"/>`

const svg = (inner: string, size = 512): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="Vitrine">${inner}</svg>\n`

const favicon = `<rect width="32" height="32" rx="8" fill="#3a2491"/><path d="M8 25V15a8 8 0 0 1 16 0v10z" fill="#ffdcb6"/><circle cx="16" cy="18" r="4.2" fill="#e8527a"/><rect x="6" y="24.4" width="20" height="2.6" rx="1.3" fill="#fff4e4"/>`

/** The admin's menu allows one colour and plain shapes only. */
const navigation = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="M3 12V6.5a5 5 0 0 1 10 0V12h-1.6V6.5a3.4 3.4 0 0 0-6.8 0V12z" fill="#4a4a4a"/><circle cx="8" cy="8.6" r="2" fill="#4a4a4a"/><rect x="1.5" y="12.6" width="13" height="1.7" rx=".85" fill="#4a4a4a"/></svg>\n`

async function shoot(page: Page, markup: string, size: number, file: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${markup}`)
  await page.screenshot({ path: publicFolder + file, omitBackground: true })
}

export async function makeMarks(page: Page): Promise<void> {
  await mkdir(publicFolder, { recursive: true })
  await writeFile(`${publicFolder}icon.svg`, svg(drawing(116)))
  await writeFile(`${publicFolder}favicon.svg`, svg(favicon, 32))
  await writeFile(`${publicFolder}nav-icon.svg`, navigation)
  await shoot(page, svg(drawing(116)), 192, 'icon-192.png')
  await shoot(page, svg(drawing(116)), 512, 'icon-512.png')
  await shoot(page, svg(drawing(0)), 180, 'apple-touch-icon.png')
}
