import { expect, test } from 'vitest'
import { loader as brandLoader } from '#app/routes/shop/brands.$handle.tsx'
import { loader as portfolioLoader } from '#app/routes/shop/brands.$handle_.portfolios.$portfolioId.tsx'
import { loader as homeLoader } from '#app/routes/shop/shop.tsx'
import { loader as categoryLoader } from '#app/routes/shop/shop_.categories.$categoryId.tsx'
import { loader as searchLoader } from '#app/routes/shop/shop_.search.tsx'
import { loader as suggestLoader } from '#app/routes/shop/shop_.suggest.tsx'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { aBrand, aShownProduct, refreshed } from './shop-pages-world.ts'
import { openBrowser } from './shop-browser.ts'

type Card = { title: string; price: { amount: string } | null; titleParts?: { match: string }[] }
type Page = { items: Card[]; nextCursor: string | null }
type Listing = {
  products: Page
  facets: {
    price: object | null
    brands: object[]
    options: { name: string; values: { term: string; swatch: string | null }[] }[]
  }
  sorts: string[]
}
type Home = { departments: { id: string; name: string }[]; trending: Card[]; newest: Page; brands: { name: string }[] }

const titles = ({ items }: Page) => items.map(({ title }) => title)

async function read<View>(loader: unknown, path: string, params: Record<string, string> = {}): Promise<View> {
  return (await (await openBrowser().get(loader, path, params)).json()) as View
}

/** Each test has a category to itself. */
const category = (categoryId: string, search = '') =>
  read<Listing>(categoryLoader, `/shop/categories/${categoryId}${search}`, { categoryId })

test('the shop tab shows only departments that have something, in the shopper’s language', async () => {
  await aShownProduct((await aBrand()).id, { departmentId: 'pets' })
  const home = await read<Home>(homeLoader, '/shop?lang=ar')
  expect(home.departments.map(({ id }) => id)).toContain('pets')
  expect(home.departments.map(({ id }) => id)).not.toContain('tools')
  expect(home.departments.find(({ id }) => id === 'pets')?.name).toMatch(/\p{Script=Arabic}/u)
})

test('the newest go on page by page, each product once', async () => {
  const shop = await aBrand()
  for (let made = 0; made < 26; made++) await aShownProduct(shop.id)
  const first = await read<Home>(homeLoader, '/shop')
  const second = await read<Home>(homeLoader, `/shop?cursor=${first.newest.nextCursor ?? ''}`)
  const shown = [...titles(first.newest), ...titles(second.newest)]
  expect(first.newest.items).toHaveLength(24)
  expect(new Set(shown).size).toBe(shown.length)
  expect(second).toMatchObject({ departments: [], trending: [], brands: [] })
})

test('a category is narrowed by colour, price, brand and stock, all of it in the address', async () => {
  const [one, two] = [await aBrand(), await aBrand()]
  const departmentId = 'toys'
  await aShownProduct(one.id, { departmentId, title: 'Red ball', colours: ['Red', 'Blue'], priceMinor: 900n })
  await aShownProduct(two.id, { departmentId, title: 'Green ball', colours: ['Green', 'Blue'], priceMinor: 1500n })
  await aShownProduct(two.id, { departmentId, title: 'Gone ball', colours: ['Green'], priceMinor: 2500n, units: 0 })
  const all = await category(departmentId)
  expect(all.facets.options[0]?.values.map(({ term }) => term)).toContain('color:red')
  expect(all.facets.options[0]?.values.every(({ swatch }) => swatch !== null)).toBe(true)
  const found = async (search: string) => titles((await category(departmentId, search)).products).sort()
  expect(await found('')).toEqual(['Gone ball', 'Green ball', 'Red ball'])
  expect(await found('?option=color%3Ared')).toEqual(['Red ball'])
  expect(await found('?option=color%3Ared&option=color%3Agreen')).toEqual(['Gone ball', 'Green ball', 'Red ball'])
  expect(await found('?min=10&cur=USD')).toEqual(['Gone ball', 'Green ball'])
  expect(await found('?min=10&max=20&cur=USD')).toEqual(['Green ball'])
  expect(await found(`?brand=${two.id}&available=1`)).toEqual(['Green ball'])
  expect(titles((await category(departmentId, '?sort=priceDesc')).products)).toEqual([
    'Gone ball',
    'Green ball',
    'Red ball',
  ])
})

test('a price that was meant in another currency narrows nothing', async () => {
  await aShownProduct((await aBrand()).id, { departmentId: 'baby', priceMinor: 900n })
  const page = await category('baby', '?min=10&cur=EUR')
  expect(page.products.items).toHaveLength(1)
})

