import { randomBytes, randomUUID } from 'node:crypto'
import { appId, metafieldNamespace } from '../config/app-identity.ts'
import type { SandboxContext } from '../context.ts'
import { userError, type UserError } from '../graphql/errors.ts'
import { numberOf } from '../graphql/gid.ts'
import { toIso } from '../state/clock.ts'
import { isKnownCurrency } from '../state/money.ts'
import type { Order, Transaction } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { readBag } from './bags.ts'
import { applyDiscount, applyTaxes, buildLine, buildShippingLine } from './build-lines.ts'
import { findOrAddCustomer } from './customers.ts'
import { routeOrder } from './fulfillment-orders.ts'
import { claim, planClaims, type InventoryBehaviour } from './inventory-claim.ts'
import { orderCreated } from './order-changes.ts'
import { toAddress, type OrderInput, type TransactionInput } from './order-input.ts'
import { isAbsent, isPresent } from '../present.ts'

const DEV_ORDERS_PER_MINUTE = 5
export type CreateOptions = {
  inventoryBehaviour: InventoryBehaviour
  byApp: boolean
  version: string
  /** The first page of the visit, which no app can say. */
  landingSite?: string | null
}
type Created = { order: Order; errors: [] } | { order: null; errors: UserError[] }

/** Everything `orderCreate` does, in the order in which Shopify refuses: input, limit, stock. */
export function createOrder(ctx: SandboxContext, state: ShopState, input: OrderInput, options: CreateOptions): Created {
  const errors: UserError[] = checkInput(ctx, state, input, options)
  const order = buildOrder(ctx, state, input, options, errors)
  if (errors.length > 0) return { order: null, errors }
  if (options.byApp && isOverDevLimit(ctx, state)) {
    return { order: null, errors: [userError(null, 'Too many attempts. Please try again later.')] }
  }
  const claims = planClaims(state, order.lines, options.inventoryBehaviour)
  if ('shortLine' in claims) {
    const path = ['order', 'lineItems', claims.shortLine]
    return {
      order: null,
      errors: [userError(path, 'Unable to claim inventory for this line item', 'INVENTORY_CLAIM_FAILED')],
    }
  }
  const eventId = randomUUID()
  order.customerId = findOrAddCustomer(ctx, state, input)
  claim(ctx, state, claims.plans, eventId)
  routeOrder(ctx, state, order)
  state.shop.nextOrderNumber += 1
  if (options.byApp)
    state.shop.recentOrderTimes = [...state.shop.recentOrderTimes.slice(-DEV_ORDERS_PER_MINUTE), ctx.clock.now()]
  state.save()
  orderCreated(ctx, state, order, eventId)
  return { order, errors: [] }
}

function isOverDevLimit(ctx: SandboxContext, state: ShopState): boolean {
  if (state.shop.plan !== 'dev' && state.shop.plan !== 'trial') return false
  const minuteAgo = ctx.clock.now() - 60_000
  return state.shop.recentOrderTimes.filter((at) => at > minuteAgo).length >= DEV_ORDERS_PER_MINUTE
}

function checkInput(ctx: SandboxContext, state: ShopState, input: OrderInput, options: CreateOptions): UserError[] {
  const errors: UserError[] = []
  if ((input.lineItems ?? []).length === 0) {
    errors.push(userError(['order', 'lineItems'], 'Line items must have at least one line item', 'INVALID'))
  }
  if (isPresent(input.customerId) && isPresent(input.customer)) {
    errors.push(userError(['order'], 'Only one of customerId and customer can be given', 'REDUNDANT_CUSTOMER_FIELDS'))
  }
  const isFuture = isPresent(input.processedAt) && Date.parse(input.processedAt) > ctx.clock.now()
  if (isFuture && options.version < '2026-07') {
    errors.push(userError(['order', 'processedAt'], 'Processed at must be in the past', 'PROCESSED_AT_INVALID'))
  }
  if (isPresent(input.currency) && input.currency !== state.shop.currency) {
    errors.push(userError(['order', 'currency'], "Currency must be the shop's currency", 'INVALID'))
  }
  if (isPresent(input.presentmentCurrency) && !isKnownCurrency(input.presentmentCurrency)) {
    errors.push(userError(['order', 'presentmentCurrency'], 'Presentment currency is not available', 'INVALID'))
  }
  return errors
}

