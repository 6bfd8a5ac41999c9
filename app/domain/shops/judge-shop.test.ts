import { describe, expect, it } from 'vitest'
import { judgeShop, type JudgedShop } from './judge-shop.ts'

const healthy: JudgedShop = {
  locale: 'en',
  hasAcceptedTerms: true,
  hasChannel: true,
  shippingOptions: 1,
  hasPublishedProducts: true,
  isSyncing: false,
  marketsWithoutCurrency: [],
}

const ill: [string, Partial<JudgedShop>][] = [
  ['terms', { hasAcceptedTerms: false }],
  ['channel', { hasChannel: false }],
  ['shipping', { shippingOptions: 0 }],
  ['marketCurrency', { marketsWithoutCurrency: ['Gulf'] }],
  ['noProducts', { hasPublishedProducts: false }],
]

describe('J3: what Shopify shows about the shop', () => {
  it('is nothing when the shop can sell', () => {
    expect(judgeShop(healthy)).toEqual({ state: 'ACCEPTED', problem: null, message: null })
  })

  it.each(ill)('names the problem and what to do about it: %s', (problem, change) => {
    for (const locale of ['en', 'ar', 'ja']) {
      const judged = judgeShop({ ...healthy, ...change, locale })
      expect(judged).toMatchObject({ state: 'REQUIRES_ACTION', problem })
      expect(judged.message).toMatch(/^[^.]+\. [^.]+\.$/)
      expect(judged.message?.length).toBeLessThanOrEqual(100)
    }
  })

  it('says one thing at a time, what comes first in the way first', () => {
    expect(judgeShop({ ...healthy, ...Object.assign({}, ...ill.map(([, change]) => change)) }).problem).toBe('terms')
  })

  it('does not complain of missing products while they are being read', () => {
    expect(judgeShop({ ...healthy, hasPublishedProducts: false, isSyncing: true }).state).toBe('ACCEPTED')
  })
})
