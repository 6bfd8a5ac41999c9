import { describe, expect, it } from 'vitest'
import { refusalOf } from './create-order.server.ts'

describe('why Shopify would not take an order', () => {
  it.each([
    [
      'stock that went meanwhile',
      { code: 'INVENTORY_CLAIM_FAILED', field: ['order'], message: 'Unable to claim' },
      'INVENTORY_CLAIM_FAILED',
    ],
    [
      'an unknown variant',
      { code: 'INVALID', field: ['order', 'lineItems', '0', 'variantId'], message: 'is invalid' },
      'VARIANT_GONE',
    ],
    [
      'an unknown variant, by message',
      { code: 'INVALID', field: ['order', 'lineItems'], message: 'Line items is invalid' },
      'VARIANT_GONE',
    ],
    [
      'a bad quantity',
      { code: 'INVALID', field: ['order', 'lineItems', '0', 'quantity'], message: 'must be positive' },
      'INVALID',
    ],
    [
      'a trial shop at five a minute',
      { code: null, field: null, message: 'Too many attempts. Please try again later.' },
      'RATE_LIMITED',
    ],
    ['a code of tomorrow', { code: 'SOMETHING', field: ['order'], message: 'No.' }, 'INVALID'],
  ])('%s', (_what, problem, refusal) => expect(refusalOf(problem)).toBe(refusal))
})