function buildOrder(
  ctx: SandboxContext,
  state: ShopState,
  input: OrderInput,
  options: CreateOptions,
  errors: UserError[],
): Order {
  const now = ctx.clock.iso()
  const presented = input.presentmentCurrency ?? input.lineItems?.[0]?.priceSet?.presentmentMoney?.currencyCode
  const money = { currency: state.shop.currency, presentmentCurrency: presented ?? state.shop.currency }
  const lines = (input.lineItems ?? []).map((line, index) => buildLine(ctx, state, money, line, index, errors))
  const shippingLines = (input.shippingLines ?? []).map((line, index) =>
    buildShippingLine(ctx, money, line, index, errors),
  )
  const discount = applyDiscount(money, input.discountCode, lines, shippingLines, errors)
  applyTaxes(money, input, lines, shippingLines, errors)
  const number = state.shop.nextOrderNumber
  const processedAt = isAbsent(input.processedAt)
    ? ctx.clock.now()
    : Math.min(Date.parse(input.processedAt), ctx.clock.now())
  return {
    id: ctx.store.ids.next(),
    number,
    name: input.name ?? `#${number}`,
    confirmationNumber: randomBytes(5).toString('hex').slice(0, 9).toUpperCase(),
    createdAt: now,
    updatedAt: now,
    processedAt: toIso(processedAt),
    closedAt: input.closedAt ?? null,
    cancelledAt: null,
    cancelReason: null,
    staffNote: null,
    ...money,
    email: input.email ?? null,
    phone: input.phone ?? null,
    customerId: null,
    billingAddress: toAddress(input.billingAddress),
    shippingAddress: toAddress(input.shippingAddress),
    note: input.note ?? null,
    tags: input.tags ?? [],
    customAttributes: input.customAttributes ?? [],
    metafields: buildMetafields(ctx, input, errors),
    sourceName: input.sourceName ?? (options.byApp ? String(appId(ctx)) : 'web'),
    sourceIdentifier: input.sourceIdentifier ?? null,
    sourceUrl: input.sourceUrl ?? null,
    referringSite: input.referringSite ?? null,
    landingSite: options.landingSite ?? null,
    poNumber: input.poNumber ?? null,
    test: input.test ?? false,
    taxesIncluded: input.taxesIncluded ?? false,
    createdByApp: options.byApp,
    statedFinancialStatus: input.financialStatus ?? null,
    lines,
    shippingLines,
    discount,
    transactions: (input.transactions ?? []).map((one, index) => buildTransaction(ctx, money, one, index, errors)),
    refunds: [],
  }
}

function buildTransaction(
  ctx: SandboxContext,
  money: Pick<Order, 'currency' | 'presentmentCurrency'>,
  input: TransactionInput,
  index: number,
  errors: UserError[],
): Transaction {
  const amount = readBag(money, input.amountSet)
  if (!amount || amount.shop < 0) {
    errors.push(userError(['order', 'transactions', index, 'amountSet'], 'Amount is invalid', 'INVALID'))
  }
  const now = ctx.clock.iso()
  return {
    id: ctx.store.ids.next(),
    parentId: null,
    kind: input.kind ?? 'SALE',
    status: input.status ?? 'SUCCESS',
    gateway: input.gateway ?? '',
    amount: amount ?? { shop: 0, presentment: 0 },
    authorizationCode: input.authorizationCode ?? null,
    receiptJson: isAbsent(input.receiptJson) ? null : JSON.stringify(input.receiptJson),
    processedAt: input.processedAt ?? now,
    createdAt: now,
    test: input.test ?? false,
  }
}

/**
 * A value that a unique definition already holds elsewhere is taken all the same: whether Shopify refuses it is not
 * known, and an app that relies on the refusal would sell twice.
 */
function buildMetafields(ctx: SandboxContext, input: OrderInput, errors: UserError[]): Order['metafields'] {
  return (input.metafields ?? []).map((one, index) => {
    const path = ['order', 'metafields', index]
    if (!one.key) errors.push(userError([...path, 'key'], "Key can't be blank", 'INVALID'))
    if (!one.value) errors.push(userError([...path, 'value'], "Value can't be blank", 'INVALID'))
    return {
      id: ctx.store.ids.next(),
      namespace: metafieldNamespace(ctx, one.namespace),
      key: one.key ?? '',
      type: one.type ?? 'single_line_text_field',
      value: one.value ?? '',
    }
  })
}

export function orderByReference(state: ShopState, id: string): Order | undefined {
  const number = /^\d+$/.test(id) ? Number(id) : numberOf(id, 'Order')
  if (number !== null) {
    const found = state.orders.get(number)
    if (found) return found
  }
  return state.orders.find((order) => order.name === id || order.sourceIdentifier === id)
}
