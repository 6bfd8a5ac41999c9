import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { demoClips, demoCreators, demoShops, demoStores } from './catalog.ts'

const publicFolder = fileURLToPath(new URL('../../../public', import.meta.url))
const inPublic = (path: string) => join(publicFolder, path)
const KB = 1000

const sizeOf = (path: string): number => (existsSync(inPublic(path)) ? statSync(inPublic(path)).size : 0)
const allFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

const products = demoShops.flatMap((shop) => shop.products.map((product) => ({ shop, product })))
const variants = products.flatMap(({ shop, product }) =>
  product.variants.map((variant) => ({ shop, product, variant })),
)

describe('demo pictures', () => {
  it.each(products)('$product.handle shows pictures that exist and are light enough for a phone', ({ product }) => {
    expect(product.images.length).toBeGreaterThanOrEqual(2)
    for (const image of product.images) {
      expect(sizeOf(image), image).toBeGreaterThan(1 * KB)
      expect(sizeOf(image), image).toBeLessThan(60 * KB)
    }
  })

  it.each(demoCreators)('$handle has a portrait', ({ avatar }) => {
    expect(sizeOf(avatar)).toBeGreaterThan(1 * KB)
    expect(sizeOf(avatar)).toBeLessThan(40 * KB)
  })

  it('the whole folder stays below 5 MB and no file is above 1 MB', () => {
    const sizes = allFiles(inPublic('demo')).map((file) => statSync(file).size)
    expect(Math.max(...sizes)).toBeLessThan(1000 * KB)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5000 * KB)
  })

  it('every picture, film and caption file is used by the catalog', () => {
    const used = new Set([
      ...products.flatMap(({ product }) => product.images),
      ...demoCreators.map((one) => one.avatar),
      ...demoClips.flatMap((clip) => [clip.file, clip.poster, clip.captions.en, clip.captions.ar]),
    ])
    const unused = allFiles(inPublic('demo')).map((file) => file.slice(publicFolder.length)).filter((file) => !used.has(file)) // prettier-ignore
    expect(unused).toEqual([])
  })

  it('Vitrine has its own mark in every size, and a menu icon of plain shapes below 2 kB', () => {
    for (const file of [
      'icon.svg',
      'favicon.svg',
      'icon-192.png',
      'icon-512.png',
      'apple-touch-icon.png',
      'nav-icon.svg',
    ])
      expect(sizeOf(`/${file}`), file).toBeGreaterThan(100)
    const menuIcon = readFileSync(inPublic('nav-icon.svg'), 'utf8')
    expect(menuIcon.length).toBeLessThan(2000)
    expect(
      [...menuIcon.matchAll(/<([a-z]+)/g)]
        .map(([, tag]) => tag)
        .filter((tag) => !['svg', 'path', 'circle', 'rect'].includes(tag ?? '')),
    ).toEqual([])
    expect(new Set([...menuIcon.matchAll(/fill="([^"]+)"/g)].map(([, color]) => color)).size).toBe(1)
  })
})

describe('demo films', () => {
  it('there are twelve', () => expect(demoClips).toHaveLength(12))

  it.each(demoClips)('$slug opens, has sound and is as long and as large as promised', async (clip) => {
    expect(sizeOf(clip.file)).toBeLessThan(350 * KB)
    expect(sizeOf(clip.poster)).toBeGreaterThan(2 * KB)
    expect(sizeOf(clip.poster)).toBeLessThan(25 * KB)
    const input = new Input({ source: new BufferSource(readFileSync(inPublic(clip.file))), formats: ALL_FORMATS })
    const picture = await input.getPrimaryVideoTrack()
    const sound = await input.getPrimaryAudioTrack()
    expect(picture?.codec).toBe('avc')
    expect(sound?.codec).toBe('aac')
    expect([picture?.displayWidth, picture?.displayHeight]).toEqual([clip.width, clip.height])
    expect(Math.abs((await input.computeDuration()) * 1000 - clip.durationMs)).toBeLessThan(100)
    const stats = await picture?.computePacketStats()
    expect(Math.round(stats?.averagePacketRate ?? 0)).toBe(30)
  })

  it.each(demoClips)('$slug starts to play before it is fully loaded (index at the front)', (clip) => {
    const head = readFileSync(inPublic(clip.file)).toString('latin1')
    expect(head.indexOf('moov')).toBeLessThan(head.indexOf('mdat'))
  })

  it.each(
    demoClips.flatMap((clip) => (['en', 'ar'] as const).map((language) => ({ slug: clip.slug, language, clip }))),
  )('$slug captions in $language are in order and end with the film', ({ clip, language }) => {
    const text = readFileSync(inPublic(clip.captions[language]), 'utf8')
    expect(text.startsWith('WEBVTT\n\n')).toBe(true)
    const cues = [...text.matchAll(/^00:00:(\d\d\.\d{3}) --> 00:00:(\d\d\.\d{3})\n(.+)$/gm)].map(
      ([, from, to, line]) => ({ from: Number(from), to: Number(to), line }),
    )
    expect(cues.map((cue) => cue.line)).toEqual(clip.spoken[language])
    const marks = cues.flatMap((cue) => [cue.from, cue.to])
    expect(marks).toEqual([...marks].sort((a, b) => a - b))
    expect(marks.at(-1)).toBeLessThanOrEqual(clip.durationMs / 1000)
    expect(/[\u0600-\u06ff]/.test(text)).toBe(language === 'ar')
  })

  it.each(demoClips)('$slug tags products of its shop that a shopper can buy, inside its length', (clip) => {
    for (const tag of clip.products) {
      const product = demoShops
        .find((shop) => shop.domain === tag.shop)
        ?.products.find((one) => one.handle === tag.handle)
      expect(product?.status, tag.handle).toBe('ACTIVE')
      expect(tag.atMs).toBeLessThan(clip.durationMs)
    }
    expect(demoCreators.map((one) => one.handle)).toContain(clip.creator)
  })
})

describe('demo catalog', () => {
  it('sells about forty things in five shops', () => {
    expect(demoShops).toHaveLength(5)
    expect(products.length).toBeGreaterThanOrEqual(40)
  })

  it.each(variants)('$variant.sku has a price in the minor units of $shop.currency', ({ shop, variant }) => {
    const digits = exponentOf(toCurrencyCode(shop.currency))
    const shape = digits ? new RegExp(`^\\d+\\.\\d{${digits}}$`) : /^\d+$/
    expect(variant.price).toMatch(shape)
    if (variant.compareAtPrice) {
      expect(variant.compareAtPrice).toMatch(shape)
      expect(Number(variant.compareAtPrice)).toBeGreaterThan(Number(variant.price))
    }
  })

  it('handles, stock codes and barcodes are never used twice', () => {
    for (const list of [
      products.map(({ product }) => product.handle),
      variants.map(({ variant }) => variant.sku),
      variants.map(({ variant }) => variant.barcode),
    ])
      expect(new Set(list).size).toBe(list.length)
  })

  it('every barcode carries its check digit', () => {
    for (const { variant } of variants) {
      const sum = [...variant.barcode].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0)
      expect([variant.barcode.length, sum % 10], variant.sku).toEqual([13, 0])
    }
  })

  it.each(products)('$product.handle names every option in every variant', ({ product }) => {
    for (const variant of product.variants) {
      expect(variant.optionValues.map((one) => one.optionName)).toEqual(product.options.map((one) => one.name))
      for (const [at, value] of variant.optionValues.entries())
        expect(product.options[at]?.values).toContain(value.name)
    }
  })

  it('holds one gift card, one draft and some sold-out variants, so that those cases show', () => {
    expect(products.filter(({ product }) => product.giftCard)).toHaveLength(1)
    expect(products.filter(({ product }) => product.status === 'DRAFT')).toHaveLength(1)
    expect(variants.filter(({ variant }) => variant.inventory === 0).length).toBeGreaterThan(0)
  })

  it('every text exists in Arabic too', () => {
    for (const { product } of products)
      expect(`${product.titleAr}${product.descriptionHtmlAr}`).toMatch(/[\u0600-\u06ff]/)
  })
})

