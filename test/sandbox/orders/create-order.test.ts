import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CREATE, paid, usd, type Created } from '../testing/order-documents.ts'
import { addProduct, startWorld, type World } from '../testing/sandbox-client.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
})
afterAll(() => world.close())

const create = async (order: Record<string, unknown>, options?: Record<string, unknown>) =>
  ((await world.query(token, CREATE, { order, options })) as Created).orderCreate
const variantGid = (product: { variants: { id: number }[] }, index = 0) =>
  `gid://shopify/ProductVariant/${product.variants[index]?.id}`
const levelsOf = async (productId: number) => {
  const { items } = (await world.state('products')) as {
    items: { id: number; variants: { levels: { available: number; committed: number }[] }[] }[]
  }
  return items.find((one) => one.id === productId)?.variants[0]?.levels
}

describe('orderCreate', () => {
  it('adds up: subtotal is price × quantity − discount, total adds shipping and every tax', async () => {
    const product = await addProduct(world, { price: '10.00' })
    const { order, userErrors } = await create({
      lineItems: [
        {
          variantId: variantGid(product),
          quantity: 3,
          taxLines: [{ title: 'VAT', rate: '0.1', priceSet: usd('2.50') }],
        },
      ],
      shippingLines: [{ title: 'Post', priceSet: usd('4.00'), taxLines: [{ title: 'VAT', rate: '0.1' }] }],
      discountCode: { itemFixedDiscountCode: { code: 'MATH5', amountSet: usd('5.00') } },
      transactions: paid('31.90'),
    })
    expect(userErrors).toEqual([])
    expect(order).toMatchObject({
      subtotalPriceSet: { shopMoney: { amount: '25.0' } },
      totalDiscountsSet: { shopMoney: { amount: '5.0' } },
      totalTaxSet: { shopMoney: { amount: '2.9' } },
      totalPriceSet: { shopMoney: { amount: '31.9' } },
      displayFinancialStatus: 'PAID',
      totalOutstandingSet: { shopMoney: { amount: '0.0' } },
      paymentGatewayNames: ['Vitrine'],
    })
  })

  it('has no financial status when nothing was said about payment', async () => {
    const { order } = await create({ lineItems: [{ title: 'Custom', quantity: 1, priceSet: usd('24.00') }] })
    expect(order).toMatchObject({
      displayFinancialStatus: null,
      totalOutstandingSet: { shopMoney: { amount: '24.0' } },
    })
  })

  it('keeps an authorization apart from a receipt', async () => {
    const transactions = [{ amountSet: usd('24.00'), kind: 'AUTHORIZATION', status: 'SUCCESS', gateway: 'Vitrine' }]
    const { order } = await create({
      lineItems: [{ title: 'Custom', quantity: 1, priceSet: usd('24.00') }],
      transactions,
    })
    expect(order).toMatchObject({
      displayFinancialStatus: 'AUTHORIZED',
      totalReceivedSet: { shopMoney: { amount: '0.0' } },
      totalCapturableSet: { shopMoney: { amount: '24.0' } },
      totalOutstandingSet: { shopMoney: { amount: '0.0' } },
    })
  })

  it.each([
    ['no lines', { lineItems: [] }, ['order', 'lineItems'], 'INVALID'],
    [
      'a foreign variant',
      { lineItems: [{ variantId: 'gid://shopify/ProductVariant/1', quantity: 1 }] },
      ['order', 'lineItems', '0', 'variantId'],
      'INVALID',
    ],
    [
      'a future date',
      { lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1') }], processedAt: '2100-01-01T00:00:00Z' },
      ['order', 'processedAt'],
      'PROCESSED_AT_INVALID',
    ],
    [
      'a customer twice',
      {
        lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1') }],
        customerId: 'gid://shopify/Customer/1',
        customer: { toAssociate: { email: 'a@b.c' } },
      },
      ['order'],
      'REDUNDANT_CUSTOMER_FIELDS',
    ],
    [
      'more decimals than the currency has',
      { lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1.005') }] },
      ['order', 'lineItems', '0', 'priceSet'],
      'INVALID',
    ],
  ])('refuses %s', async (_name, input, field, code) => {
    const { order, userErrors } = await create(input)
    expect(order).toBeNull()
    expect(userErrors[0]).toMatchObject({ field, code })
  })

  it('leaves stock alone unless asked, then claims available and not on-hand, at a location that has enough', async () => {
    const product = await addProduct(world, { quantity: 2 })
    const { items } = (await world.state('products')) as {
      items: { id: number; variants: { levels: { locationId: number }[] }[] }[]
    }
    const second = items.find((one) => one.id === product.id)?.variants[0]?.levels[1]?.locationId
    await world.act('setInventory', { variantId: product.variants[0]?.id, locationId: second, available: 7 })
    const order = { lineItems: [{ variantId: variantGid(product), quantity: 5, requiresShipping: true }] }
    await create(order)
    expect(await levelsOf(product.id)).toMatchObject([{ available: 2 }, { available: 7 }])
    const claimed = await create(order, { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY' })
    expect(await levelsOf(product.id)).toMatchObject([{ available: 2 }, { available: 2, committed: 5 }])
    expect(claimed.order?.fulfillmentOrders.nodes).toMatchObject([
      { status: 'OPEN', assignedLocation: { name: 'Brooklyn Store' } },
    ])
  })

  it('claims all lines or none', async () => {
    const [plenty, short] = [
      await addProduct(world, { quantity: 9, sku: 'A' }),
      await addProduct(world, { quantity: 1, sku: 'B' }),
    ]
    const lineItems = [
      { variantId: variantGid(plenty), quantity: 2 },
      { variantId: variantGid(short), quantity: 2 },
    ]
    const { order, userErrors } = await create({ lineItems }, { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY' })
    expect(order).toBeNull()
    expect(userErrors[0]).toMatchObject({ code: 'INVENTORY_CLAIM_FAILED', field: ['order', 'lineItems', '1'] })
    expect(await levelsOf(plenty.id)).toMatchObject([{ available: 9, committed: 0 }, {}])
    const forced = await create({ lineItems }, { inventoryBehaviour: 'DECREMENT_IGNORING_POLICY' })
    expect(forced.order).not.toBeNull()
    expect(await levelsOf(short.id)).toMatchObject([{ available: -1 }, {}])
  })

  it('makes a fulfillment order only of what has to be shipped', async () => {
    const product = await addProduct(world)
    const { order } = await create({
      lineItems: [
        { variantId: variantGid(product), quantity: 1, requiresShipping: true },
        { title: 'Card', quantity: 1, priceSet: usd('5') },
      ],
    })
    expect(order?.fulfillmentOrders.nodes).toHaveLength(1)
    expect(order?.fulfillmentOrders.nodes[0]?.lineItems.nodes).toHaveLength(1)
  })

  it('keeps the buyer’s currency beside the shop’s', async () => {
    const priceSet = {
      shopMoney: { amount: '10', currencyCode: 'USD' },
      presentmentMoney: { amount: '160000', currencyCode: 'IDR' },
    }
    const { order } = await create({ lineItems: [{ title: 'A', quantity: 2, priceSet }], presentmentCurrency: 'IDR' })
    expect(order?.totalPriceSet).toMatchObject({
      shopMoney: { amount: '20.0' },
      presentmentMoney: { amount: '320000.0', currencyCode: 'IDR' },
    })
  })

  it('takes five orders a minute on a dev shop and says so at the sixth', async () => {
    const shop = 'dana-oud.myshopify.com'
    const dev = await world.install(shop)
    await world.act('updateShop', { plan: 'dev' }, shop)
    const order = {
      lineItems: [{ title: 'Oud', quantity: 1, priceSet: { shopMoney: { amount: '1.500', currencyCode: 'KWD' } } }],
    }
    const answers: Created[] = []
    for (let number = 0; number < 6; number++) answers.push(await world.query(dev, CREATE, { order }, shop))
    expect(answers.filter(({ orderCreate }) => orderCreate.order).length).toBe(5)
    expect(answers[5]?.orderCreate.userErrors[0]?.message).toBe('Too many attempts. Please try again later.')
    expect(answers[0]?.orderCreate.order?.totalPriceSet.shopMoney.amount).toBe('1.5')
  })

  it('is found again by source identifier and by its unique reference', async () => {
    const identifier = { customId: { namespace: '$app:vitrine', key: 'order_ref', value: 'ord_77' } }
    const lookup =
      'query ($identifier: OrderIdentifierInput!) { orderByIdentifier(identifier: $identifier) { sourceIdentifier } }'
    const before = await world.graphql(token, lookup, { identifier })
    expect(before.body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND')
    const definition = {
      ownerType: 'ORDER',
      namespace: '$app:vitrine',
      key: 'order_ref',
      type: 'id',
      name: 'Order reference',
    }
    const define =
      'mutation ($definition: MetafieldDefinitionInput!) { metafieldDefinitionCreate(definition: $definition) { createdDefinition { id } userErrors { code } } }'
    await world.query(token, define, { definition })
    expect(await world.query(token, define, { definition })).toMatchObject({
      metafieldDefinitionCreate: { userErrors: [{ code: 'TAKEN' }] },
    })
    const metafields = [{ namespace: '$app:vitrine', key: 'order_ref', type: 'id', value: 'ord_77' }]
    await create({
      lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1') }],
      sourceIdentifier: 'ord_77',
      metafields,
    })
    expect(await world.query(token, lookup, { identifier })).toEqual({
      orderByIdentifier: { sourceIdentifier: 'ord_77' },
    })
    const search = `{ orders(first: 5, query: "source_identifier:'ord_77'") { nodes { sourceIdentifier } } }`
    expect(await world.query(token, search)).toEqual({ orders: { nodes: [{ sourceIdentifier: 'ord_77' }] } })
  })

  it('commits although the answer is lost: the order is there when one looks', async () => {
    await world.fault({ kind: 'lost-response', match: 'orderCreate' })
    const order = { lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1') }], sourceIdentifier: 'ord_lost' }
    await expect(world.graphql(token, CREATE, { order })).rejects.toThrow()
    await world.fault({ kind: '5xx-after', match: 'orderCreate' })
    expect((await world.graphql(token, CREATE, { order: { ...order, sourceIdentifier: 'ord_502' } })).status).toBe(502)
    for (const reference of ['ord_lost', 'ord_502']) {
      const found = await world.query(
        token,
        `{ orders(first: 5, query: "source_identifier:${reference}") { nodes { id } } }`,
      )
      expect((found as { orders: { nodes: unknown[] } }).orders.nodes).toHaveLength(1)
    }
  })

  it('refuses an online token', async () => {
    const online = await world.exchange(
      'aurora-goods.myshopify.com',
      await world.idToken('aurora-goods.myshopify.com'),
      {
        requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token',
      },
    )
    const order = { lineItems: [{ title: 'A', quantity: 1, priceSet: usd('1') }] }
    const { body } = await world.graphql((online.body as { access_token: string }).access_token, CREATE, { order })
    expect(body.errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED')
  })
})
