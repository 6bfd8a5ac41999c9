import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { feedbackMessages, feedbackWords } = await import('#app/domain/catalog/feedback-words.ts')
const { sendDueProductFeedback } = await import('#app/domain/catalog/send-product-feedback.server.ts')
const { useClock } = await import('#app/platform/clock.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { givenReviewed, review, stateOf } = await import('./catalog-listing-world.ts')

const domain = 'aurora-goods.myshopify.com'
let shopId: string
let gids: string[]

type Kept = { items: { productId: number; state: string; messages: string[] }[] }
const atShopify = async (gid: string) => {
  const { items } = await stage.control<Kept>('GET', `/shops/${domain}/state/product-feedback?limit=500`)
  return items.find(({ productId }) => gid.endsWith(`/${productId}`)) ?? null
}
const nextGid = () => gids.pop() ?? ''

beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'generateProducts', { count: 60, seed: 5, announce: false })
  const { items } = await stage.control<{ items: { id: number }[] }>('GET', `/shops/${domain}/state/products?limit=100`)
  gids = items.map(({ id }) => `gid://shopify/Product/${id}`)
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId)).toMatchObject({ ok: true })
})
afterAll(() => stage.close())

describe('J3: what Shopify is told about products', () => {
  it('nothing about those that are fine', async () => {
    const shopifyGid = nextGid()
    await givenReviewed(shopId, { shopifyGid })
    expect(await sendDueProductFeedback(shopId)).toBe(0)
    expect(await atShopify(shopifyGid)).toBeNull()
  })

  it('what to do about a product, once; another thing when that changes; and that all is well in the end', async () => {
    const shopifyGid = nextGid()
    const { id } = await givenReviewed(shopId, { shopifyGid, images: [], isGiftCard: true, descriptionHtml: '' })
    expect(await sendDueProductFeedback(shopId)).toBe(1)
    const { NO_IMAGE, GIFT_CARD } = feedbackWords.en
    expect(await atShopify(shopifyGid)).toMatchObject({ state: 'REQUIRES_ACTION', messages: [NO_IMAGE, GIFT_CARD] })
    expect(await sendDueProductFeedback(shopId)).toBe(0)
    await db.product.update({ where: { id }, data: { isGiftCard: false } })
    await review(id)
    expect(await sendDueProductFeedback(shopId)).toBe(1)
    expect(await atShopify(shopifyGid)).toMatchObject({ messages: [NO_IMAGE] })
    await db.product.update({ where: { id }, data: { images: [{ url: 'https://cdn.example/a.jpg' }] } })
    await review(id)
    expect(await sendDueProductFeedback(shopId)).toBe(1)
    expect(await atShopify(shopifyGid)).toMatchObject({ state: 'ACCEPTED' })
    expect(await stateOf(id)).toMatchObject({ feedbackState: 'ACCEPTED' })
    expect(await sendDueProductFeedback(shopId)).toBe(0)
  })

  it('in the shop’s own language where we speak it', async () => {
    const shopifyGid = nextGid()
    await db.shop.update({ where: { id: shopId }, data: { primaryLocale: 'ar-KW' } })
    await givenReviewed(shopId, { shopifyGid, images: [] })
    await sendDueProductFeedback(shopId)
    await db.shop.update({ where: { id: shopId }, data: { primaryLocale: 'en' } })
    expect(await atShopify(shopifyGid)).toMatchObject({ messages: [feedbackWords.ar.NO_IMAGE] })
  })

  it('older feedback never replaces newer', async () => {
    const shopifyGid = nextGid()
    const { id } = await givenReviewed(shopId, { shopifyGid, images: [] })
    await sendDueProductFeedback(shopId)
    await db.product.update({ where: { id }, data: { images: [{ url: 'https://cdn.example/a.jpg' }] } })
    await review(id)
    const earlier = new Date(Date.now() - 3_600_000)
    const back = useClock({ now: () => earlier })
    expect(await sendDueProductFeedback(shopId).finally(back)).toBe(0)
    expect(await atShopify(shopifyGid)).toMatchObject({ state: 'REQUIRES_ACTION' })
    expect(await sendDueProductFeedback(shopId)).toBe(1)
    expect(await atShopify(shopifyGid)).toMatchObject({ state: 'ACCEPTED' })
  })

  it('a product that Shopify has deleted holds up no other', async () => {
    const shopifyGid = nextGid()
    await givenReviewed(shopId, { shopifyGid: 'gid://shopify/Product/1', images: [] })
    await givenReviewed(shopId, { shopifyGid, images: [] })
    expect(await sendDueProductFeedback(shopId)).toBe(1)
    expect(await atShopify(shopifyGid)).not.toBeNull()
    expect(await sendDueProductFeedback(shopId)).toBe(0)
  })

  it('more than one batch, and nothing of a shop that is closed', async () => {
    for (const shopifyGid of gids.splice(0, 52)) await givenReviewed(shopId, { shopifyGid, images: [] })
    await db.channelConnection.updateMany({ where: { shopId }, data: { status: 'disconnected' } })
    expect(await sendDueProductFeedback(shopId)).toBe(0)
    await db.channelConnection.updateMany({ where: { shopId }, data: { status: 'connected' } })
    expect(await sendDueProductFeedback(shopId)).toBe(52)
  })
})

describe('the words of feedback', () => {
  it('fit into Shopify’s 100 characters and end like a sentence', () => {
    for (const words of Object.values(feedbackWords)) {
      for (const [rule, sentence] of Object.entries(words)) {
        expect(sentence.length, rule).toBeLessThanOrEqual(100)
        expect(sentence, rule).toMatch(/\.$/)
      }
    }
  })

  it('are at most ten, each once, and none for rules that are no more', () => {
    const rules = [...Object.keys(feedbackWords.en), 'NO_IMAGE', 'RULE_OF_OLD']
    expect(feedbackMessages(rules, 'de')).toHaveLength(10)
    expect(feedbackMessages(['NO_IMAGE', 'NO_IMAGE', 'RULE_OF_OLD', 'constructor'], 'en')).toEqual([
      feedbackWords.en.NO_IMAGE,
    ])
  })
})
