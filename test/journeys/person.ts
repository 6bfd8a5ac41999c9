import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const folder = '.data/screenshots'
let serial = 0

/** Somebody at a browser of their own. Whatever goes wrong on their pages is written down. */
export type Person = {
  readonly page: Page
  /** Console errors, broken scripts, failed requests. */
  readonly problems: string[]
  /** Goes to an address and waits until the page reacts: before that a press is lost. */
  open(url: string): Promise<void>
  /** A picture of the page as it stands, numbered in the order of the story. */
  shoot(name: string): Promise<void>
  /** Nothing went wrong so far, apart from what the story provokes. */
  expectCalm(): void
  leave(): Promise<void>
}

/** Streams end when their page is left, and media requests when enough has been read: no failure. */
const isOrdinaryEnd = (failure: string) => /ERR_ABORTED|ERR_CACHE_OPERATION_NOT_SUPPORTED/.test(failure)
/** A refused form answers 4xx on purpose, a product that was taken off sale 410; the browser notes every such answer. */
const isRefusalNote = (words: string) => /status of (400|409|410|422)/.test(words)

export async function arrive(browser: Browser, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York', ...options })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`broken script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusalNote(message.text())) problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (!isOrdinaryEnd(why)) problems.push(`${request.method()} ${request.url()}: ${why}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500 || answer.status() === 404)
      problems.push(`${answer.request().method()} ${answer.url()} answered ${answer.status()}`)
  })
  mkdirSync(folder, { recursive: true })
  return {
    page,
    problems,
    async open(url) {
      await page.goto(url)
      await reacts(page.locator('body'))
    },
    async shoot(name) {
      const number = String(++serial).padStart(2, '0')
      await page.screenshot({ path: join(folder, `${number}-${name}.png`), animations: 'disabled' })
    },
    expectCalm: () => expect(problems).toEqual([]),
    leave: () => context.close(),
  }
}

/** Waits until React has taken the page over. */
export async function reacts(body: Locator): Promise<void> {
  const isTaken = () => body.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isTaken, { timeout: 45_000, interval: 100 }).toBe(true)
}

/** Nothing is wider than the screen. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(content, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(screen ?? 0)
}