describe('demo stores', () => {
  it.each(demoShops)('$name keeps two or three collections of its own products, each with a picture', (shop) => {
    const { collections } = demoStores[shop.domain] ?? { collections: [] }
    expect([2, 3]).toContain(collections.length)
    for (const { handle, picture, holds } of collections) {
      expect(sizeOf(`/demo/products/${picture}.webp`), picture).toBeGreaterThan(1 * KB)
      const held = shop.products.filter((one) =>
        'tag' in holds ? one.tags.includes(holds.tag) : holds.includes(one.handle),
      )
      expect(held.length, handle).toBeGreaterThan(1)
      if (!('tag' in holds)) expect(held.length, handle).toBe(holds.length)
    }
  })

  it.each(products.filter(({ product }) => product.film))('$product.handle has a film that exists', ({ product }) => {
    expect(demoClips.map(({ file, poster }) => ({ file, poster }))).toContainEqual(product.film)
  })

  it.each(demoShops)(
    '$name has a title of its own for each product where it writes neither English nor Arabic',
    (shop) => {
      const needsOwn = !['en', 'ar'].includes(shop.writes)
      for (const { titleOwn, title } of shop.products) {
        expect(titleOwn !== null, title).toBe(needsOwn)
        expect(titleOwn, 'a text that repeats another language is no translation').not.toBe(title)
      }
    },
  )
})
