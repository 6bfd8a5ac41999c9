import { join } from 'node:path'
import type { Delivery } from '../webhooks/delivery.ts'
import type { Product, ProductCollection, Variant } from './catalog-types.ts'
import { Collection } from './collection.ts'
import { completeFulfillment, completeFulfillmentOrder, completeOrder } from './complete-records.ts'
import type { Customer, Fulfillment, FulfillmentOrder, Order } from './order-types.ts'
import type { Return } from './return-types.ts'
import { findCategory } from './taxonomy.ts'
import type {
  BulkOperation,
  FullSync,
  IdempotencyRecord,
  Job,
  MetafieldDefinition,
  ProductFeedback,
  Shop,
  WebhookSubscription,
} from './shop-types.ts'

/** Everything one shop holds. `save` writes the shop's own record; each collection writes itself. */
export class ShopState {
  readonly products: Collection<Product>
  readonly productCollections: Collection<ProductCollection>
  readonly orders: Collection<Order>
  readonly customers: Collection<Customer>
  readonly fulfillmentOrders: Collection<FulfillmentOrder>
  readonly fulfillments: Collection<Fulfillment>
  readonly returns: Collection<Return>
  readonly subscriptions: Collection<WebhookSubscription>
  readonly bulkOperations: Collection<BulkOperation>
  readonly metafieldDefinitions: Collection<MetafieldDefinition>
  readonly productFeedback: Collection<ProductFeedback>
  readonly idempotency: Collection<IdempotencyRecord>
  readonly jobs: Collection<Job>
  readonly fullSyncs: Collection<FullSync>
  readonly outbox: Collection<Delivery>
  private readonly productOfVariant = new Map<number, number>()
  private readonly feedbackIds = new Map<number, number>()
  private readonly productOfHandle = new Map<string, number>()
  private readonly fulfillmentOrderIds = new Map<number, number[]>()
  private readonly fulfillmentIds = new Map<number, number[]>()
  private readonly returnIds = new Map<number, number[]>()

  constructor(
    readonly shop: Shop,
    readonly save: () => void,
    folder: string,
    changed: () => void,
  ) {
    const kept = <T extends { id: number }>(name: string) => new Collection<T>(join(folder, `${name}.jsonl`), changed)
    this.products = kept('products')
    this.productCollections = kept('collections')
    this.orders = kept('orders')
    this.customers = kept('customers')
    this.fulfillmentOrders = kept('fulfillment-orders')
    this.fulfillments = kept('fulfillments')
    this.returns = kept('returns')
    this.subscriptions = kept('webhook-subscriptions')
    this.bulkOperations = kept('bulk-operations')
    this.metafieldDefinitions = kept('metafield-definitions')
    this.productFeedback = kept('product-feedback')
    this.idempotency = kept('idempotency')
    this.jobs = kept('jobs')
    this.fullSyncs = kept('full-syncs')
    this.outbox = kept('outbox')
  }

  collections(): Collection<{ id: number }>[] {
    return [
      this.products,
      this.productCollections,
      this.orders,
      this.customers,
      this.fulfillmentOrders,
      this.fulfillments,
      this.returns,
      this.subscriptions,
      this.bulkOperations,
      this.metafieldDefinitions,
      this.productFeedback,
      this.idempotency,
      this.jobs,
      this.fullSyncs,
      this.outbox,
    ]
  }

  async load(): Promise<void> {
    await Promise.all(this.collections().map((collection) => collection.load()))
    for (const product of this.products.values()) {
      // Written before categories had ids: a full name.
      product.category = product.category === null ? null : (findCategory(product.category)?.id ?? null)
      this.index(product)
    }
    for (const one of this.productFeedback.values()) this.feedbackIds.set(one.productId, one.id)
    for (const one of this.fulfillmentOrders.values()) {
      completeFulfillmentOrder(one)
      remember(this.fulfillmentOrderIds, one.orderId, one.id)
    }
    for (const order of this.orders.values()) completeOrder(order)
    for (const one of this.returns.values()) remember(this.returnIds, one.orderId, one.id)
    for (const one of this.fulfillments.values()) {
      completeFulfillment(one)
      remember(this.fulfillmentIds, one.orderId, one.id)
    }
  }

  putFulfillmentOrder(one: FulfillmentOrder): FulfillmentOrder {
    remember(this.fulfillmentOrderIds, one.orderId, one.id)
    return this.fulfillmentOrders.put(one)
  }

  putFulfillment(one: Fulfillment): Fulfillment {
    remember(this.fulfillmentIds, one.orderId, one.id)
    return this.fulfillments.put(one)
  }

  putReturn(one: Return): Return {
    remember(this.returnIds, one.orderId, one.id)
    return this.returns.put(one)
  }

  returnsOf(orderId: number): Return[] {
    return (this.returnIds.get(orderId) ?? []).flatMap((id) => this.returns.get(id) ?? [])
  }

  fulfillmentOrdersOf(orderId: number): FulfillmentOrder[] {
    return (this.fulfillmentOrderIds.get(orderId) ?? []).flatMap((id) => this.fulfillmentOrders.get(id) ?? [])
  }

  fulfillmentsOf(orderId: number): Fulfillment[] {
    return (this.fulfillmentIds.get(orderId) ?? []).flatMap((id) => this.fulfillments.get(id) ?? [])
  }

  putProduct(product: Product): void {
    this.products.put(product)
    this.index(product)
  }

  removeProduct(product: Product): void {
    for (const variant of product.variants) this.productOfVariant.delete(variant.id)
    this.productOfHandle.delete(product.handle)
    this.products.remove(product.id)
    const feedback = this.feedbackIds.get(product.id)
    if (feedback !== undefined) this.productFeedback.remove(feedback)
    this.feedbackIds.delete(product.id)
  }

  putFeedback(feedback: ProductFeedback): ProductFeedback {
    this.feedbackIds.set(feedback.productId, feedback.id)
    return this.productFeedback.put(feedback)
  }

  feedbackOnProduct(productId: number): ProductFeedback | undefined {
    return this.productFeedback.get(this.feedbackIds.get(productId) ?? -1)
  }

  /** For a variant that leaves a product which stays. */
  forgetVariant(variantId: number): void {
    this.productOfVariant.delete(variantId)
  }

  forgetHandle(handle: string): void {
    this.productOfHandle.delete(handle)
  }

  productByHandle(handle: string): Product | undefined {
    const id = this.productOfHandle.get(handle)
    return id === undefined ? undefined : this.products.get(id)
  }

  variantById(variantId: number): { product: Product; variant: Variant } | undefined {
    const product = this.products.get(this.productOfVariant.get(variantId) ?? -1)
    const variant = product?.variants.find((one) => one.id === variantId)
    return product && variant ? { product, variant } : undefined
  }

  /** An inventory item is numbered right after its variant, so no second index is needed. */
  variantByItem(inventoryItemId: number): { product: Product; variant: Variant } | undefined {
    return this.variantById(inventoryItemId - 1)
  }

  private index(product: Product): void {
    for (const variant of product.variants) this.productOfVariant.set(variant.id, product.id)
    this.productOfHandle.set(product.handle, product.id)
  }
}

function remember(index: Map<number, number[]>, orderId: number, id: number): void {
  const known = index.get(orderId)
  if (!known) index.set(orderId, [id])
  else if (!known.includes(id)) known.push(id)
}
