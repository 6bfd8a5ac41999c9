import { appId, metafieldNamespace } from '../../config/app-identity.ts'
import { moneyBag } from '../../orders/bags.ts'
import { displayFulfillmentStatus, fulfillmentOrdersOf, fulfillmentsOf } from '../../orders/fulfillment-state.ts'
import { returnStatusOf } from '../../orders/return-state.ts'
import { financialStatusOf, taxLinesOf, totalsOf, type Totals } from '../../orders/totals.ts'
import { toDecimalText } from '../../state/money.ts'
import type { Address, Bag, Customer, Order } from '../../state/order-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { notModelled, topLevel } from '../errors.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, typed, type Rc, type ResolverMap, type TypeResolvers } from '../resolver.ts'
import { taxLineOf } from './line-items.ts'
import { isAbsent, isPresent } from '../../present.ts'

type Identifier = { id?: string | null; customId?: { namespace?: string | null; key: string; value: string } | null }

function orderByIdentifier(identifier: Identifier, rc: Rc): Order | null {
  if (isAbsent(identifier.customId)) return rc.state.orders.get(numberOf(identifier.id, 'Order') ?? -1) ?? null
  const { key, value } = identifier.customId
  const namespace = metafieldNamespace(rc.ctx, identifier.customId.namespace)
  const definition = rc.state.metafieldDefinitions.find(
    (one) => one.ownerType === 'ORDER' && one.namespace === namespace && one.key === key && one.type === 'id',
  )
  if (!definition) throw topLevel("Metafield definition of type 'id' is required when using custom ids.", 'NOT_FOUND')
  const matches = (order: Order) =>
    order.metafields.some((one) => one.namespace === namespace && one.key === key && one.value === value)
  return rc.state.orders.find(matches) ?? null
}

const TOTAL_FIELDS: Readonly<Record<string, (totals: Totals) => Bag>> = {
  subtotalPriceSet: (totals) => totals.subtotal,
  totalPriceSet: (totals) => totals.total,
  originalTotalPriceSet: (totals) => totals.original,
  totalTaxSet: (totals) => totals.tax,
  totalDiscountsSet: (totals) => totals.discounts,
  totalShippingPriceSet: (totals) => totals.shipping,
  totalReceivedSet: (totals) => totals.received,
  totalRefundedSet: (totals) => totals.refunded,
  totalRefundedShippingSet: (totals) => totals.refundedShipping,
  totalOutstandingSet: (totals) => totals.outstanding,
  totalCapturableSet: (totals) => totals.capturable,
  netPaymentSet: (totals) => totals.netPayment,
  currentSubtotalPriceSet: (totals) => totals.currentSubtotal,
  currentTotalPriceSet: (totals) => totals.currentTotal,
  currentTotalTaxSet: (totals) => totals.currentTax,
  currentTotalDiscountsSet: (totals) => totals.currentDiscounts,
}

const totalFields: TypeResolvers = fields<Order>(
  Object.fromEntries(
    Object.entries(TOTAL_FIELDS).map(([name, pick]) => [
      name,
      (order: Order) => moneyBag(order, pick(totalsOf(order))),
    ]),
  ),
)

function addressOf(address: Address | null) {
  if (!address) return null
  const name = [address.firstName, address.lastName].filter(Boolean).join(' ')
  return {
    ...address,
    name,
    countryCodeV2: address.countryCode,
    country: address.countryCode,
    province: address.provinceCode,
    formatted: [name, address.address1, address.city, address.zip, address.countryCode].filter((part) => part),
  }
}

function discountApplicationsOf(order: Order) {
  const { discount } = order
  if (!discount) return []
  const value =
    discount.kind === 'fixed'
      ? {
          __typename: 'MoneyV2',
          amount: toDecimalText(discount.total.shop, order.currency),
          currencyCode: order.currency,
        }
      : { __typename: 'PricingPercentageValue', percentage: Number(discount.value) }
  return [
    {
      __typename: 'DiscountCodeApplication',
      code: discount.code,
      index: 0,
      allocationMethod: 'ACROSS',
      targetSelection: 'ALL',
      targetType: discount.kind === 'shipping' ? 'SHIPPING_LINE' : 'LINE_ITEM',
      value,
    },
  ]
}

