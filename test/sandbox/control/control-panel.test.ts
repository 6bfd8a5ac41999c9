import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

describe('the control panel', () => {
  it('opens with five shops, one of each kind of money', async () => {
    const { shops } = (await world.ok('GET', '/__sandbox/shops')) as {
      shops: { currency: string; installed: boolean }[]
    }
    expect(shops.map(({ currency }) => currency)).toEqual(['USD', 'GBP', 'IDR', 'JPY', 'KWD'])
    expect(shops.some(({ installed }) => installed)).toBe(false)
  })

  it('adds a shop with its markets and languages, and the API answers for it', async () => {
    const domain = 'nil-papier.myshopify.com'
    const markets = [{ name: 'Europe', countries: ['DE', 'FR'], languages: ['de', 'fr'] }]
    const draft = {
      domain,
      name: 'Nil Papier',
      currency: 'EUR',
      country: 'DE',
      plan: 'plus',
      locales: ['de', 'fr'],
      markets,
    }
    await world.ok('POST', '/__sandbox/shops', draft)
    const token = await world.install(domain)
    const query =
      '{ shop { currencyCode plan { shopifyPlus } } shopLocales { locale primary } markets(first: 2) { nodes { name } } }'
    expect(await world.query(token, query, {}, domain)).toEqual({
      shop: { currencyCode: 'EUR', plan: { shopifyPlus: true } },
      shopLocales: [
        { locale: 'de', primary: true },
        { locale: 'fr', primary: false },
      ],
      markets: { nodes: [{ name: 'Europe' }] },
    })
  })

  it.each([
    [
      '/__sandbox/shops',
      { domain: USD_SHOP, name: 'Twice', currency: 'USD', country: 'US' },
      422,
      `There already is a shop ${USD_SHOP}.`,
    ],
    [
      '/__sandbox/shops',
      { domain: 'shop.example.com', name: 'A', currency: 'USD', country: 'US' },
      422,
      'domain must look like',
    ],
    [
      '/__sandbox/shops',
      { domain: 'a.myshopify.com', name: 'A', currency: 'ZZZ', country: 'US' },
      422,
      'currency ZZZ is not known',
    ],
    ['/__sandbox/faults', { kind: 'gremlins' }, 422, 'kind must be one of throttled'],
    ['/__sandbox/faults', { kind: 'missing-scope' }, 422, 'missing-scope needs scope'],
    ['/__sandbox/shops/none.myshopify.com/install', {}, 404, 'There is no shop none.myshopify.com'],
    [
      '/__sandbox/shops/aurora-goods.myshopify.com/actions/generateProducts',
      { count: 0 },
      422,
      'count must be between',
    ],
  ])('refuses POST %s %o', async (path, body, status, message) => {
    const answer = await world.call('POST', path, body)
    expect(answer.status).toBe(status)
    expect((answer.body as { error: string }).error).toContain(message)
  })

  it('pages through state', async () => {
    await world.act('generateProducts', { count: 7, seed: 2 })
    type Page = { total: number; items: { id: number }[]; next: number | null }
    const seen: number[] = []
    for (let after: number | null = 0; after !== null;) {
      const page: Page = await world.ok('GET', `/__sandbox/shops/${USD_SHOP}/state/products?limit=3&after=${after}`)
      expect(page.total).toBe(7)
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    }
    expect(new Set(seen).size).toBe(7)
  })

  it('keeps a log of calls by operation', async () => {
    const token = await world.install()
    await world.query(token, 'query NameOfShop { shop { name } }')
    const { entries } = (await world.ok('GET', '/__sandbox/log?kind=graphql&operation=NameOfShop')) as {
      entries: unknown[]
    }
    expect(entries).toMatchObject([{ status: 200, errors: null, shop: USD_SHOP }])
  })
})
