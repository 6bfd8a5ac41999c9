import '@shopify/shopify-api/adapters/node'
import { ApiVersion, RequestedTokenType, shopifyApi } from '@shopify/shopify-api'
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { KEY, SCOPES, SECRET, startWorld, USD_SHOP, type World } from './sandbox-client.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  setAbstractFetchFunc((url, init) => {
    const { hostname, pathname, search } = new URL(url instanceof Request ? url.url : url)
    return fetch(`${world.url()}/shops/${hostname}${pathname}${search}`, init)
  })
})
afterAll(() => world.close())

it('Shopify’s own library exchanges a token, refreshes it and runs queries against the sandbox', async () => {
  await world.install()
  const shopify = shopifyApi({
    apiKey: KEY,
    apiSecretKey: SECRET,
    scopes: SCOPES,
    hostName: 'app.example.com',
    apiVersion: ApiVersion.April26,
    isEmbeddedApp: true,
    future: { unstable_managedPricingSupport: false },
    logger: { log: () => undefined },
  })
  const sessionToken = await world.idToken(USD_SHOP)
  const { session } = await shopify.auth.tokenExchange({
    shop: USD_SHOP,
    sessionToken,
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  })
  expect(session.refreshToken).toBeDefined()
  const client = new shopify.clients.Graphql({ session })
  const answer = await client.request(
    'query ($first: Int!) { shop { name currencyCode } products(first: $first) { nodes { id } } }',
    { variables: { first: 2 } },
  )
  expect(answer.data).toMatchObject({ shop: { name: 'Aurora Goods', currencyCode: 'USD' } })
  const refreshed = await shopify.auth.refreshToken({ shop: USD_SHOP, refreshToken: session.refreshToken ?? '' })
  expect(refreshed.session.accessToken).not.toBe(session.accessToken)
  await expect(client.request('{ products(first: 1) { nodes { sparkle } } }')).rejects.toThrow(/sparkle/)
})
