import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_SCHEMA_VERSIONS, loadStorefrontSchema } from '#app/shopify/schema/load-schema.ts'
import { addProduct, SCOPES, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'
import { storefrontResolvers } from './storefront-resolvers.ts'

const folder = 'app/shopify/operations/storefront'
const documents = concatAST(readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8'))))

it.each(ADMIN_SCHEMA_VERSIONS)('all that the app asks of a storefront is modelled, on %s', (version) => {
  const schema = loadStorefrontSchema(version)
  expect(validate(schema, documents)).toEqual([])
  const info = new TypeInfo(schema)
  const missing: string[] = []
  visit(
    documents,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const own = storefrontResolvers[info.getParentType()?.name ?? '']
        if (own && !name.value.startsWith('__') && !own[name.value]) missing.push(name.value)
      },
    }),
  )
  expect(missing).toEqual([])
})

const RIGHTS = ['unauthenticated_read_product_listings', 'unauthenticated_write_checkouts']
const TOKEN = `mutation ($input: StorefrontAccessTokenInput!) {
  storefrontAccessTokenCreate(input: $input) { storefrontAccessToken { accessToken } userErrors { message } }
}`
const CART = `mutation ($input: CartInput!, $country: CountryCode!) @inContext(country: $country) {
  cartCreate(input: $input) {
    cart { checkoutUrl cost { totalAmount { amount currencyCode } } lines(first: 5) { nodes { quantity } } }
    userErrors { code field }
    warnings { code }
  }
}`
type Cart = {
  checkoutUrl: string
  cost: { totalAmount: { amount: string; currencyCode: string } }
  lines: { nodes: { quantity: number }[] }
}
type Made = { cart: Cart | null; userErrors: { code: string; field: string[] }[]; warnings: { code: string }[] }

let world: World
let variantId: number
let storefrontToken: string
beforeAll(async () => {
  world = await startWorld()
  const poor = await world.install()
  const denied = await world.graphql(poor, TOKEN, { input: { title: 'Shop' } })
  expect(denied.body.errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED')
  const token = await world.install(USD_SHOP, [...SCOPES, ...RIGHTS])
  const data = (await world.query(token, TOKEN, { input: { title: 'Shop' } })) as {
    storefrontAccessTokenCreate: { storefrontAccessToken: { accessToken: string } }
  }
  storefrontToken = data.storefrontAccessTokenCreate.storefrontAccessToken.accessToken
  variantId = (await addProduct(world)).variants[0]?.id ?? 0
})
afterAll(() => world.close())

const ask = async (query: string, variables: object, token = storefrontToken) => {
  const response = await fetch(`${world.url()}/shops/${USD_SHOP}/api/2026-04/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-storefront-access-token': token },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, body: (await response.json()) as { data?: { cartCreate: Made }; errors?: unknown } }
}
const makeCart = async (input: object, country = 'US') => {
  const { body } = await ask(CART, { input, country })
  if (!body.data) throw new Error(JSON.stringify(body))
  return body.data.cartCreate
}
const lines = (quantity: number) => [{ merchandiseId: `gid://shopify/ProductVariant/${variantId}`, quantity }]

describe('the storefront', () => {
  it('is closed to a token it does not know, and says what it does not model', async () => {
    expect((await ask(CART, { input: {}, country: 'US' }, 'wrong')).status).toBe(401)
    const { body } = await ask('{ products(first: 1) { nodes { id } } }', {})
    expect(JSON.stringify(body.errors)).toContain('not modelled: QueryRoot.products')
  })

  it('prices a cart for the buyer’s country, takes a code off, and fills in only what there is', async () => {
    const plain = await makeCart({ lines: lines(2) })
    expect(plain.cart?.cost.totalAmount).toEqual({ amount: '48.0', currencyCode: 'USD' })
    await world.act('setDiscountCode', { code: 'TEN', percentage: 10 })
    const british = await makeCart({ lines: lines(1), discountCodes: ['ten'] }, 'GB')
    expect(british.cart?.cost.totalAmount).toEqual({ amount: '17.06', currencyCode: 'GBP' })
    const greedy = await makeCart({ lines: lines(50), discountCodes: ['NOBODY'] })
    expect(greedy.cart?.lines.nodes).toEqual([{ quantity: 10 }])
    expect(greedy.warnings.map(({ code }) => code)).toEqual(['MERCHANDISE_NOT_ENOUGH_STOCK', 'DISCOUNT_NOT_FOUND'])
    const unknown = await makeCart({ lines: [{ merchandiseId: 'gid://shopify/ProductVariant/1' }] })
    expect(unknown).toMatchObject({
      cart: null,
      userErrors: [{ code: 'INVALID', field: ['input', 'lines', '0', 'merchandiseId'] }],
    })
  })

  it('makes an order of a paid cart, with its attributes, and forgets the cart', async () => {
    const link = `${world.url()}/shops/${USD_SHOP}/cart/${variantId}:2?attributes[ref]=abc&access_token=${storefrontToken}`
    const shown = await fetch(link)
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('Checkout at Aurora Goods')
    const form = new URLSearchParams({ email: 'nour@example.com', lastName: 'Haddad', countryCode: 'US' })
    const paid = await fetch(shown.url, { method: 'POST', body: form })
    expect(await paid.text()).toContain('Thank you')
    const { items } = (await world.state('orders')) as { items: Record<string, unknown>[] }
    expect(items.at(-1)).toMatchObject({
      email: 'nour@example.com',
      customAttributes: [{ key: 'ref', value: 'abc' }],
      sourceName: expect.stringMatching(/^\d+$/) as string,
    })
    expect((await fetch(shown.url)).status).toBe(410)
  })

  it('keeps carts over a restart, and lets tokens die with the installation', async () => {
    const made = await makeCart({ lines: lines(1) })
    const path = new URL(made.cart?.checkoutUrl ?? '').pathname
    await world.restart()
    expect((await fetch(world.url() + path)).status).toBe(200)
    await world.ok('POST', `/__sandbox/shops/${USD_SHOP}/uninstall`, {})
    await world.install(USD_SHOP, [...SCOPES, ...RIGHTS])
    expect((await ask(CART, { input: {}, country: 'US' })).status).toBe(401)
  })
})
