import { expect, test } from 'vitest'
import type { ProductCard } from '#app/domain/catalog/product-card.ts'
import { present, type PostForFeed } from './present.ts'

const card: ProductCard = {
  productId: 'prd_1',
  shopId: 'shop_1',
  shopName: 'Lumen',
  shopHandle: 'lumen',
  title: 'Desk lamp',
  handle: 'desk-lamp',
  vendor: 'Lumen',
  productType: 'Lamps',
  imageUrl: null,
  imageWidth: null,
  imageHeight: null,
  minPriceMinor: 1999n,
  maxPriceMinor: 2999n,
  compareAtMinor: null,
  currency: 'USD',
  isAvailable: true,
  variantCount: 2,
  onlyVariantId: null,
  isShown: true,
}

function aPost(productIds: string[]): PostForFeed {
  return {
    id: 'post_1',
    caption: 'My evening light',
    language: 'en',
    publishedAt: new Date('2026-11-01T10:00:00Z'),
    isRewarded: false,
    creator: { id: 'crt_1', handle: 'noor', displayName: 'Noor', avatarKey: null, avatarUrl: null },
    media: {
      storageKey: 'v/1.mp4',
      contentType: 'video/mp4',
      captionsEnKey: 'c/1.vtt',
      captionsArKey: null,
    } as PostForFeed['media'],
    tags: productIds.map((productId, index) => ({ productId, atMs: index * 1000 })),
  }
}

test('a tagged product that may be shown comes with its price and moment', () => {
  const item = present(aPost(['prd_1']), new Map([['prd_1', card]]))
  expect(item.tags).toMatchObject([
    { productId: 'prd_1', price: { amount: '19.99', currency: 'USD' }, hasPriceRange: true },
  ])
})

test.each([
  ['hidden by its shop (J4)', { ...card, isShown: false }],
  ['not offered in the viewer’s country (L8)', { ...card, minPriceMinor: null, maxPriceMinor: null }],
])('a product %s leaves the video but the disclosure stays (L1)', (_name, changed) => {
  const item = present(aPost(['prd_1']), new Map([['prd_1', changed]]))
  expect(item.tags).toEqual([])
  expect(item.disclosure).toBe('commission')
})

test('a video without tags carries no disclosure', () => {
  expect(present(aPost([]), new Map()).disclosure).toBeNull()
})

test.each([[[]], [['prd_1']]])(
  'G7, B10: a video made for goods or a fee says so, whatever is left of its tags',
  (tagged) => {
    expect(present({ ...aPost(tagged), isRewarded: true }, new Map()).disclosure).toBe('partnership')
  },
)
