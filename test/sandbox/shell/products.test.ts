import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addShirt, openAdmin, SHOP, type Admin, type ProductState } from './testing/open-admin.ts'

let admin: Admin
let shirt: ProductState
beforeAll(async () => {
  admin = await openAdmin()
  await admin.control('POST', `/shops/${SHOP}/install`, {})
  shirt = await addShirt(admin)
})
afterAll(() => admin.close())

const now = () => admin.state<ProductState>('products', shirt.id)
async function form(change: Record<string, string> = {}): Promise<Record<string, string>> {
  const state = await now()
  const prices = state.variants.flatMap((variant) => [
    [`price.${variant.id}`, (variant.priceMinor / 100).toFixed(2)],
    [
      `compare.${variant.id}`,
      variant.compareAtPriceMinor === null ? '' : (variant.compareAtPriceMinor / 100).toFixed(2),
    ],
    ...variant.levels.map((level) => [`stock.${variant.id}.${level.locationId}`, String(level.available)]),
  ])
  return {
    title: state.title,
    status: state.status,
    ...(Object.fromEntries(prices) as Record<string, string>),
    ...change,
  }
}
const [small, place] = [() => shirt.variants[0]?.id ?? 0, () => shirt.variants[0]?.levels[0]?.locationId ?? 0]

describe('one product', () => {
  test('saves title, price, compare-at price, stock and channels in one go', async () => {
    const fields = await form({
      title: 'Linen Shirt II',
      [`price.${small()}`]: '39,90',
      [`compare.${small()}`]: '55',
      [`stock.${small()}.${place()}`]: '7',
    })
    const page = await admin.post(`/products/${shirt.id}`, fields)
    expect(page.html).toContain('Product saved.')
    const state = await now()
    expect(state.title).toBe('Linen Shirt II')
    expect(state.variants[0]).toMatchObject({ priceMinor: 3990, compareAtPriceMinor: 5500 })
    expect(state.variants[0]?.levels[0]?.available).toBe(7)
    expect(state.hiddenOn).toHaveLength(2)
  })

  test.each([
    ['an empty title', () => ({ title: '' }), 'needs a title'],
    ['a price that is none', () => ({ [`price.${small()}`]: 'cheap' }), 'is not a price in USD'],
    [
      'negative stock',
      () => ({ [`stock.${small()}.${place()}`]: '-3' }),
      'the quantity -3 is negative. Enter 0 or more.',
    ],
    ['stock in halves', () => ({ [`stock.${small()}.${place()}`]: '2.5' }), 'not a whole number'],
  ])('refuses %s, says why and keeps what was typed', async (_name, change, sentence) => {
    const before = await now()
    const page = await admin.post(`/products/${shirt.id}`, await form({ description: 'Typed and kept', ...change() }))
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect(page.html).toContain('Typed and kept')
    expect(await now()).toEqual(before)
  })

  test('archives, takes back as a draft, deletes', async () => {
    await admin.post(`/products/${shirt.id}/archive`)
    expect((await now()).status).toBe('ARCHIVED')
    await admin.post(`/products/${shirt.id}/unarchive`)
    expect((await now()).status).toBe('DRAFT')
    const other = await addShirt(admin)
    expect((await admin.post(`/products/${other.id}/delete`)).html).toContain('was deleted.')
    expect((await admin.visit(`/products/${other.id}`)).status).toBe(404)
  })

  test('text of a merchant is never markup', async () => {
    await admin.post(`/products/${shirt.id}`, await form({ title: '<img src=x onerror=alert(1)>' }))
    const { html } = await admin.visit(`/products/${shirt.id}`)
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;img src=x')
  })
})

describe('many products', () => {
  const upload = (csv: string) => {
    const fields = new FormData()
    fields.set('file', new File([csv], 'products.csv', { type: 'text/csv' }))
    return admin.post('/products/import', fields)
  }
  const HEADER = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty'

  test('imports a file', async () => {
    const page = await upload(`${HEADER}\nlamp,Lamp,Colour,Red,L1,10.00,5\nlamp,,Colour,Blue,L2,11.50,6\n`)
    expect(page.html).toContain('1 product added, 0 products changed, 2 variants in all.')
    expect((await admin.visit('/products?q=L2')).html).toContain('Lamp')
  })

  test('names each bad row and imports nothing', async () => {
    const page = await upload(`${HEADER}\nvase,Vase,,,V1,abc,1\nbowl,Bowl,,,B1,5.00,-2\n`)
    expect(page.status).toBe(422)
    expect(page.html).toContain('<li>Row 2: Variant Price &quot;abc&quot; is not an amount in USD.</li>')
    expect(page.html).toContain('Row 3: Variant Inventory Qty -2 is negative. Enter 0 or more.')
    expect((await admin.visit('/products?q=vase')).html).toContain('No products here')
  })

  test('asks for the file when there is none', async () => {
    expect((await admin.post('/products/import', new FormData())).html).toContain('Choose a CSV file first.')
  })

  test('generates, pages and filters', async () => {
    await admin.post('/products/generate', { count: '60' })
    const first = await admin.visit('/products')
    expect(first.html).toContain('1–50 of')
    expect((await admin.visit('/products?page=2')).html).toContain('51–')
    expect((await admin.visit('/products?status=DRAFT')).html).not.toContain('>Lamp<')
    expect((await admin.post('/products/generate', { count: '0' })).status).toBe(422)
  })

  test('adds one by hand', async () => {
    const page = await admin.post('/products/new', { title: 'Brass Bell', price: '19.90', quantity: '3', sku: 'BELL' })
    expect(page.html).toContain('Product added.')
    expect((await admin.post('/products/new', { title: '', price: 'x' })).status).toBe(422)
  })
})
