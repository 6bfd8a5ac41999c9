import { metafieldNamespace } from '../../config/app-identity.ts'
import { cancelOrder, checkCancel } from '../../orders/cancel-order.ts'
import { createOrder } from '../../orders/create-order.ts'
import type { InventoryBehaviour } from '../../orders/inventory-claim.ts'
import { fulfillmentOrdersOf } from '../../orders/fulfillment-state.ts'
import { changeOrder } from '../../orders/order-changes.ts'
import { toAddress, type AddressInput, type MetafieldInput, type OrderInput } from '../../orders/order-input.ts'
import type { Address, Order } from '../../state/order-types.ts'
import { refuseInput, topLevel, userError, type UserError } from '../errors.ts'
import { gid, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

const JOB_MS = 40
type CreateArgs = { order: OrderInput; options?: { inventoryBehaviour?: InventoryBehaviour | null } | null }

function create({ order: input, options }: CreateArgs, rc: Rc) {
  if (rc.tokenKind !== 'offline') {
    const requiredAccess =
      '`write_orders` access scope. Also: This mutation is only accessible to apps authenticated using offline tokens.'
    throw topLevel(`Access denied for orderCreate field. Required access: ${requiredAccess}`, 'ACCESS_DENIED', {
      requiredAccess,
    })
  }
  const unmodelled = ['companyLocationId', 'fulfillment', 'fulfillmentStatus', 'userId']
  refuseInput('OrderCreateOrderInput', input, unmodelled)
  const { order, errors } = createOrder(rc.ctx, rc.state, input, {
    inventoryBehaviour: options?.inventoryBehaviour ?? 'BYPASS',
    byApp: true,
    version: rc.version,
  })
  return { order, userErrors: errors }
}

type CancelArgs = {
  orderId: string
  reason: string
  restock: boolean
  refund?: boolean | null
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null; storeCreditRefund?: unknown } | null
  staffNote?: string | null
}

/** Answers with a job at once; the order is cancelled a moment later. */
function cancel(args: CancelArgs, rc: Rc) {
  const refused = (...errors: UserError[]) => ({
    job: null,
    orderCancelUserErrors: errors,
    userErrors: errors.map(({ field, message }) => ({ field, message })),
  })
  const order = rc.state.orders.get(requireNumber(args.orderId, 'Order'))
  if (!order) return refused(userError(['orderId'], 'Order does not exist', 'NOT_FOUND'))
  if (isPresent(args.refund) && isPresent(args.refundMethod)) {
    return refused(userError(['refund'], 'Only one of refund and refundMethod can be given', 'INVALID'))
  }
  if (isPresent(args.staffNote) && args.staffNote.length > 255) {
    return refused(userError(['staffNote'], 'Staff note is too long (maximum is 255 characters)', 'INVALID'))
  }
  refuseInput('OrderCancelRefundMethodInput', args.refundMethod ?? {}, ['storeCreditRefund'])
  const errors = checkCancel(rc.state, order)
  if (errors.length > 0) return refused(...errors)
  const job = rc.state.jobs.put({ id: rc.ctx.store.ids.next(), done: false })
  setTimeout(() => {
    // Somebody may have been quicker, the merchant for one: then there is nothing left to do.
    if (checkCancel(rc.state, order).length === 0) {
      cancelOrder(rc.ctx, rc.state, order, {
        reason: args.reason,
        restock: args.restock,
        refund: args.refund ?? args.refundMethod?.originalPaymentMethodsRefund ?? false,
        staffNote: args.staffNote ?? null,
      })
    }
    job.done = true
    rc.state.jobs.put(job)
  }, JOB_MS)
  return { job: { id: gid('Job', job.id), done: false }, orderCancelUserErrors: [], userErrors: [] }
}

type UpdateInput = {
  id: string
  email?: string | null
  phone?: string | null
  note?: string | null
  poNumber?: string | null
  tags?: string[] | null
  customAttributes?: { key: string; value: string }[] | null
  shippingAddress?: AddressInput | null
  metafields?: MetafieldInput[] | null
}

/** What has not begun goes to the other address; what is being packed or has left does not. */
function redirect(rc: Rc, order: Order, address: Address | null): void {
  order.shippingAddress = address
  for (const one of fulfillmentOrdersOf(rc.state, order.id)) {
    if (!['OPEN', 'ON_HOLD', 'SCHEDULED'].includes(one.status)) continue
    one.destination = address
    one.updatedAt = rc.ctx.clock.iso()
    rc.state.putFulfillmentOrder(one)
  }
}

function update(input: UpdateInput, rc: Rc) {
  refuseInput('OrderInput', input, ['localizationExtensions', 'localizedFields'])
  const order = rc.state.orders.get(requireNumber(input.id, 'Order'))
  if (!order) return { order: null, userErrors: [userError(['id'], 'Order does not exist')] }
  changeOrder(rc.ctx, rc.state, order, () => {
    if (input.email !== undefined) order.email = input.email
    if (input.phone !== undefined) order.phone = input.phone
    if (input.note !== undefined) order.note = input.note
    if (input.poNumber !== undefined) order.poNumber = input.poNumber
    if (isPresent(input.tags)) order.tags = input.tags
    if (isPresent(input.customAttributes)) order.customAttributes = input.customAttributes
    if (isPresent(input.shippingAddress)) redirect(rc, order, toAddress(input.shippingAddress))
    for (const one of input.metafields ?? []) {
      const namespace = metafieldNamespace(rc.ctx, one.namespace)
      const known = order.metafields.find((field) => field.namespace === namespace && field.key === one.key)
      if (known) known.value = one.value ?? known.value
      else {
        const { key, type, value } = one
        const id = rc.ctx.store.ids.next()
        order.metafields.push({
          id,
          namespace,
          key: key ?? '',
          type: type ?? 'single_line_text_field',
          value: value ?? '',
        })
      }
    }
  })
  return { order, userErrors: [] }
}

export const orderMutations: ResolverMap = {
  Mutation: fields<unknown>({
    orderCreate: (_, args: CreateArgs, rc) => create(args, rc),
    orderCancel: (_, args: CancelArgs, rc) => cancel(args, rc),
    orderUpdate: (_, args: { input: UpdateInput }, rc) => update(args.input, rc),
  }),
}
