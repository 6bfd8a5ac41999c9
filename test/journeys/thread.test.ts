import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desk, launchBrowser, phone } from '#test/support/browser.ts'
import { creatorCopiesLink, creatorPublishes, creatorSettlesIn, tooYoungIsRefused } from './creator-publishes.ts'
import {
  merchantChecksAgainstShopify,
  merchantFilesProducts,
  merchantFindsProblem,
  merchantPausesAndResumes,
  merchantReordersPortfolios,
} from './merchant-keeps-catalog.ts'
import { merchantOpens } from './merchant-opens.ts'
import { creatorReadsEarning, merchantChangesProduct, merchantFulfils } from './merchant-serves.ts'
import { arrive, expectNoSideScroll, type Person } from './person.ts'
import {
  shopperNarrowsCategory,
  shopperReadsProduct,
  shopperScrollsAndReturns,
  shopperSearchesInArabic,
} from './shopper-browses.ts'
import { knownShopperBuys, shopperFillsIn, shopperLooksAround, shopperPays, shopperWatches } from './shopper-buys.ts'
import { startSmallWorld } from './small-world.ts'

/* The main job in a real browser, from a merchant's install to a creator's explained earning. Each story goes on where
   the one before it ended, as the people in it do. */
const store = 'meadow-and-main'
const june = { name: 'June Park', handle: 'june.park', email: 'june@example.com', password: 'a-long-password' }
let world: Awaited<ReturnType<typeof startSmallWorld>>
let browser: Browser
let merchant: Person
let creator: Person
let shopper: Person
let product: { id: string; title: string }
let trackedLink: string
let orderNumber: string

beforeAll(async () => {
  world = await startSmallWorld()
  const { untouchedStore } = await import('#test/world/fill-world.ts')
  await world.sandbox.createShop(untouchedStore)
  await world.sandbox.act(untouchedStore.domain, 'generateProducts', { count: 48, seed: 7 })
  browser = await launchBrowser()
  merchant = await arrive(browser, desk)
  creator = await arrive(browser, phone)
  shopper = await arrive(browser, phone)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  const { closeDatabase } = await import('#app/platform/db/database.server.ts')
  await closeDatabase()
  await world?.stop()
}, 60_000)

it('a merchant installs, accepts, connects, sees the catalog arrive and opens a program', async () => {
  await merchantOpens(merchant, world.sandboxUrl, store)
  merchant.expectCalm()
  const withVariants = { shop: { domain: `${store}.myshopify.com` }, variants: { some: { title: { not: '' } } } }
  const products = await world.db.product.findMany({ where: withVariants, include: { variants: true }, orderBy: { shopifyGid: 'asc' } }) // prettier-ignore
  const found = products.find(({ variants }) => variants.length >= 2)
  expect(found).toBeDefined()
  product = { id: found?.id ?? '', title: found?.title ?? '' }
})

it('K1: a child and a sixteen-year-old cannot become creators, also not with a second date', async () => {
  for (const age of [12, 16]) {
    const person = await arrive(browser, phone)
    await tooYoungIsRefused(person, world.appUrl, age)
    person.expectCalm()
    await person.leave()
  }
})

it('a creator signs up, joins the program, publishes a tagged video and copies a link to it', async () => {
  await creatorSettlesIn(creator, world.appUrl, june, 'Meadow & Main')
  await creatorPublishes(creator, world.appUrl, product.title)
  trackedLink = await creatorCopiesLink(creator, world.appUrl)
  creator.expectCalm()
})

it('a shopper watches, finds, fills the cart and pays, after a mistake, a declined card and a bank that asks', async () => {
  await shopperWatches(shopper, world.appUrl, trackedLink, product.title)
  await shopperLooksAround(shopper, world.appUrl, product.title)
  await shopperFillsIn(shopper)
  orderNumber = await shopperPays(shopper)
  const order = await world.db.order.findUniqueOrThrow({ where: { number: orderNumber }, include: { checkout: { include: { payment: true } } } }) // prettier-ignore
  await expect
    .poll(() => world.db.payment.count({ where: { checkoutId: order.checkoutId ?? '', state: 'captured' } }), { timeout: 45_000 })
    .toBe(1) // prettier-ignore
  shopper.expectCalm()
})

