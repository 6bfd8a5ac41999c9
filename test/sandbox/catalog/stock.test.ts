import { afterAll, beforeAll, expect, it } from 'vitest'
import { addProduct, eventually, startWorld, type World } from '../testing/sandbox-client.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  token = await world.install()
})
afterAll(() => world.close())

const READ = `query ($id: ID!) { productVariant(id: $id) { inventoryItem { inventoryLevels(first: 1) {
  nodes { updatedAt quantities(names: ["available"]) { quantity updatedAt } } } } } }`
type Read = {
  productVariant: {
    inventoryItem: {
      inventoryLevels: { nodes: { updatedAt: string; quantities: { quantity: number; updatedAt: string }[] }[] }
    }
  }
}

it('a level is dated by its own last change, in the API as in the webhook', async () => {
  const subscribe =
    'mutation ($uri: String!) { webhookSubscriptionCreate(topic: INVENTORY_LEVELS_UPDATE, webhookSubscription: { uri: $uri }) { userErrors { message } } }'
  await world.query(token, subscribe, { uri: `${world.receiver.url}/hooks` })
  const product = await addProduct(world)
  const variantId = product.variants[0]?.id
  const level = async () => {
    const data = (await world.query(token, READ, { id: `gid://shopify/ProductVariant/${variantId}` })) as Read
    return data.productVariant.inventoryItem.inventoryLevels.nodes[0]
  }
  const before = await level()
  for (const available of [7, 6, 5]) await world.act('setInventory', { variantId, available })
  await eventually(() => world.receiver.of('inventory_levels/update').length === 3)
  const after = await level()
  expect(after?.quantities[0]?.quantity).toBe(5)
  expect(Date.parse(after?.updatedAt ?? '')).toBeGreaterThan(Date.parse(before?.updatedAt ?? ''))
  const times = world.receiver.of('inventory_levels/update').map(({ body }) => Date.parse(String(body['updated_at'])))
  expect(new Set(times).size).toBe(3)
  expect(Math.max(...times)).toBe(Date.parse(after?.updatedAt ?? ''))
  const operations =
    'mutation { bulkOperationRunQuery(query: "{ products { edges { node { id } } } }") { bulkOperation { createdAt } } }'
  const data = (await world.query(token, operations)) as {
    bulkOperationRunQuery: { bulkOperation: { createdAt: string } }
  }
  expect(Date.parse(data.bulkOperationRunQuery.bulkOperation.createdAt)).toBeGreaterThanOrEqual(Math.max(...times))
})
