import { describe, expect, it } from 'vitest'
import { collectionDeletePayload, collectionPayload } from './collection.ts'
import { productPayload } from './product.ts'

const variantGid = (id: number) => `gid://shopify/ProductVariant/${id}`
const payload = (variants: number[], gids?: number[]) => ({
  admin_graphql_api_id: 'gid://shopify/Product/1',
  updated_at: '2026-11-21T10:00:00Z',
  status: 'active',
  body_html: '<p>Oak</p>',
  variants: variants.map((id) => ({ admin_graphql_api_id: variantGid(id), inventory_item_id: id })),
  ...(gids && { variant_gids: gids.map((id) => ({ admin_graphql_api_id: variantGid(id), updated_at: null })) }),
})

describe('a product notice', () => {
  it('is whole when it has every variant it names', () => {
    const read = productPayload.parse(payload([1, 2], [1, 2]))
    expect(read).toMatchObject({
      isPartial: false,
      variantGids: [variantGid(1), variantGid(2)],
      categoryGid: undefined,
    })
    expect(productPayload.parse(payload([1, 2]))).toMatchObject({
      isPartial: false,
      variantGids: [1, 2].map(variantGid),
    })
  })

  it('is partial when variants are missing, and still names all of them', () => {
    const read = productPayload.parse(payload([1], [1, 2, 3]))
    expect(read.isPartial).toBe(true)
    expect(read.variantGids).toHaveLength(3)
    expect(read.variants).toHaveLength(1)
  })

  it('carries the category where there is one', () => {
    const category = { admin_graphql_api_id: 'gid://shopify/TaxonomyCategory/fr-1', name: 'Furniture' }
    expect(productPayload.parse({ ...payload([1]), category }).categoryGid).toBe(category.admin_graphql_api_id)
    expect(productPayload.parse({ ...payload([1]), category: null }).categoryGid).toBeNull()
  })
})

describe('a collection notice', () => {
  it('names the collection, by its gid whatever the payload has', () => {
    const gid = 'gid://shopify/Collection/7'
    const changed = { admin_graphql_api_id: gid, updated_at: '2026-11-21T10:00:00Z', title: 'Sale' }
    expect(collectionPayload.parse(changed)).toMatchObject({ gid })
    expect(collectionDeletePayload.parse({ id: 7 })).toMatchObject({ gid })
  })
})