it('a shopper who has bought before has paid after three taps: the tag in a video, Buy now, Pay', async () => {
  const { demoShopper, signUpShopper, buyTogether } = await import('#test/world/demo-shopper.ts')
  const { demoPassword } = await import('#test/world/creators.ts')
  const sold = await world.db.variant.findFirstOrThrow({
    where: { productId: product.id, isPublished: true, deletedAt: null },
    orderBy: { position: 'asc' },
  })
  const { shopId } = await world.db.product.findUniqueOrThrow({ where: { id: product.id } })
  await buyTogether(await signUpShopper(), [{ shopId, variantId: sold.id, quantity: 1 }])
  const person = await arrive(browser, phone)
  const known = { email: demoShopper.email, password: demoPassword }
  const number = await knownShopperBuys(person, world.appUrl, trackedLink, known)
  const order = await world.db.order.findUniqueOrThrow({ where: { number }, include: { checkout: { include: { payment: true } } } }) // prettier-ignore
  expect(['authorized', 'capturing', 'captured']).toContain(order.checkout?.payment?.state)
  person.expectCalm()
  await person.leave()
})

it('what the merchant does in Shopify is seen by the shopper and the creator within seconds', async () => {
  const admin = `${world.sandboxUrl}/store/${store}`
  const { shopifyOrderName } = await world.db.order.findUniqueOrThrow({ where: { number: orderNumber } })
  await merchantFulfils(merchant, shopper, { store: admin, orderName: shopifyOrderName ?? '' })
  await creatorReadsEarning(creator, world.appUrl)
  const productUrl = `${world.appUrl}/products/${product.id}`
  await merchantChangesProduct(merchant, shopper, { store: admin, productUrl, product: product.title })
  for (const person of [merchant, shopper, creator]) person.expectCalm()
})

it('a merchant keeps the catalog: finds a problem, files products, pauses one, checks it all against Shopify', async () => {
  const { appUrl, sandbox, shop, shopId, db } = world
  const root = `${world.sandboxUrl}/store/${shop.domain.split('.')[0]}/apps/${world.secrets.shopifyKey}`
  const app = { openedAt: (path: string) => root + path }
  const tote = { handle: 'sunrise-canvas-tote', descriptionHtml: '<p>Heavy canvas. Write to hello@aurora.example</p>' }
  await sandbox.act(shop.domain, 'updateProduct', tote)
  await expect
    .poll(() => db.product.count({ where: { shopId, handle: tote.handle, reviewState: 'failed' } }), { timeout: 45_000 })
    .toBe(1) // prettier-ignore
  await merchantFindsProblem(merchant, app, 'Sunrise Canvas Tote', 'hello@aurora.example')
  await merchantFilesProducts(merchant, app, 'Little Moon Night Light', 'Sunrise Canvas Tote')
  const { id } = await db.product.findFirstOrThrow({ where: { shopId, handle: 'daybreak-mug' } })
  const mug = { app, productId: id, productUrl: `${appUrl}/products/${id}`, product: 'Daybreak Stoneware Mug' }
  await merchantPausesAndResumes(merchant, shopper, mug)
  await merchantChecksAgainstShopify(merchant, app)
  await merchantReordersPortfolios(merchant, app, shopper, `${appUrl}/brands/aurora-goods`)
  for (const person of [merchant, shopper]) person.expectCalm()
})

it('a shopper looks around in Arabic: searches as people type, narrows, scrolls on, comes back, reads a product', async () => {
  const { appUrl, shopId, db } = world
  const person = await arrive(browser, { ...phone, locale: 'ar' })
  await shopperSearchesInArabic(person, appUrl)
  await shopperNarrowsCategory(person, appUrl, 'home', 'Aurora Goods')
  await shopperScrollsAndReturns(person, `${appUrl}/brands/${store}`)
  const { id } = await db.product.findFirstOrThrow({ where: { shopId, handle: 'daybreak-mug' } })
  await shopperReadsProduct(person, `${appUrl}/products/${id}`)
  person.expectCalm()
  await person.leave()
})

it('the pages speak Arabic, from right to left, and fit a phone', async () => {
  const handle = world.creator.handle
  const pages = ['/', '/shop', '/shop/search?q=a', '/cart', '/orders', '/account', '/account/sign-up', `/@${handle}`, '/creator/sign-up'] // prettier-ignore
  const person = await arrive(browser, { ...phone, locale: 'ar' })
  for (const path of pages) {
    await person.open(world.appUrl + path)
    expect(await person.page.locator('html').getAttribute('dir'), path).toBe('rtl')
    expect(await person.page.locator('body').innerText(), path).toMatch(/[\u0621-\u064A]{3}/)
    await expectNoSideScroll(person.page)
    await person.shoot(`arabic${path.split('?')[0]?.replaceAll('/', '-') ?? ''}`)
  }
  person.expectCalm()
  await person.leave()
})
