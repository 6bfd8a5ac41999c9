import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { makeFilm, makePoster } from './make-films.ts'
import { makeMarks } from './make-marks.ts'
import { AVATARS, FILM_LIST, SECOND_COLOURS, STILLS } from './shot-list.ts'
import { openStudio, type Stage } from './studio.ts'
import { writeCaptions } from './write-captions.ts'

/**
 * Draws everything under public/demo from the scenes in this folder. Needs Chromium and ffmpeg on the machine that runs it;
 * the results are committed, so nobody else does. `npm run demo:content [films|posters|stills|avatars|captions|marks] [names...]`.
 */
const demo = fileURLToPath(new URL('../../../public/demo', import.meta.url))
const [only, ...names] = process.argv.slice(2)
const wanted = (what: string) => !only || only === what
const named = (name: string) => names.length === 0 || names.includes(name)

async function drawStill(
  page: Page,
  thing: string,
  view: string,
  size: number,
  quality: number,
  file: string,
): Promise<void> {
  const drawn = await page.evaluate(
    (ask) => (window as unknown as { stage: Stage }).stage.still(ask.thing, ask.view, ask.size, ask.quality),
    { thing, view, size, quality },
  )
  await writeFile(file, Buffer.from(drawn, 'base64'))
}

async function drawStills(page: Page): Promise<void> {
  for (const thing of STILLS.filter(named))
    for (const view of SECOND_COLOURS.has(thing) ? ['hero'] : ['hero', 'detail']) {
      const suffix = view === 'hero' ? '' : '-detail'
      await drawStill(
        page,
        thing,
        view,
        800,
        view === 'hero' ? 0.7 : 0.5,
        join(demo, 'products', `${thing}${suffix}.webp`),
      )
    }
}

async function drawFilms(page: Page): Promise<void> {
  for (const [seed, { slug, house, posterAt, drawn }] of FILM_LIST.entries()) {
    if (!named(slug)) continue
    await makePoster(page, slug, posterAt, join(demo, 'posters'))
    if (only !== 'posters') await makeFilm(page, slug, house, seed, drawn, join(demo, 'clips'))
  }
}

async function run(): Promise<void> {
  for (const folder of ['products', 'clips', 'posters', 'captions', 'creators'])
    await mkdir(join(demo, folder), { recursive: true })
  if (wanted('captions')) await writeCaptions(join(demo, 'captions'))
  const { browser, newStage } = await openStudio()
  try {
    if (wanted('marks')) await makeMarks(await browser.newPage())
    if (wanted('stills')) await drawStills(await newStage())
    if (wanted('avatars')) {
      const page = await newStage()
      for (const name of AVATARS.filter(named))
        await drawStill(page, name, 'hero', 320, 0.82, join(demo, 'creators', `${name}.webp`))
    }
    if (wanted('films') || only === 'posters') await drawFilms(await newStage())
  } finally {
    await browser.close()
  }
}

await run()
