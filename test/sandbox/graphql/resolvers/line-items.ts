import { minus, moneyBag, slice } from '../../orders/bags.ts'
import { remainingQuantity, webhookLineStatus } from '../../orders/fulfillment-state.ts'
import { currentQuantity, lineTotal, refundedQuantity } from '../../orders/totals.ts'
import { toDecimalText } from '../../state/money.ts'
import type { Bag, Order, OrderLine, ShippingLine, TaxLine, Transaction } from '../../state/order-types.ts'
import { gid } from '../gid.ts'
import { fields, typed, type ResolverMap } from '../resolver.ts'

type OfLine = { order: Order; line: OrderLine }
type OfShipping = { order: Order; line: ShippingLine }
type OfTransaction = { order: Order; transaction: Transaction }

export function taxLineOf(order: Order, tax: TaxLine) {
  return {
    title: tax.title,
    rate: tax.rate,
    ratePercentage: Math.round(tax.rate * 1_000_000) / 10_000,
    source: null,
    channelLiable: tax.channelLiable,
    priceSet: moneyBag(order, tax.price),
    price: toDecimalText(tax.price.shop, order.currency),
  }
}

function discounted({ line }: OfLine): Bag {
  return minus(lineTotal(line), line.discount)
}

function allocationsOf({ order, line }: OfLine | OfShipping) {
  if (!order.discount || line.discount.shop === 0) return []
  return [
    {
      allocatedAmountSet: moneyBag(order, line.discount),
      discountApplication: { __typename: 'DiscountCodeApplication', code: order.discount.code, index: 0 },
    },
  ]
}

export const lineItemResolvers: ResolverMap = {
  LineItem: fields<OfLine>({
    id: ({ line }) => gid('LineItem', line.id),
    title: ({ line }) => line.title,
    name: ({ line }) => (line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title),
    variantTitle: ({ line }) => line.variantTitle,
    sku: ({ line }) => line.sku,
    vendor: ({ line }) => line.vendor,
    quantity: ({ line }) => line.quantity,
    currentQuantity: ({ order, line }) => currentQuantity(order, line),
    refundableQuantity: ({ order, line }) => line.quantity - refundedQuantity(order, line.id),
    unfulfilledQuantity: ({ order, line }, _, rc) => remainingQuantity(rc.state, order, line.id),
    fulfillableQuantity: ({ order, line }, _, rc) => remainingQuantity(rc.state, order, line.id),
    nonFulfillableQuantity: ({ order, line }, _, rc) => line.quantity - remainingQuantity(rc.state, order, line.id),
    fulfillmentStatus: ({ order, line }, _, rc) => webhookLineStatus(rc.state, order, line) ?? 'unfulfilled',
    requiresShipping: ({ line }) => line.requiresShipping,
    taxable: ({ line }) => line.taxable,
    isGiftCard: ({ line }) => line.giftCard,
    restockable: ({ line }) => line.inventoryItemId !== null,
    merchantEditable: () => true,
    customAttributes: ({ line }) => line.properties.map(({ name, value }) => ({ key: name, value })),
    originalUnitPriceSet: ({ order, line }) => moneyBag(order, line.price),
    originalTotalSet: ({ order, line }) => moneyBag(order, lineTotal(line)),
    totalDiscountSet: ({ order, line }) => moneyBag(order, line.discount),
    discountedTotalSet: (one, args: { withCodeDiscounts?: boolean }) =>
      moneyBag(one.order, args.withCodeDiscounts ? discounted(one) : lineTotal(one.line)),
    discountedUnitPriceSet: ({ order, line }) => moneyBag(order, line.price),
    discountedUnitPriceAfterAllDiscountsSet: (one) =>
      moneyBag(one.order, slice(discounted(one), one.line.quantity, 0, 1)),
    discountAllocations: (one) => allocationsOf(one),
    taxLines: ({ order, line }, args: { first?: number | null }) =>
      line.taxLines.slice(0, args.first ?? undefined).map((tax) => taxLineOf(order, tax)),
    product: ({ line }, _, rc) => (line.productId === null ? null : (rc.state.products.get(line.productId) ?? null)),
    variant: ({ line }, _, rc) => {
      const found = line.variantId === null ? undefined : rc.state.variantById(line.variantId)
      return found ? typed('ProductVariant', found) : null
    },
    image: ({ line }, _, rc) =>
      line.productId === null
        ? null
        : (rc.state.products.get(line.productId)?.media.find(({ kind }) => kind === 'IMAGE') ?? null),
  }),
  ShippingLine: fields<OfShipping>({
    id: ({ line }) => gid('ShippingLine', line.id),
    title: ({ line }) => line.title,
    code: ({ line }) => line.code,
    source: ({ line }) => line.source,
    custom: () => true,
    isRemoved: () => false,
    carrierIdentifier: () => null,
    deliveryCategory: () => null,
    phone: () => null,
    shippingRateHandle: () => null,
    originalPriceSet: ({ order, line }) => moneyBag(order, line.price),
    discountedPriceSet: ({ order, line }) => moneyBag(order, minus(line.price, line.discount)),
    currentDiscountedPriceSet: ({ order, line }) => moneyBag(order, minus(line.price, line.discount)),
    discountAllocations: (one) => allocationsOf(one),
    taxLines: ({ order, line }) => line.taxLines.map((tax) => taxLineOf(order, tax)),
  }),
  OrderTransaction: fields<OfTransaction>({
    id: ({ transaction }) => gid('OrderTransaction', transaction.id),
    kind: ({ transaction }) => transaction.kind,
    status: ({ transaction }) => transaction.status,
    gateway: ({ transaction }) => transaction.gateway,
    formattedGateway: ({ transaction }) => transaction.gateway,
    amountSet: ({ order, transaction }) => moneyBag(order, transaction.amount),
    authorizationCode: ({ transaction }) => transaction.authorizationCode,
    errorCode: () => null,
    test: ({ transaction }) => transaction.test,
    receiptJson: ({ transaction }) => transaction.receiptJson,
    manualPaymentGateway: () => true,
    parentTransaction: ({ order, transaction }) => {
      const parent = order.transactions.find((one) => one.id === transaction.parentId)
      return parent ? { order, transaction: parent } : null
    },
    order: ({ order }) => order,
    processedAt: ({ transaction }) => transaction.processedAt,
    createdAt: ({ transaction }) => transaction.createdAt,
  }),
}
