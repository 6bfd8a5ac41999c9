import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, addProduct, type World } from '../testing/sandbox-client.ts'

const READ = `query ($id: ID!) { product(id: $id) { category { id name fullName level isLeaf isRoot parentId ancestorIds } } }`
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-taxonomy-'))

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld({ dataDir })
  token = await world.install()
})
afterAll(() => world.close())

const read = (id: number) => world.query(token, READ, { id: `gid://shopify/Product/${id}` })

describe('the taxonomy', () => {
  it.each([
    'gid://shopify/TaxonomyCategory/hg-11-10-5-5',
    'hg-11-10-5-5',
    'Home & Garden > Kitchen & Dining > Tableware > Drinkware > Mugs',
  ])('knows a category as %s', async (category) => {
    const { id } = await addProduct(world, { category })
    const gid = (short: string) => `gid://shopify/TaxonomyCategory/${short}`
    expect(await read(id)).toEqual({
      product: {
        category: {
          id: gid('hg-11-10-5-5'),
          name: 'Mugs',
          fullName: 'Home & Garden > Kitchen & Dining > Tableware > Drinkware > Mugs',
          level: 5,
          isLeaf: true,
          isRoot: false,
          parentId: gid('hg-11-10-5'),
          ancestorIds: ['hg-11-10-5', 'hg-11-10', 'hg-11', 'hg'].map(gid),
        },
      },
    })
  })

  it('is searched, and refuses what it does not hold', async () => {
    const search = '{ taxonomy { categories(first: 3, search: "whiskey") { nodes { id isLeaf } } } }'
    expect(await world.query(token, search)).toEqual({
      taxonomy: { categories: { nodes: [{ id: 'gid://shopify/TaxonomyCategory/fb-1-1-5-9', isLeaf: true }] } },
    })
    const { id } = await addProduct(world, { category: 'ma-1-4' })
    const answer = await world.call('POST', '/__sandbox/shops/aurora-goods.myshopify.com/actions/updateProduct', {
      productId: id,
      category: 'Unicorns',
    })
    expect(answer.status).toBe(422)
    await world.act('updateProduct', { productId: id, category: null })
    expect(await read(id)).toEqual({ product: { category: null } })
  })

  it('reads categories that were stored as names', async () => {
    const { id } = await addProduct(world, { category: 'fb-1-3' })
    await world.restart()
    const file = join(dataDir, 'shops', 'aurora-goods.myshopify.com', 'products.jsonl')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replaceAll('"category":"fb-1-3"', '"category":"Food, Beverages & Tobacco > Beverages > Coffee"'),
    )
    await world.restart()
    expect(await read(id)).toMatchObject({ product: { category: { id: 'gid://shopify/TaxonomyCategory/fb-1-3' } } })
  })
})

describe('product media', () => {
  it('hold videos with their sources and still, beside pictures of true size', async () => {
    const sources = [{ url: 'https://films.example/pour.mp4', mimeType: 'video/mp4', width: 1080, height: 1920 }]
    const media = [
      { url: 'https://pictures.example/mug.jpg', width: 640, height: 480 },
      { kind: 'VIDEO', alt: 'Pouring', sources, duration: 12_500, previewUrl: 'https://films.example/pour.jpg' },
    ]
    const { id } = await addProduct(world, { media })
    const query = `query ($id: ID!) { product(id: $id) { media(first: 5) { nodes { __typename alt
      preview { image { url width height } } ... on Video { duration sources { url mimeType width height format } } } } } }`
    expect(await world.query(token, query, { id: `gid://shopify/Product/${id}` })).toEqual({
      product: {
        media: {
          nodes: [
            {
              __typename: 'MediaImage',
              alt: null,
              preview: { image: { url: media[0]?.url, width: 640, height: 480 } },
            },
            {
              __typename: 'Video',
              alt: 'Pouring',
              preview: { image: { url: 'https://films.example/pour.jpg', width: 1280, height: 720 } },
              duration: 12_500,
              sources: [{ ...sources[0], format: 'mp4' }],
            },
          ],
        },
      },
    })
  })
})
