import { expect, test } from 'vitest'
import type { ProductDetail } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { toProductView } from './to-product-view.ts'

function aProduct(variant: Partial<ProductDetail['variants'][number]>): ProductDetail {
  return {
    productId: 'prd_1',
    productGid: 'gid://shopify/Product/1',
    shopId: 'shop_1',
    shopName: 'Lumen',
    shopHandle: 'lumen',
    title: 'Lamp',
    handle: 'lamp',
    descriptionHtml: '',
    vendor: '',
    productType: '',
    tags: [],
    options: [{ name: 'Title', values: ['Default Title'] }],
    images: [],
    imageUrl: 'https://images.test/lamp.webp',
    currency: 'USD',
    variants: [
      {
        variantId: 'var_1',
        title: 'Default Title',
        sku: null,
        selectedOptions: [],
        imageUrl: null,
        priceMinor: 1999n,
        compareAtMinor: 2999n,
        currency: 'USD',
        isOfferedInCountry: true,
        sellable: 12,
        ...variant,
      },
    ],
  }
}

test.each([
  ['shown where the law asks nothing more', 'US', 2999n, '29.99'],
  ['left out in the EU, where the lowest price of 30 days would be needed', 'DE', 2999n, undefined],
  ['left out when it is not higher', 'US', 1999n, undefined],
])('H9: a former price is %s', (_name, country, compareAtMinor, expected) => {
  expect(toProductView(aProduct({ compareAtMinor }), country).variants[0]?.compareAt?.amount).toBe(expected)
})

test('the option that Shopify invents for a product without options is not offered as a choice', () => {
  expect(toProductView(aProduct({}), 'US').options).toEqual([])
})

test('few units left are said, many are not', () => {
  expect(toProductView(aProduct({ sellable: 3 }), 'US').variants[0]?.unitsLeft).toBe(3)
  expect(toProductView(aProduct({ sellable: 30 }), 'US').variants[0]?.unitsLeft).toBe(null)
  expect(toProductView(aProduct({ sellable: 0 }), 'US').variants[0]?.isAvailable).toBe(false)
})
