import { expect, test } from 'vitest'
import { loader, meta } from '#app/routes/shop/products.$productId.($handle).tsx'
import { db } from '#app/platform/db/database.server.ts'
import { topicsOf } from '#app/platform/realtime/realtime.server.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import { aSellingShop } from './checkout-bench.ts'
import { aBrand, aShownProduct, refreshed } from './shop-pages-world.ts'
import { openBrowser } from './shop-browser.ts'

type Shown = {
  product: ProductView
  stream: string
  related: { productId: string }[]
  more: { productId: string }[]
  locale: 'en'
  origin: string
}
type Gone = { product: null; reason: string; related: { productId: string }[]; stream: string }

function open(productId: string, { search = '', country = 'US' } = {}) {
  const browser = openBrowser()
  browser.cookies.set('vitrine_country', country)
  return browser.get(loader, `/products/${productId}${search}`, { productId })
}

const read = async (productId: string, options = {}) => (await (await open(productId, options)).json()) as Shown

test('the page has what it takes to buy: price, stock, tax, delivery, where it stands', async () => {
  const shop = await aSellingShop()
  const made = await aShownProduct(shop.id, { colours: ['Red', 'Mist'], units: 3, priceMinor: 4200n })
  const { product } = await read(made.productId)
  expect(product.options[0]).toMatchObject({ name: 'Color', isColour: true })
  expect(product.variants).toMatchObject({
    ids: made.variantIds,
    stock: '33',
    offers: [{ price: { amount: '42.00' } }],
  })
  expect(product.shop.taxesIncluded).toBe(false)
  expect(product.categoryPath).toMatchObject([{ id: 'home' }])
  expect(product.deliveries).toMatchObject([
    { title: 'Standard', price: { amount: '5.00', currency: 'USD' }, freeFrom: { amount: '100.00' } },
  ])
})

test('H9: in the EU a former price is shown only if the lowest of 30 days is known', async () => {
  const made = await aShownProduct((await aBrand()).id, { priceMinor: 1000n, compareAtMinor: 2000n })
  const offerIn = async (country: string) => (await read(made.productId, { country })).product.variants.offers[0]
  expect(await offerIn('US')).toMatchObject({ compareAt: { amount: '20.00' }, percentOff: 50 })
  expect(await offerIn('DE')).toMatchObject({ compareAt: null, percentOff: null })
})

test('J4: a product that was taken off sale says so, with what is like it, and its stream goes on', async () => {
  const shop = await aBrand()
  const departmentId = 'sports'
  const [made, other] = [await aShownProduct(shop.id, { departmentId }), await aShownProduct(shop.id, { departmentId })]
  await db.product.update({ where: { id: made.productId }, data: { isPublished: false } })
  await refreshed(made.productId)
  const answer = await open(made.productId)
  expect(answer.status).toBe(410)
  // It may come back, and browsers keep this answer for good if they may.
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const gone = (await answer.json()) as Gone
  expect(gone).toMatchObject({ product: null, reason: 'gone' })
  expect(gone.related.map(({ productId }) => productId)).toContain(other.productId)
  const token = new URL(gone.stream, 'http://x').searchParams.get('token') ?? ''
  expect(topicsOf(token)).toEqual([`product:${made.productId}`])
})

test('a deleted product is gone, one that never was is not found', async () => {
  const made = await aShownProduct((await aBrand()).id)
  await db.product.update({ where: { id: made.productId }, data: { deletedAt: new Date() } })
  await refreshed(made.productId)
  expect((await open(made.productId)).status).toBe(410)
  expect((await open('prd_nothing')).status).toBe(404)
})

test('what is offered beside a product is neither the product nor shown twice', async () => {
  const shop = await aBrand()
  const made = []
  for (let count = 0; count < 4; count++) made.push(await aShownProduct(shop.id, { departmentId: 'tools' }))
  const { related, more } = await read(made[0]?.productId ?? '')
  const ids = [...related, ...more].map(({ productId }) => productId)
  expect(ids).not.toContain(made[0]?.productId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('machines read the same price and stock as people, at an address of its own', async () => {
  const made = await aShownProduct((await aBrand()).id, { title: 'Lamp </script><b>', priceMinor: 4200n })
  const data = await read(made.productId, { search: '?post=x&ref=y' })
  const tags = meta({ data, matches: [], params: {}, location: {} } as unknown as Parameters<typeof meta>[0]) ?? []
  const url = `${data.origin}/products/${made.productId}/${made.handle}`
  const find = (part: object) => expect(tags).toContainEqual(expect.objectContaining(part))
  find({ property: 'og:url', content: url })
  find({ property: 'og:description', content: 'Warm & round.' })
  find({ name: 'twitter:card', content: 'summary_large_image' })
  find({ tagName: 'link', rel: 'canonical', href: url })
  find({ tagName: 'link', rel: 'alternate', href: `${url}?lang=ar`, hrefLang: 'ar' })
  const blocks = tags.flatMap((tag) =>
    'script:ld+json' in (tag as object) ? [Object.values(tag as object)[0] as object] : [],
  )
  expect(blocks).toMatchObject([
    {
      '@type': 'Product',
      name: 'Lamp </script><b>',
      url,
      offers: { '@type': 'Offer', price: '42.00', priceCurrency: 'USD', availability: 'https://schema.org/InStock' },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3, name: 'Lamp </script><b>' }],
    },
  ])
})