test('a category that is none is not found', async () => {
  const answer = await openBrowser().get(categoryLoader, '/shop/categories/nonsense', { categoryId: 'nonsense' })
  expect(answer.status).toBe(404)
})

test('J4: what is hidden leaves the category at once', async () => {
  const { productId } = await aShownProduct((await aBrand()).id, { departmentId: 'arts' })
  await db.product.update({ where: { id: productId }, data: { isPublished: false } })
  await refreshed(productId)
  expect((await category('arts')).products.items).toEqual([])
})

test('a search that finds nothing leads on to departments', async () => {
  await aShownProduct((await aBrand()).id)
  const page = await read<Listing & { departments: object[] }>(searchLoader, '/shop/search?q=xylophonequartz')
  expect(page.products.items).toEqual([])
  expect(page.departments.length).toBeGreaterThan(0)
})

test('everything is listed newest first when nothing was typed', async () => {
  const { title } = await aShownProduct((await aBrand()).id)
  const page = await read<Listing>(searchLoader, '/shop/search')
  expect(titles(page.products)[0]).toBe(title)
  expect(page.sorts[0]).toBe('newest')
})

test('a brand’s page orders all of its products', async () => {
  const shop = await aBrand()
  for (const priceMinor of [3000n, 1000n, 2000n]) await aShownProduct(shop.id, { priceMinor })
  const page = await read<{ products: Page }>(brandLoader, `/brands/${shop.handle}?sort=priceAsc`, {
    handle: shop.handle,
  })
  expect(page.products.items.map(({ price }) => price?.amount)).toEqual(['10.00', '20.00', '30.00'])
})

test('a brand with nothing to show is an empty page, a brand that is none is not found', async () => {
  const shop = await aBrand()
  const page = await read<{ products: Page }>(brandLoader, `/brands/${shop.handle}`, { handle: shop.handle })
  expect(page.products.items).toEqual([])
  expect((await openBrowser().get(brandLoader, '/brands/nobody', { handle: 'nobody' })).status).toBe(404)
})

test('suggestions answer what was typed and stay with this browser', async () => {
  const answer = await openBrowser().get(suggestLoader, '/shop/suggest?q=+LAMP+')
  expect(answer.headers.get('cache-control')).toBe('private, max-age=60')
  expect(await answer.json()).toMatchObject({ typed: 'lamp' })
  expect(await read(suggestLoader, '/shop/suggest')).toEqual({ typed: '', suggestions: [] })
})

test('a portfolio has a page with all of it in the shop’s order, for as long as it is shown', async () => {
  const shop = await aBrand()
  const made: string[] = []
  for (let count = 0; count < 26; count++) made.push((await aShownProduct(shop.id)).productId)
  const [collectionId, portfolioId] = [newId('collection'), newId('portfolio')]
  const collection = { id: collectionId, shopId: shop.id, shopifyGid: collectionId, title: 'Gifts', handle: 'gifts' }
  await db.collection.create({ data: { ...collection, sourceUpdatedAt: new Date() } })
  await db.collectionProduct.createMany({
    data: made.map((productId, position) => ({ collectionId, productId, position })),
  })
  await db.portfolio.create({
    data: { id: portfolioId, shopId: shop.id, collectionId, position: 0, countries: ['US'], createdAt: new Date() },
  })
  const params = { handle: shop.handle, portfolioId }
  const path = `/brands/${shop.handle}/portfolios/${portfolioId}`
  type Portfolio = { title: string; products: { items: { productId: string }[]; nextCursor: string | null } }
  const first = await read<Portfolio>(portfolioLoader, path, params)
  const second = await read<Portfolio>(portfolioLoader, `${path}?cursor=${first.products.nextCursor ?? ''}`, params)
  expect(first.title).toBe('Gifts')
  expect([...first.products.items, ...second.products.items].map(({ productId }) => productId)).toEqual(made)
  const elsewhere = { ...params, handle: (await aBrand()).handle }
  expect((await openBrowser().get(portfolioLoader, path, elsewhere)).status).toBe(404)
  await db.portfolio.update({ where: { id: portfolioId }, data: { countries: ['DE'] } })
  expect((await openBrowser().get(portfolioLoader, path, params)).status).toBe(404)
})

test('a brand is shown by the newest picture of what it sells', async () => {
  const shop = await aBrand()
  await aShownProduct(shop.id)
  const page = await read<{ brand: { image: object | null } }>(brandLoader, `/brands/${shop.handle}`, {
    handle: shop.handle,
  })
  expect(page.brand.image).not.toBeNull()
})
