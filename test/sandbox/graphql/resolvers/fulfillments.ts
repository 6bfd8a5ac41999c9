import { canTakeAnotherHold } from '../../orders/holds.ts'
import { moneyBag } from '../../orders/bags.ts'
import { displayStatusOf } from '../../orders/fulfillment-state.ts'
import type {
  Fulfillment,
  FulfillmentEvent,
  FulfillmentOrder,
  FulfillmentOrderLine,
  Hold,
  Order,
} from '../../state/order-types.ts'
import { pageById, pageOfList, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

type OfLine = { one: FulfillmentOrder; line: FulfillmentOrderLine }
type Shipped = Fulfillment['lines'][number]

function orderOf(rc: Rc, orderId: number): Order {
  const order = rc.state.orders.get(orderId)
  if (!order) throw new Error(`Order ${orderId} is missing`)
  return order
}

function soldLine(rc: Rc, orderId: number, lineId: number) {
  const order = orderOf(rc, orderId)
  const line = order.lines.find((one) => one.id === lineId)
  if (!line) throw new Error(`Line ${lineId} is missing`)
  return { order, line }
}

function actionsOf(one: FulfillmentOrder): { action: string; externalUrl: null }[] {
  const units = one.lines.reduce((sum, line) => sum + line.remaining, 0)
  const split = units > 1 ? ['SPLIT'] : []
  const hold = canTakeAnotherHold(one) ? ['HOLD'] : []
  const actions: Partial<Record<FulfillmentOrder['status'], string[]>> = {
    OPEN: ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'MOVE', 'HOLD', ...split],
    IN_PROGRESS: ['CREATE_FULFILLMENT', 'REPORT_PROGRESS', 'HOLD', 'MARK_AS_OPEN'],
    ON_HOLD: ['RELEASE_HOLD', ...hold, 'MOVE'],
    SCHEDULED: ['MARK_AS_OPEN', 'HOLD'],
  }
  return (actions[one.status] ?? []).map((action) => ({ action, externalUrl: null }))
}

function destinationOf(one: FulfillmentOrder, rc: Rc) {
  const { destination } = one
  if (!destination) return null
  const { provinceCode, ...address } = destination
  return {
    ...address,
    id: gid('FulfillmentOrderDestination', one.id),
    province: provinceCode,
    email: orderOf(rc, one.orderId).email,
    location: null,
  }
}

function assignedLocation(one: FulfillmentOrder, rc: Rc) {
  const location = rc.state.shop.locations.find((candidate) => candidate.id === one.locationId)
  return {
    name: location?.name ?? '',
    address1: location?.address1 ?? null,
    address2: null,
    city: location?.city ?? null,
    zip: location?.zip ?? null,
    province: null,
    phone: location?.phone ?? null,
    countryCode: location?.countryCode ?? rc.state.shop.country,
    location: location ?? null,
  }
}

