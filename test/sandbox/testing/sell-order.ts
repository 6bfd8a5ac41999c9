import { CREATE, paid, type Created, type CreatedOrder } from './order-documents.ts'
import { addProduct, SCOPES, type World } from './sandbox-client.ts'

export const AFTER_SALE_SCOPES = [...SCOPES, 'write_returns']

/** A paid order of mugs at ten dollars, four unless told otherwise, with its stock claimed. */
export async function sellOrder(
  world: World,
  token: string,
  { quantity = 4, ...more }: Record<string, unknown> & { quantity?: number } = {},
): Promise<{ order: CreatedOrder; productId: number; variantId: string }> {
  const product = await addProduct(world, { price: '10.00', quantity: 20 })
  const variantId = `gid://shopify/ProductVariant/${product.variants[0]?.id}`
  const order = {
    lineItems: [{ variantId, quantity, requiresShipping: true }],
    transactions: paid(`${quantity * 10}.00`),
    ...more,
  }
  const options = { inventoryBehaviour: 'DECREMENT_OBEYING_POLICY' }
  const data: Created = await world.query(token, CREATE, { order, options })
  if (!data.orderCreate.order) throw new Error(JSON.stringify(data))
  return { order: data.orderCreate.order, productId: product.id, variantId }
}

/** The app hears of these topics from now on. */
export async function listenTo(world: World, ...topics: string[]): Promise<void> {
  const subscriptions = topics.map((topic) => ({ topic, uri: '/hooks', filter: null, includeFields: [], name: null }))
  await world.ok('POST', '/__sandbox/app', { subscriptions })
}
