import { describe, expect, it } from 'vitest'
import { orderArrival } from '#app/shopify/storefront/arrival-notice.ts'
import { attributionExclusion } from './attribution-exclusion.ts'
import { readAttributionSignals } from './attribution-signals.ts'

const read = (payload: object) => readAttributionSignals(orderArrival.parse(payload))

describe('what an order says of who brought it', () => {
  it('nothing on it says nothing', () => {
    expect(read({ note_attributes: [] })).toEqual({
      signals: { codes: [], links: [], landingSite: null, referringSite: null, sourceName: null },
      tokens: { cart: null, landing: null },
    })
  })

  it('A8: codes in the order in which they were applied', () => {
    const { signals } = read({ discount_codes: [{ code: 'second10' }, { code: 'FIRST' }] })
    expect(signals.codes).toEqual(['second10', 'FIRST'])
  })

  it.each([
    ['a path', '/products/scarf?vtr=abcd2345'],
    ['a whole address', 'https://shop.example/products/scarf?vtr=ABCD2345'],
    ['twice the same', '/?vtr=abcd2345&vtr=abcd2345'],
  ])('a link of ours on the first page: %s', (_how, landing_site) => {
    expect(read({ landing_site }).signals.links).toEqual(['abcd2345'])
  })

  it('a link as Shopify’s own reference, and none that cannot be a code of ours', () => {
    expect(read({ landing_site_ref: 'abcd2345', landing_site: '/?vtr=nope' }).signals.links).toEqual(['abcd2345'])
    expect(read({ landing_site_ref: 'summer-sale' }).signals.links).toEqual([])
  })

  it('tokens of the cart and of the address, which is kept without them', () => {
    const { signals, tokens } = read({
      note_attributes: [{ name: '_vitrine', value: 'cart.token' }],
      landing_site: '/products/scarf?vtr=abcd2345&vtt=page.token&gclid=personal&utm_campaign=spring',
      referring_site: 'https://social.example/post/7?user=someone',
    })
    expect(tokens).toEqual({ cart: 'cart.token', landing: 'page.token' })
    expect(signals.landingSite).toBe('/products/scarf?vtr=abcd2345&gclid=&utm_campaign=spring')
    expect(signals.referringSite).toBe('https://social.example/post/7')
  })

  it('an address that cannot be read says nothing', () => {
    expect(read({ landing_site: 'http://[', referring_site: ':::' }).signals).toMatchObject({ links: [] })
  })
})

describe('C10, C11: orders of which no touch is evaluated', () => {
  it.each([
    ['the shop’s own page', { source_name: 'web' }, false, null],
    ['a renewal', { source_name: 'subscription_contract' }, false, 'SUBSCRIPTION_RENEWAL'],
    ['a renewal through checkout', { source_name: 'subscription_contract_checkout_one' }, true, 'SUBSCRIPTION_RENEWAL'],
    ['somebody of the shop', { source_name: 'web' }, true, 'STAFF_ORDER'],
    ['marked as staff’s', { source_name: 'pos', tags: 'VIP, Staff' }, false, 'STAFF_ORDER'],
    ['a draft order', { source_name: 'shopify_draft_order' }, false, null],
    ['a marked draft', { source_name: 'shopify_draft_order', tags: 'no-attribution' }, false, 'DRAFT_ORDER'],
    ['a mark on another order', { source_name: 'web', tags: 'no-attribution' }, false, null],
  ])('%s', (_what, payload, isStaff, expected) => {
    expect(attributionExclusion(orderArrival.parse(payload), { isStaff, paysRenewals: false })).toBe(expected)
  })

  it('C10: a renewal where the program pays renewals is judged like any other order', () => {
    const renewal = orderArrival.parse({ source_name: 'subscription_contract' })
    expect(attributionExclusion(renewal, { isStaff: false, paysRenewals: true })).toBeNull()
    expect(attributionExclusion(renewal, { isStaff: true, paysRenewals: true })).toBe('STAFF_ORDER')
  })
})