export const fulfillmentResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    fulfillmentOrder: (_, args: { id: string }, rc) =>
      rc.state.fulfillmentOrders.get(numberOf(args.id, 'FulfillmentOrder') ?? -1) ?? null,
    fulfillmentOrders: (_, args: PageArgs & { query?: string | null; includeClosed?: boolean }, rc) => {
      if (isPresent(args.query)) throw notModelled('QueryRoot.fulfillmentOrders(query:)')
      const isShown = (one: FulfillmentOrder) => args.includeClosed || !['CLOSED', 'CANCELLED'].includes(one.status)
      return pageById(rc.state.fulfillmentOrders, args, rc, isShown)
    },
    fulfillment: (_, args: { id: string }, rc) =>
      rc.state.fulfillments.get(numberOf(args.id, 'Fulfillment') ?? -1) ?? null,
  }),
  FulfillmentOrder: fields<FulfillmentOrder>({
    id: (one) => gid('FulfillmentOrder', one.id),
    status: (one) => one.status,
    requestStatus: (one) => one.requestStatus,
    supportedActions: (one) => actionsOf(one),
    assignedLocation: (one, _, rc) => assignedLocation(one, rc),
    deliveryMethod: (one, _, rc) => {
      const [shipping] = orderOf(rc, one.orderId).shippingLines
      return {
        id: gid('DeliveryMethod', one.id),
        methodType: 'SHIPPING',
        presentedName: shipping?.title ?? null,
        serviceCode: shipping?.code ?? null,
        minDeliveryDateTime: null,
        maxDeliveryDateTime: null,
        additionalInformation: null,
        brandedPromise: null,
        sourceReference: shipping?.source ?? null,
      }
    },
    destination: (one, _, rc) => destinationOf(one, rc),
    fulfillAt: (one) => one.fulfillAt,
    fulfillBy: (one) => one.fulfillBy,
    fulfillmentHolds: (one) => one.holds,
    lineItems: (one, args: PageArgs, rc) =>
      pageOfList(
        one.lines,
        args,
        rc,
        (line) => line.id,
        (line) => typed('FulfillmentOrderLineItem', { one, line }),
      ),
    fulfillments: (one, args: PageArgs, rc) => {
      const own = rc.state
        .fulfillmentsOf(one.orderId)
        .filter((fulfillment) => fulfillment.fulfillmentOrderIds.includes(one.id))
      return pageOfList(own, args, rc, (fulfillment) => fulfillment.id)
    },
    order: (one, _, rc) => orderOf(rc, one.orderId),
    orderId: (one) => gid('Order', one.orderId),
    orderName: (one, _, rc) => orderOf(rc, one.orderId).name,
    orderProcessedAt: (one, _, rc) => orderOf(rc, one.orderId).processedAt,
    createdAt: (one) => one.createdAt,
    updatedAt: (one) => one.updatedAt,
  }),
  FulfillmentOrderLineItem: fields<OfLine>({
    id: ({ line }) => gid('FulfillmentOrderLineItem', line.id),
    totalQuantity: ({ line }) => line.total,
    remainingQuantity: ({ line }) => line.remaining,
    lineItem: ({ one, line }, _, rc) => typed('LineItem', soldLine(rc, one.orderId, line.lineId)),
    productTitle: ({ one, line }, _, rc) => soldLine(rc, one.orderId, line.lineId).line.title,
    variantTitle: ({ one, line }, _, rc) => soldLine(rc, one.orderId, line.lineId).line.variantTitle,
    sku: ({ one, line }, _, rc) => soldLine(rc, one.orderId, line.lineId).line.sku,
    vendor: ({ one, line }, _, rc) => soldLine(rc, one.orderId, line.lineId).line.vendor,
    requiresShipping: () => true,
    inventoryItemId: ({ one, line }, _, rc) => {
      const { inventoryItemId } = soldLine(rc, one.orderId, line.lineId).line
      return inventoryItemId === null ? null : gid('InventoryItem', inventoryItemId)
    },
    variant: ({ one, line }, _, rc) => {
      const { variantId } = soldLine(rc, one.orderId, line.lineId).line
      const found = variantId === null ? undefined : rc.state.variantById(variantId)
      return found ? typed('ProductVariant', found) : null
    },
    image: () => null,
    warnings: () => [],
  }),
  FulfillmentHold: fields<Hold>({
    id: (hold) => gid('FulfillmentHold', hold.id),
    reason: (hold) => hold.reason,
    reasonNotes: (hold) => hold.reasonNotes,
    handle: (hold) => hold.handle,
    displayReason: (hold) => hold.reason.toLowerCase().replaceAll('_', ' '),
    heldByApp: (hold, _, rc) => (hold.byApp ? { ctx: rc.ctx, installation: rc.state.shop.installation } : null),
    heldByRequestingApp: (hold) => hold.byApp,
  }),
  Fulfillment: fields<Fulfillment>({
    id: (one) => gid('Fulfillment', one.id),
    legacyResourceId: (one) => String(one.id),
    name: (one, _, rc) => `${orderOf(rc, one.orderId).name}-F${one.number}`,
    status: (one) => one.status,
    displayStatus: (one) => displayStatusOf(one),
    requiresShipping: () => true,
    totalQuantity: (one) => one.lines.reduce((sum, line) => sum + line.quantity, 0),
    trackingInfo: (one, args: { first?: number | null }) => one.tracking.slice(0, args.first ?? undefined),
    location: (one, _, rc) => rc.state.shop.locations.find((location) => location.id === one.locationId) ?? null,
    service: () => null,
    originAddress: () => null,
    order: (one, _, rc) => orderOf(rc, one.orderId),
    fulfillmentOrders: (one, args: PageArgs, rc) => {
      const own = one.fulfillmentOrderIds.flatMap((id) => rc.state.fulfillmentOrders.get(id) ?? [])
      return pageOfList(own, args, rc, (fulfillmentOrder) => fulfillmentOrder.id)
    },
    fulfillmentLineItems: (one, args: PageArgs, rc) =>
      pageOfList(
        one.lines,
        args,
        rc,
        (line) => line.id,
        (line) => ({ one, line }),
      ),
    events: (one, args: PageArgs, rc) => pageOfList(one.events, args, rc, (event) => event.id),
    estimatedDeliveryAt: (one) =>
      one.events.findLast((event) => event.estimatedDeliveryAt !== null)?.estimatedDeliveryAt ?? null,
    inTransitAt: (one) => one.events.find((event) => event.status === 'IN_TRANSIT')?.happenedAt ?? null,
    deliveredAt: (one) => one.events.find((event) => event.status === 'DELIVERED')?.happenedAt ?? null,
    createdAt: (one) => one.createdAt,
    updatedAt: (one) => one.updatedAt,
  }),
  FulfillmentLineItem: fields<{ one: Fulfillment; line: Shipped }>({
    id: ({ line }) => gid('FulfillmentLineItem', line.id),
    quantity: ({ line }) => line.quantity,
    lineItem: ({ one, line }, _, rc) => typed('LineItem', soldLine(rc, one.orderId, line.lineId)),
    originalTotalSet: ({ one, line }, _, rc) => {
      const { order, line: sold } = soldLine(rc, one.orderId, line.lineId)
      return moneyBag(order, {
        shop: sold.price.shop * line.quantity,
        presentment: sold.price.presentment * line.quantity,
      })
    },
  }),
  FulfillmentEvent: fields<FulfillmentEvent>({
    id: (event) => gid('FulfillmentEvent', event.id),
    status: (event) => event.status,
    happenedAt: (event) => event.happenedAt,
    message: (event) => event.message,
    city: (event) => event.city,
    estimatedDeliveryAt: (event) => event.estimatedDeliveryAt,
    createdAt: (event) => event.createdAt,
    country: () => null,
    province: () => null,
    zip: () => null,
    address1: () => null,
    latitude: () => null,
    longitude: () => null,
  }),
}
