import { afterAll, beforeAll, expect, it } from 'vitest'
import { paid, usd } from '../testing/order-documents.ts'
import { eventually, startWorld, type World } from '../testing/sandbox-client.ts'
import { listenTo } from '../testing/sell-order.ts'

const CREATE = `mutation ($order: OrderCreateOrderInput!) {
  orderCreate(order: $order) {
    order {
      id discountCodes taxesIncluded
      subtotalPriceSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } }
      totalTaxSet { shopMoney { amount } } totalDiscountsSet { shopMoney { amount } }
      taxLines { title rate priceSet { shopMoney { amount } } }
      lineItems(first: 5) { nodes { totalDiscountSet { shopMoney { amount } } taxLines { priceSet { shopMoney { amount } } } } }
      shippingLines(first: 2) { nodes { discountedPriceSet { shopMoney { amount } } discountAllocations { allocatedAmountSet { shopMoney { amount } } } } }
    }
    userErrors { field message code }
  }
}`
const two = (more: Record<string, unknown> = {}) => [
  { title: 'Mug', quantity: 1, priceSet: usd('10.00'), ...more },
  { title: 'Bowl', quantity: 2, priceSet: usd('10.00'), ...more },
]

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
  await listenTo(world, 'orders/create')
})
afterAll(() => world.close())

const create = async (order: Record<string, unknown>) =>
  ((await world.query(token, CREATE, { order })) as { orderCreate: { order: { id: string } | null } }).orderCreate

it('spreads a percentage over the lines and says so in the webhook', async () => {
  const made = await create({
    lineItems: two(),
    shippingLines: [{ title: 'Post', priceSet: usd('5.00') }],
    discountCode: { itemPercentageDiscountCode: { code: 'TEN', percentage: 10 } },
  })
  expect(made.order).toMatchObject({
    discountCodes: ['TEN'],
    subtotalPriceSet: { shopMoney: { amount: '27.0' } },
    totalPriceSet: { shopMoney: { amount: '32.0' } },
    lineItems: {
      nodes: [
        { totalDiscountSet: { shopMoney: { amount: '1.0' } } },
        { totalDiscountSet: { shopMoney: { amount: '2.0' } } },
      ],
    },
  })
  const told = await eventually(() =>
    world.receiver.of('orders/create').find(({ body }) => body['admin_graphql_api_id'] === made.order?.id),
  )
  expect(told.body).toMatchObject({
    total_discounts: '3.00',
    discount_codes: [{ code: 'TEN', amount: '3.00', type: 'percentage' }],
    discount_applications: [{ code: 'TEN', value_type: 'percentage', target_type: 'line_item' }],
    line_items: [{ discount_allocations: [{ amount: '1.00', discount_application_index: 0 }] }, {}],
  })
})

it('takes free shipping off the shipping line and its tax with it', async () => {
  const { order } = await create({
    lineItems: two({ taxLines: [{ title: 'VAT', rate: '0.2' }] }),
    shippingLines: [{ title: 'Post', priceSet: usd('5.00'), taxLines: [{ title: 'VAT', rate: '0.2' }] }],
    discountCode: { freeShippingDiscountCode: { code: 'FREE' } },
  })
  expect(order).toMatchObject({
    totalPriceSet: { shopMoney: { amount: '36.0' } },
    totalTaxSet: { shopMoney: { amount: '6.0' } },
    totalDiscountsSet: { shopMoney: { amount: '5.0' } },
    shippingLines: {
      nodes: [
        {
          discountedPriceSet: { shopMoney: { amount: '0.0' } },
          discountAllocations: [{ allocatedAmountSet: { shopMoney: { amount: '5.0' } } }],
        },
      ],
    },
  })
})

it('finds included taxes inside the price and never adds them', async () => {
  const made = await create({
    taxesIncluded: true,
    lineItems: two({ taxLines: [{ title: 'VAT', rate: '0.25' }] }),
    shippingLines: [{ title: 'Post', priceSet: usd('5.00'), taxLines: [{ title: 'VAT', rate: '0.25' }] }],
    transactions: paid('35.00'),
  })
  expect(made.order).toMatchObject({
    totalPriceSet: { shopMoney: { amount: '35.0' } },
    totalTaxSet: { shopMoney: { amount: '7.0' } },
    taxLines: [{ title: 'VAT', rate: 0.25, priceSet: { shopMoney: { amount: '7.0' } } }],
  })
  const told = await eventually(() =>
    world.receiver.of('orders/create').find(({ body }) => body['admin_graphql_api_id'] === made.order?.id),
  )
  expect(told.body).toMatchObject({
    taxes_included: true,
    total_tax: '7.00',
    tax_lines: [{ title: 'VAT', price: '7.00' }],
    line_items: [{ tax_lines: [{ price: '2.00' }] }, { tax_lines: [{ price: '4.00' }] }],
    shipping_lines: [{ tax_lines: [{ price: '1.00' }] }],
  })
})

it('takes one kind of code, and no percentage above a hundred', async () => {
  const both = { itemFixedDiscountCode: { code: 'A' }, freeShippingDiscountCode: { code: 'B' } }
  expect(await create({ lineItems: two(), discountCode: both })).toMatchObject({
    order: null,
    userErrors: [{ field: ['order', 'discountCode'], code: 'INVALID' }],
  })
  const tooMuch = { itemPercentageDiscountCode: { code: 'A', percentage: 101 } }
  expect(await create({ lineItems: two(), discountCode: tooMuch })).toMatchObject({ order: null })
})

it('takes five orders a minute of a trial, by the sandbox’s clock', async () => {
  await world.act('updateShop', { plan: 'trial' })
  await world.ok('POST', '/__sandbox/clock', { advanceMs: 61_000 })
  const results = []
  for (let number = 0; number < 6; number++) results.push(await create({ lineItems: two() }))
  expect(results.filter(({ order }) => order)).toHaveLength(5)
  await world.ok('POST', '/__sandbox/clock', { advanceMs: 61_000 })
  expect((await create({ lineItems: two() })).order).not.toBeNull()
})
