import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { sendShopFeedbackIfChanged } = await import('#app/domain/shops/send-shop-feedback.server.ts')
const { sendProductFeedback } = await import('#app/shopify/feedback/send-product-feedback.server.ts')
const { sendShopFeedback } = await import('#app/shopify/feedback/send-shop-feedback.server.ts')
const { useClock } = await import('#app/platform/clock.server.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')

const domain = 'aurora-goods.myshopify.com'
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
let shopId: string
let gids: string[]

type AtShopify = { feedback: { state: string; messages: string[] } | null }
const shopAtShopify = () => stage.control<AtShopify>('GET', `/shops/${domain}/state/shop`)
type Kept = { items: { productId: number; state: string; messages: string[] }[] }
const productFeedbackAtShopify = async () =>
  (await stage.control<Kept>('GET', `/shops/${domain}/state/product-feedback?limit=500`)).items

beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'generateProducts', { count: 60, seed: 5, announce: false })
  const { items } = await stage.control<{ items: { id: number }[] }>('GET', `/shops/${domain}/state/products?limit=100`)
  gids = items.map(({ id }) => `gid://shopify/Product/${id}`)
  shopId = (await requireMerchant(await stage.adminRequest(domain))).shop.id
})
afterAll(() => stage.close())

describe('feedback about the shop', () => {
  it('waits until there is a channel, and is not taken for sent before', async () => {
    expect(await sendShopFeedbackIfChanged(shopId)).toBe('notAChannel')
    expect((await db.shop.findUniqueOrThrow({ where: { id: shopId } })).feedbackState).toBeNull()
    await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
    expect(await connectChannel(shopId)).toMatchObject({ ok: true })
    await db.syncRun.updateMany({ where: { shopId }, data: { status: 'finished' } })
  })

  it('J3: is sent once for one judgement, and again when it is another', async () => {
    expect(await sendShopFeedbackIfChanged(shopId)).toBe('sent')
    const [message] = (await shopAtShopify()).feedback?.messages ?? []
    expect(message).toMatch(/No product is published/)
    expect(await sendShopFeedbackIfChanged(shopId)).toBe('unchanged')
    await db.shippingOption.updateMany({ where: { shopId }, data: { archivedAt: new Date() } })
    expect(await sendShopFeedbackIfChanged(shopId)).toBe('sent')
    expect((await shopAtShopify()).feedback?.messages[0]).toMatch(/shipping/)
  })

  it('J3: older feedback never replaces newer, here or there', async () => {
    const earlier = at(-60)
    await db.shippingOption.updateMany({ where: { shopId }, data: { archivedAt: null } })
    const back = useClock({ now: () => earlier })
    expect(await sendShopFeedbackIfChanged(shopId).finally(back)).toBe('outdated')
    expect((await shopAtShopify()).feedback?.messages[0]).toMatch(/shipping/)
    expect(await sendShopFeedbackIfChanged(shopId)).toBe('sent')
    const late = { state: 'ACCEPTED', message: null, feedbackGeneratedAt: earlier } as const
    expect(await sendShopFeedback(domain, late)).toBe('outdated')
  })
})

describe('feedback about products', () => {
  const facts = (productGid: string, minutes: number, messages: string[]) => ({
    productGid,
    state: messages.length > 0 ? ('REQUIRES_ACTION' as const) : ('ACCEPTED' as const),
    feedbackGeneratedAt: at(minutes),
    productUpdatedAt: at(-100),
    messages,
  })

  it('J3: is sent for however many products, in words that Shopify takes', async () => {
    const long = 'The picture is missing, so shoppers will not see what they would buy. '.repeat(3)
    const answer = await sendProductFeedback(
      domain,
      gids.map((gid) => facts(gid, -10, [long, 'Add a picture.', 'Add a picture.'])),
    )
    expect(answer).toMatchObject({ outdated: [], gone: [], refused: [] })
    expect(answer.sent).toHaveLength(60)
    const kept = await productFeedbackAtShopify()
    expect(kept).toHaveLength(60)
    expect(kept[0]?.messages).toHaveLength(2)
  })

  it('J3: what is outdated or about a product that is gone is an answer, and the rest is sent', async () => {
    const [first = '', second = ''] = gids
    const answer = await sendProductFeedback(domain, [
      facts(first, -20, ['Older news.']),
      facts(second, -1, []),
      facts('gid://shopify/Product/999999999', -1, ['Gone.']),
    ])
    expect(answer).toEqual({
      sent: [second],
      outdated: [first],
      gone: ['gid://shopify/Product/999999999'],
      refused: [],
    })
    const states = (await productFeedbackAtShopify()).filter((one) => one.state === 'ACCEPTED')
    expect(states.map((one) => `gid://shopify/Product/${one.productId}`)).toEqual([second])
  })
})
