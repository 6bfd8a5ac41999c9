import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, SCOPES, startWorld, USD_SHOP, type World } from '../../testing/sandbox-client.ts'

const CONNECT = `mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { channel { id } userErrors { message } } }`
const ON_PRODUCTS = `mutation ($feedback: [ProductResourceFeedbackInput!]!) {
  bulkProductResourceFeedbackCreate(feedbackInput: $feedback) { feedback { productId state messages } userErrors { field code } }
}`
const ON_SHOP = `mutation ($input: ResourceFeedbackCreateInput!) {
  shopResourceFeedbackCreate(input: $input) { feedback { state } userErrors { field message code } }
}`

let world: World
let token: string
let productId: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await world.ok('POST', '/__sandbox/app', { specifications: [], subscriptions: [] })
  productId = `gid://shopify/Product/${(await addProduct(world)).id}`
})
afterAll(() => world.close())

const one = (more: Record<string, unknown> = {}) => ({
  productId,
  state: 'REQUIRES_ACTION',
  feedbackGeneratedAt: '2026-11-20T10:00:00Z',
  productUpdatedAt: '2026-11-20T09:00:00Z',
  messages: ['Add a picture.'],
  ...more,
})
const onProducts = async (...feedback: unknown[]) => {
  const data = (await world.query(token, ON_PRODUCTS, { feedback })) as {
    bulkProductResourceFeedbackCreate: { feedback: unknown[] | null; userErrors: { field: string[]; code: string }[] }
  }
  return data.bulkProductResourceFeedbackCreate
}
const codes = async (...feedback: unknown[]) => (await onProducts(...feedback)).userErrors.map(({ code }) => code)
const onShop = async (input: Record<string, unknown>) => {
  const data = (await world.query(token, ON_SHOP, { input })) as {
    shopResourceFeedbackCreate: { userErrors: { code: string }[] }
  }
  return data.shopResourceFeedbackCreate.userErrors.map(({ code }) => code)
}

describe('feedback to the merchant', () => {
  it('is for sales channels with the scope', async () => {
    const { body } = await world.graphql(token, ON_PRODUCTS, { feedback: [one()] })
    expect(body.errors?.[0]?.message).toContain(
      'App must be configured to use the Storefront API or as a Sales Channel',
    )
    await world.query(token, CONNECT, { input: { specificationHandle: 'any', accountId: 'a', accountName: 'A' } })
    await world.fault({ kind: 'missing-scope', scope: 'write_resource_feedbacks' })
    const refused = await world.graphql(token, ON_PRODUCTS, { feedback: [one()] })
    expect(refused.body.errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED')
    expect(SCOPES).toContain('write_resource_feedbacks')
  })

  it('on products is kept per product, the newest wins, and is shown where the merchant works', async () => {
    expect(await onProducts(one())).toMatchObject({
      feedback: [{ productId, messages: ['Add a picture.'] }],
      userErrors: [],
    })
    expect(await codes(one({ feedbackGeneratedAt: '2026-11-19T10:00:00Z' }))).toEqual(['OUTDATED_FEEDBACK'])
    expect(await codes(one({ productUpdatedAt: '2026-11-19T10:00:00Z' }))).toEqual(['OUTDATED_FEEDBACK'])
    const state = (await world.state('product-feedback')) as { items: object[] }
    expect(state.items).toMatchObject([{ state: 'REQUIRES_ACTION', messages: ['Add a picture.'] }])
    const page = await fetch(`${world.url()}/store/aurora-goods/products/${productId.split('/').pop() ?? ''}`)
    expect(await page.text()).toContain('Add a picture.')
  })

  it.each([
    [{ messages: [] }, 'BLANK'],
    [{ messages: Array.from({ length: 11 }, () => 'Too much.') }, 'INVALID'],
    [{ messages: ['x'.repeat(101)] }, 'INVALID'],
    [{ state: 'ACCEPTED' }, 'PRESENT'],
    [{ productId: 'gid://shopify/Product/1' }, 'PRODUCT_NOT_FOUND'],
  ])('on products refuses %o', async (more, code) => {
    expect(await codes(one({ feedbackGeneratedAt: '2026-11-20T11:00:00Z', ...more }))).toEqual([code])
  })

  it('on products comes fifty at a time, and goes with its product', async () => {
    const many = Array.from({ length: 51 }, () => one())
    expect(await onProducts(...many)).toMatchObject({
      feedback: null,
      userErrors: [{ code: 'MAXIMUM_FEEDBACK_LIMIT_EXCEEDED' }],
    })
    await world.act('deleteProduct', { productId: productId.split('/').pop() })
    expect(((await world.state('product-feedback')) as { total: number }).total).toBe(0)
  })

  it('on the shop is one sentence; the newest wins', async () => {
    const input = {
      state: 'REQUIRES_ACTION',
      feedbackGeneratedAt: '2026-11-20T10:00:00Z',
      messages: ['No licence is on file. Add one.'],
    }
    expect(await onShop({ ...input, messages: ['No period'] })).toEqual(['INVALID'])
    expect(await onShop({ ...input, messages: ['One.', 'Two.'] })).toEqual(['INVALID'])
    expect(await onShop({ ...input, feedbackGeneratedAt: '2099-01-01T00:00:00Z' })).toEqual(['FEEDBACK_DATE_IN_FUTURE'])
    expect(await onShop(input)).toEqual([])
    expect(await world.state('shop-feedback')).toMatchObject({ items: [{ messages: input.messages }] })
    expect(await (await fetch(`${world.url()}/store/aurora-goods`)).text()).toContain('No licence is on file. Add one.')
    expect(await onShop({ ...input, feedbackGeneratedAt: '2026-11-19T10:00:00Z' })).toEqual(['OUTDATED_FEEDBACK'])
    expect(await onShop({ state: 'ACCEPTED', feedbackGeneratedAt: '2026-11-20T11:00:00Z' })).toEqual([])
    const read = '{ channels(first: 1) { nodes { resourceFeedback { state } } } }'
    expect(await world.query(token, read, {}, USD_SHOP)).toEqual({ channels: { nodes: [{ resourceFeedback: null }] } })
  })
})
