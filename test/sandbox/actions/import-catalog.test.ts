import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Alt Text,Status'
const GOOD = [
  HEADER,
  'linen-shirt,Linen Shirt,"<p>Soft, washed</p>",Aurora,Shirts,"summer, linen",TRUE,Size,S,LS-S,4,deny,48.00,60.00,https://example.com/a.jpg,Front,active',
  'linen-shirt,,,,,,,,M,LS-M,6,continue,48.00,,https://example.com/b.jpg,Back,',
  'moss-mug,Moss Mug,,Aurora,Mugs,,TRUE,Title,Default Title,MUG,12,deny,22.5,,,,draft',
].join('\n')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

const load = (csv: string) => world.call('POST', `/__sandbox/shops/${USD_SHOP}/actions/importCatalogCsv`, { csv })
const products = async () =>
  (
    (await world.state('products')) as {
      items: {
        id: number
        title: string
        status: string
        tags: string[]
        media: unknown[]
        variants: {
          id: number
          sku: string
          priceMinor: number
          inventoryPolicy: string
          levels: { available: number }[]
        }[]
      }[]
    }
  ).items

describe('a catalog file', () => {
  it('is refused with the names of the columns it lacks and what to do, and changes nothing', async () => {
    const { status, body } = await load('Handle,Title\nmug,Mug')
    expect(status).toBe(422)
    expect((body as { error: string }).error).toMatch(
      /lacks the columns Variant Price, Variant Inventory Qty\. Nothing was imported\..*export your products from Shopify/,
    )
    expect(await products()).toEqual([])
  })

  it('is refused as a whole for one negative quantity or price, naming the row and the reason', async () => {
    const { status, body } = await load(GOOD.replace(',12,deny,22.5', ',-3,deny,-22.5'))
    expect(status).toBe(422)
    const { error } = body as { error: string }
    expect(error).toContain('Row 4: Variant Inventory Qty -3 is negative. Enter 0 or more.')
    expect(error).toContain('Row 4: Variant Price -22.5 is negative. Enter 0 or more.')
    expect(await products()).toEqual([])
  })

  it.each([
    ['', 'csv is missing.'],
    [HEADER, 'The file has a header but no products. Nothing was imported.'],
    [`${HEADER}\n"broken`, /not readable as CSV/],
    [GOOD.replace('48.00,60.00', 'soon,60.00'), /Row 2: Variant Price "soon" is not an amount in USD/],
    [GOOD.replace('LS-M,6,', 'LS-M,six,'), /Row 3: Variant Inventory Qty "six" is not a whole number/],
    [
      GOOD.replace(',,,,,,,,M,', ',,,,,,,,S,').replace('linen-shirt,,,,,,,,M', 'linen-shirt,,,,,,,,S'),
      /Row 3: the variant "S" stands twice/,
    ],
  ])('is refused when it says nothing usable (%#)', async (csv, message) => {
    const { status, body } = await load(csv)
    expect(status).toBe(422)
    expect((body as { error: string }).error).toMatch(message)
  })

  it('becomes products with their variants, stock, pictures and states', async () => {
    const { body } = await load(GOOD)
    expect(body).toEqual({ created: 2, updated: 0, products: 2, variants: 3 })
    const [shirt, mug] = await products()
    expect(shirt).toMatchObject({
      title: 'Linen Shirt',
      tags: ['summer', 'linen'],
      status: 'ACTIVE',
      variants: [
        { sku: 'LS-S', priceMinor: 4800, inventoryPolicy: 'DENY', levels: [{ available: 4 }, { available: 0 }] },
        { sku: 'LS-M', inventoryPolicy: 'CONTINUE' },
      ],
    })
    expect(shirt?.media).toHaveLength(2)
    expect(mug).toMatchObject({ status: 'DRAFT', variants: [{ priceMinor: 2250 }] })
  })

  it('imported again changes the same products instead of doubling them', async () => {
    const before = await products()
    const { body } = await load(GOOD.replace('LS-S,4,deny,48.00', 'LS-S,9,deny,52.00'))
    expect(body).toMatchObject({ created: 0, updated: 2 })
    const after = await products()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.variants[0]).toMatchObject({
      id: before[0]?.variants[0]?.id,
      priceMinor: 5200,
      levels: [{ available: 9 }, {}],
    })
  })
})

describe('merchant actions', () => {
  it('refuse a negative quantity and an unknown action with words', async () => {
    const negative = await world.call('POST', `/__sandbox/shops/${USD_SHOP}/actions/setInventory`, {
      sku: 'MUG',
      available: -1,
    })
    expect(negative).toMatchObject({
      status: 422,
      body: { error: 'Row for MUG: the quantity -1 is negative. Enter 0 or more.' },
    })
    const unknown = await world.call('POST', `/__sandbox/shops/${USD_SHOP}/actions/danceAround`, {})
    expect(unknown.status).toBe(404)
    expect((unknown.body as { error: string }).error).toContain('Known: importCatalogCsv')
  })
})