export const orderResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    order: (_, args: { id: string }, rc) => rc.state.orders.get(numberOf(args.id, 'Order') ?? -1) ?? null,
    orderByIdentifier: (_, args: { identifier: Identifier }, rc) => orderByIdentifier(args.identifier, rc),
    job: (_, args: { id: string }, rc) => {
      const job = rc.state.jobs.get(numberOf(args.id, 'Job') ?? -1)
      return job ? { id: gid('Job', job.id), done: job.done } : null
    },
  }),
  Order: {
    ...totalFields,
    ...fields<Order>({
      id: (order) => gid('Order', order.id),
      legacyResourceId: (order) => String(order.id),
      name: (order) => order.name,
      number: (order) => order.number,
      confirmationNumber: (order) => order.confirmationNumber,
      confirmed: () => true,
      email: (order) => order.email,
      phone: (order) => order.phone,
      note: (order) => order.note,
      tags: (order) => order.tags,
      poNumber: (order) => order.poNumber,
      test: (order) => order.test,
      taxesIncluded: (order) => order.taxesIncluded,
      currencyCode: (order) => order.currency,
      presentmentCurrencyCode: (order) => order.presentmentCurrency,
      sourceName: (order) => order.sourceName,
      sourceIdentifier: (order) => order.sourceIdentifier,
      registeredSourceUrl: (order) => order.sourceUrl,
      app: (order, _, rc) =>
        order.createdByApp ? { id: gid('App', appId(rc.ctx)), name: rc.ctx.app.name, icon: null } : null,
      customAttributes: (order) => order.customAttributes,
      customer: (order, _, rc) =>
        order.customerId === null ? null : (rc.state.customers.get(order.customerId) ?? null),
      billingAddress: (order) => addressOf(order.billingAddress),
      shippingAddress: (order) => addressOf(order.shippingAddress),
      displayFinancialStatus: (order) => financialStatusOf(order),
      displayFulfillmentStatus: (order, _, rc) => displayFulfillmentStatus(rc.state, order),
      returnStatus: (order, _, rc) => returnStatusOf(rc.state, order.id),
      returns: (order, args: PageArgs & { query?: string | null }, rc) => {
        if (isPresent(args.query)) throw notModelled('Order.returns(query:)')
        return pageOfList(rc.state.returnsOf(order.id), args, rc, (one) => one.id)
      },
      fullyPaid: (order) => financialStatusOf(order) === 'PAID',
      unpaid: (order) => totalsOf(order).received.shop === 0,
      capturable: (order) => totalsOf(order).capturable.shop > 0,
      refundable: (order) => totalsOf(order).netPayment.shop > 0,
      requiresShipping: (order) => order.lines.some((line) => line.requiresShipping),
      fulfillable: (order, _, rc) =>
        fulfillmentOrdersOf(rc.state, order.id).some((one) => ['OPEN', 'IN_PROGRESS'].includes(one.status)),
      closed: (order) => order.closedAt !== null,
      closedAt: (order) => order.closedAt,
      cancelledAt: (order) => order.cancelledAt,
      cancelReason: (order) => order.cancelReason,
      cancellation: (order) => (order.cancelledAt === null ? null : { staffNote: order.staffNote }),
      paymentGatewayNames: (order) => [...new Set(order.transactions.map((one) => one.gateway))],
      discountCode: (order) => order.discount?.code ?? null,
      discountCodes: (order) => (order.discount ? [order.discount.code] : []),
      discountApplications: (order, args: PageArgs, rc) =>
        pageOfList(discountApplicationsOf(order), args, rc, (one) => one.index),
      subtotalLineItemsQuantity: (order) => order.lines.reduce((sum, line) => sum + line.quantity, 0),
      lineItems: (order, args: PageArgs, rc) =>
        pageOfList(
          order.lines,
          args,
          rc,
          (line) => line.id,
          (line) => typed('LineItem', { order, line }),
        ),
      shippingLine: (order) => (order.shippingLines[0] ? { order, line: order.shippingLines[0] } : null),
      shippingLines: (order, args: PageArgs, rc) =>
        pageOfList(
          order.shippingLines,
          args,
          rc,
          (line) => line.id,
          (line) => ({ order, line }),
        ),
      taxLines: (order) => taxLinesOf(order).map((tax) => taxLineOf(order, tax)),
      transactions: (order, args: { first?: number | null }) =>
        order.transactions.slice(0, args.first ?? undefined).map((transaction) => ({ order, transaction })),
      transactionsCount: (order) => ({ count: order.transactions.length, precision: 'EXACT' }),
      refunds: (order, args: { first?: number | null }) =>
        order.refunds.slice(0, args.first ?? undefined).map((refund) => ({ order, refund })),
      fulfillmentOrders: (order, args: PageArgs, rc) =>
        pageOfList(fulfillmentOrdersOf(rc.state, order.id), args, rc, (one) => one.id),
      fulfillments: (order, args: { first?: number | null; query?: string | null }, rc) =>
        fulfillmentsOf(rc.state, order.id).slice(0, args.first ?? undefined),
      fulfillmentsCount: (order, _, rc) => ({ count: fulfillmentsOf(rc.state, order.id).length, precision: 'EXACT' }),
      totalWeight: (order) => String(order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)),
      processedAt: (order) => order.processedAt,
      createdAt: (order) => order.createdAt,
      updatedAt: (order) => order.updatedAt,
      attribution: () => null,
      channelInformation: () => null,
      cartDiscountAmountSet: (order) => moneyBag(order, order.discount?.total ?? { shop: 0, presentment: 0 }),
      currentSubtotalLineItemsQuantity: (order) =>
        order.cancelledAt === null
          ? order.lines.reduce((sum, line) => sum + line.quantity, 0) -
            order.refunds.flatMap((refund) => refund.lines).reduce((sum, line) => sum + line.quantity, 0)
          : 0,
      totalTipReceivedSet: (order) => moneyBag(order, { shop: 0, presentment: 0 }),
    }),
  },
  Customer: fields<Customer>({
    id: (one) => gid('Customer', one.id),
    legacyResourceId: (one) => String(one.id),
    email: (one) => one.email,
    phone: (one) => one.phone,
    firstName: (one) => one.firstName,
    lastName: (one) => one.lastName,
    displayName: (one) => [one.firstName, one.lastName].filter(Boolean).join(' ') || (one.email ?? ''),
    note: (one) => one.note,
    tags: (one) => one.tags,
    createdAt: (one) => one.createdAt,
    updatedAt: (one) => one.updatedAt,
  }),
}
