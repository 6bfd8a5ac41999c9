import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { discountsOf } from '../../discounts/records.ts'
import { findCategory } from '../../state/taxonomy.ts'
import { notModelled } from '../errors.ts'
import { requireScopes } from '../scopes.ts'

type Lookup = (id: number, rc: Rc) => object | undefined

const LOOKUPS: Readonly<Record<string, Lookup>> = {
  Product: (id, rc) => rc.state.products.get(id),
  ProductVariant: (id, rc) => rc.state.variantById(id),
  InventoryItem: (id, rc) => rc.state.variantByItem(id),
  Collection: (id, rc) => rc.state.productCollections.get(id),
  Order: (id, rc) => rc.state.orders.get(id),
  FulfillmentOrder: (id, rc) => rc.state.fulfillmentOrders.get(id),
  Return: (id, rc) => rc.state.returns.get(id),
  Fulfillment: (id, rc) => rc.state.fulfillments.get(id),
  Customer: (id, rc) => rc.state.customers.get(id),
  BulkOperation: (id, rc) => rc.state.bulkOperations.get(id),
  WebhookSubscription: (id, rc) => rc.state.subscriptions.get(id),
  MetafieldDefinition: (id, rc) => rc.state.metafieldDefinitions.get(id),
  Location: (id, rc) => rc.state.shop.locations.find((one) => one.id === id),
  Market: (id, rc) => rc.state.shop.markets.find((one) => one.id === id),
  Channel: (id, rc) => rc.state.shop.channels.find((one) => one.id === id),
  ProductFeed: (id, rc) => rc.state.shop.feeds.find((one) => one.id === id),
  Publication: (id, rc) => rc.state.shop.publications.find((one) => one.id === id),
  DiscountCodeNode: (id, rc) => discountsOf(rc.state).all.find((one) => one.id === id),
  Shop: (id, rc) => (rc.state.shop.id === id ? rc.state.shop : undefined),
}

function lookUp(id: string, rc: Rc): object | null {
  if (id.startsWith('gid://shopify/TaxonomyCategory/')) {
    const category = findCategory(id)
    return category ? typed('TaxonomyCategory', category) : null
  }
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)(?:\?.*)?$/.exec(id)
  const typeName = match?.[1] ?? ''
  if (!match) return null
  const lookup = LOOKUPS[typeName]
  if (!lookup) throw notModelled(`node of type ${typeName}`)
  // The declared return type is the bare interface: the rule that counts is that of the type behind the id.
  requireScopes(rc.scopes, 'QueryRoot', `node/${typeName}`, typeName, rc.allowed)
  const found = lookup(Number(match[2]), rc)
  return found ? typed(typeName, found) : null
}

export const nodeResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    node: (_, args: { id: string }, rc) => lookUp(args.id, rc),
    nodes: (_, args: { ids: string[] }, rc) => args.ids.map((id) => lookUp(id, rc)),
  }),
}
