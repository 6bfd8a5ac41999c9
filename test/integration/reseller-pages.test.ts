import { expect, test } from 'vitest'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { action as makeSet } from '#app/routes/creator-studio/share-sets.tsx'
import { loader as margins } from '#app/routes/creator-studio/share-sets_.margins.ts'
import { action as cart, loader as readCart } from '#app/routes/shop/cart.tsx'
import { loader as product, meta } from '#app/routes/shop/products.$productId.($handle).tsx'
import { loader as set } from '#app/routes/shop-shared/sets.$shareSetId.tsx'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aProgram } from '#test/support/money-world.ts'
import { aSellingShop } from './checkout-bench.ts'
import { aCreator, joined } from './creator-stage.ts'
import { openBrowser, refusalOf } from './shop-browser.ts'
import { aShownProduct } from './shop-pages-world.ts'

/** A creator makes a set at their own price in the studio, and a shopper goes from its page to the cart. */

async function aSeller(marginCapBps: number) {
  const shop = await aSellingShop()
  const { programId } = await aProgram(shop.id)
  accepted(await inTransaction('allow', (tx) => saveProgram(tx, { shopId: shop.id, marginCapBps })))
  const creator = await aCreator()
  await joined(programId, creator.creatorId)
  const lamp = await aShownProduct(shop.id, { priceMinor: 4000n, compareAtMinor: 8000n })
  const studio = openBrowser({})
  const [name = '', value = ''] = creator.cookie.split('=')
  studio.cookies.set(name, value)
  const make = (margin: string) =>
    studio.post(makeSet, '/creator/share-sets', { intent: 'make', title: 'Lights', margin, productIds: lamp.productId })
  return { shop, creator, lamp, studio, make }
}

test('the studio says what each shop allows, takes a margin as it is typed, and says no in words', async () => {
  const { shop, lamp, studio, make } = await aSeller(2000)
  const allowed = await studio.get(margins, `/creator/share-sets/margins?product=${lamp.productId}`)
  expect(await allowed.json()).toEqual({
    caps: [{ productId: lamp.productId, shopName: shop.name, capBps: 2000, why: null }],
  })
  expect(await refusalOf(await make('x'))).toMatchObject({ fieldErrors: { margin: 'Please enter a number.' } })
  const tooMuch = (await (await make('25')).json()) as { refusal: { title: string; next: string } }
  expect(tooMuch.refusal.title).toBe(`${shop.name} allows at most 20% on its prices.`)
  expect(await (await make('12,5')).json()).toMatchObject({ ok: true })
  expect(await (await make('')).json()).toMatchObject({ ok: true })
  expect(await db.shareSet.findMany({ orderBy: { marginBps: 'asc' }, select: { marginBps: true } })).toEqual([
    { marginBps: 0 },
    { marginBps: 1250 },
  ])
})

test('H9, H11: the seller’s final price on the set, on the product and in the cart, with their name and no former price', async () => {
  const { creator, lamp, make } = await aSeller(2000)
  await make('10')
  const { id: setId } = await db.shareSet.findFirstOrThrow({ where: { creatorId: creator.creatorId } })
  const shopper = openBrowser()
  const shown = await (await shopper.get(set, `/sets/${setId}`, { shareSetId: setId })).text()
  expect(JSON.parse(shown)).toMatchObject({
    resold: 'all',
    products: [{ price: { amount: '44.00' }, compareAt: null, percentOff: null, shareSetId: setId }],
  })
  const params = { productId: lamp.productId }
  const page = await (await shopper.get(product, `/products/${lamp.productId}?set=${setId}`, params)).text()
  const read = JSON.parse(page) as Parameters<typeof meta>[0]['data']
  expect(read).toMatchObject({
    product: { variants: { offers: [{ price: { amount: '44.00' }, compareAt: null }] } },
    resale: { shareSetId: setId, name: 'Mia', handle: creator.handle },
  })
  const tags = JSON.stringify(meta({ data: read, matches: [] } as unknown as Parameters<typeof meta>[0]))
  expect(tags).toContain('noindex')
  expect(tags).not.toContain('application/ld+json')
  const variantId = lamp.variantIds[0] ?? ''
  const add = async (more: object) =>
    (await (await shopper.post(cart, '/cart', { intent: 'add', variantId, ...more })).json()) as object
  expect(await add({})).toMatchObject({ value: { priceNowOf: null } })
  expect(await add({ setId })).toMatchObject({ value: { priceNowOf: 'reseller' } })
  const inCart = await (await shopper.get(readCart, '/cart')).text()
  expect(JSON.parse(inCart)).toMatchObject({
    cart: { groups: [{ lines: [{ unitPrice: { amount: '44.00' }, resoldBy: { displayName: 'Mia' } }] }] },
  })
  for (const text of [shown, page, inCart]) expect(text).not.toMatch(/margin/i)
})

test('a set that is none, or one whose margin is not allowed any more, shows the shop’s own price', async () => {
  const { shop, creator, lamp, make } = await aSeller(2000)
  await make('10')
  const { id: setId } = await db.shareSet.findFirstOrThrow({ where: { creatorId: creator.creatorId } })
  accepted(await inTransaction('forbid', (tx) => saveProgram(tx, { shopId: shop.id, marginCapBps: 0 })))
  const shopper = openBrowser()
  const shown = (await (await shopper.get(set, `/sets/${setId}`, { shareSetId: setId })).json()) as object
  expect(shown).toMatchObject({ resold: 'none', products: [{ price: { amount: '40.00' } }] })
  for (const named of [setId, 'shs_none']) {
    const page = await shopper.get(product, `/products/${lamp.productId}?set=${named}`, { productId: lamp.productId })
    expect(await page.json()).toMatchObject({
      product: { variants: { offers: [{ price: { amount: '40.00' } }] } },
      resale: null,
    })
  }
})
