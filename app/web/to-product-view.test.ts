import { expect, test } from 'vitest'
import type { ProductDetail, VariantChoice } from '#app/domain/catalog/get-product-for-shopper.server.ts'
import { firstChoice, variantOf } from '#app/ui/shop/product/choose-variant.ts'
import { toProductView } from './to-product-view.ts'

const around = { deliveries: [], categoryPath: [] }

function aVariant(changes: Partial<VariantChoice> = {}): VariantChoice {
  return {
    variantId: 'var_1',
    title: 'Default Title',
    sku: null,
    selectedOptions: [],
    imageUrl: null,
    priceMinor: 1999n,
    compareAtMinor: null,
    currency: 'USD',
    isOfferedInCountry: true,
    sellable: 12,
    ...changes,
  }
}

function aProduct(changes: Partial<ProductDetail> = {}): ProductDetail {
  return {
    productId: 'prd_1',
    productGid: 'gid://shopify/Product/1',
    shopId: 'shop_1',
    shopName: 'Lumen',
    shopHandle: 'lumen',
    title: 'Lamp',
    handle: 'lamp',
    descriptionHtml: '',
    wordsLanguage: 'en',
    vendor: '',
    productType: '',
    tags: [],
    departmentId: null,
    categoryId: null,
    options: [{ name: 'Title', values: ['Default Title'] }],
    images: [],
    imageUrl: 'https://images.test/lamp.webp',
    videos: [],
    currency: 'USD',
    minimumAge: null,
    taxesIncluded: false,
    shippingDays: null,
    variants: [aVariant()],
    ...changes,
  }
}

const chosenOf = (product: ProductDetail) => {
  const view = toProductView(product, around)
  return variantOf(view, firstChoice(view))
}

test.each([
  ['none is known', null, null, null],
  ['one is known', 2999n, '29.99', 33],
  ['it is not a whole percent', 2000n, '20.00', null],
])('H9: a former price when %s', (_name, compareAtMinor, amount, percent) => {
  const chosen = chosenOf(aProduct({ variants: [aVariant({ compareAtMinor })] }))
  expect(chosen?.compareAt?.amount ?? null).toBe(amount)
  expect(chosen?.percentOff).toBe(percent)
})

test('the option that Shopify invents for a product without options is not offered as a choice', () => {
  expect(toProductView(aProduct(), around).options).toEqual([])
})

test('H1: few units left are said, many are not', () => {
  const left = (sellable: number) => chosenOf(aProduct({ variants: [aVariant({ sellable })] }))
  expect(left(3)).toMatchObject({ unitsLeft: 3, isAvailable: true })
  expect(left(30)).toMatchObject({ unitsLeft: null, isAvailable: true })
  expect(left(0)).toMatchObject({ unitsLeft: null, isAvailable: false })
})

test('2,048 variants are chosen among, and take less than a fifth of what they would one by one', () => {
  const [sizes, colours, fits] = [16, 16, 8].map((count, option) =>
    Array.from({ length: count }, (_, value) => `Value ${option}.${value}`),
  )
  const variants = (sizes ?? []).flatMap((size) =>
    (colours ?? []).flatMap((colour) =>
      (fits ?? []).map((fit, at) =>
        aVariant({
          variantId: `var_${size}${colour}${fit}`.replaceAll(/\W/g, '').padEnd(30, '0').slice(0, 30),
          priceMinor: 1999n + BigInt(at),
          selectedOptions: [
            { name: 'Size', value: size },
            { name: 'Colour', value: colour },
            { name: 'Fit', value: fit },
          ],
          imageUrl: `https://cdn.shopify.com/s/files/1/0000/0001/files/${colour}.png`,
        }),
      ),
    ),
  )
  const options = [
    { name: 'Size', values: sizes ?? [] },
    { name: 'Colour', values: colours ?? [] },
    { name: 'Fit', values: fits ?? [] },
  ]
  const view = toProductView(aProduct({ options, variants }), around)
  expect(variantOf(view, [15, 15, 7])).toMatchObject({
    variantId: variants.at(-1)?.variantId,
    price: { amount: '20.06' },
  })
  expect(view.images).toHaveLength(1 + 16)
  const oneByOne = JSON.stringify(variants, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(JSON.stringify(view.variants).length * 5).toBeLessThan(oneByOne.length)
})

test('colours come with a swatch and always with their name', () => {
  const options = [{ name: 'Farbe', values: ['Schwarz', 'Nebelmeer'] }]
  expect(toProductView(aProduct({ options }), around).options[0]).toEqual({
    name: 'Farbe',
    isColour: true,
    values: [
      { label: 'Schwarz', swatch: '#17171b', picture: null },
      { label: 'Nebelmeer', swatch: null, picture: null },
    ],
  })
})

test('of a video only what browsers play is shown, the picture that suits a phone first', () => {
  const source = (mimeType: string, width: number) => ({
    url: `https://cdn.test/${width}`,
    mimeType,
    width,
    height: width,
  })
  const sources = [source('application/x-mpegURL', 1080), source('video/mp4', 1920), source('video/mp4', 720)]
  const video = { sources, posterUrl: null, alt: 'Turning', durationSeconds: 9 }
  const playlist = { ...video, sources: sources.slice(0, 1) }
  expect(toProductView(aProduct({ videos: [video, playlist] }), around).videos).toEqual([
    {
      sources: [
        { url: 'https://cdn.test/720', mimeType: 'video/mp4' },
        { url: 'https://cdn.test/1920', mimeType: 'video/mp4' },
      ],
      poster: null,
      alt: 'Turning',
      width: 720,
      height: 720,
    },
  ])
})
