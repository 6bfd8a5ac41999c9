import { PostalAddress, StoredAddress } from '#app/domain/checkout/inputs.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { Order } from '@prisma/client'
import { graceEndOf } from './cancel-window.ts'
import { lockOrder } from './internal/lock-order.server.ts'
import { orderFactsInclude } from './internal/order-rows.server.ts'
import { ownedBy, type OrderOwner } from './internal/owned-by.ts'
import { stateOf } from './internal/to-facts.ts'
import { viewPolicyFor } from './internal/view-policy.server.ts'
import { sendAddressJob } from './jobs.ts'
import { mailShopper } from './mail-shopper.server.ts'
import { noteOrderEvent } from './note-order-event.server.ts'
import { normalizeOrderNumber } from './order-number.ts'
import type { OrderState } from './order-state.ts'
import type { OrderRefusal } from './refusals.ts'

export type ChangeAddress = OrderOwner & { readonly number: string; readonly address: unknown }

const addressStates: readonly OrderState[] = ['pendingPayment', 'graceHold', 'toFulfil', 'problem']

/**
 * The shopper gives another address while their grace time runs and nothing is being packed. It stays in the same
 * country, because prices, taxes and shipping were agreed for that one. Shopify is told by a job.
 * Refusals: ORDER_NOT_FOUND, ALREADY_CANCELLED, CANCELLATION_UNDER_WAY, ADDRESS_FIXED (too late), ADDRESS_INCOMPLETE
 * (`fields`), COUNTRY_FIXED.
 * Idempotent on: (order, address): the same address again changes nothing.
 */
export async function changeAddress(
  input: ChangeAddress,
): Promise<Outcome<{ readonly changed: boolean }, OrderRefusal>> {
  const parsed = PostalAddress.safeParse(input.address)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))]
    return refuse('ADDRESS_INCOMPLETE', { fields })
  }
  return inTransaction('change address', async (tx) => {
    const number = normalizeOrderNumber(input.number)
    const found = await tx.order.findFirst({ where: { number, OR: ownedBy(input) }, select: { id: true } })
    const order = found && (await lockOrder(tx, found.id))
    if (!order) return refuse('ORDER_NOT_FOUND')
    const refusal = await whyNot(tx, order, parsed.data)
    return refusal ?? accept({ changed: await write(tx, order, parsed.data) })
  })
}

async function whyNot(tx: Tx, order: Order, address: PostalAddress) {
  if (order.cancelledAt) return refuse('ALREADY_CANCELLED')
  if (order.cancelRequestedAt) return refuse('CANCELLATION_UNDER_WAY')
  const row = await tx.order.findUniqueOrThrow({ where: { id: order.id }, include: orderFactsInclude })
  const policy = await viewPolicyFor(tx, order, tx.now)
  const state = stateOf(row, policy)
  const isOpen = tx.now < graceEndOf(order, policy.graceMinutes) && addressStates.includes(state)
  if (!isOpen) return refuse('ADDRESS_FIXED', { minutes: policy.graceMinutes })
  return address.country === order.country ? null : refuse('COUNTRY_FIXED', { country: order.country })
}

async function write(tx: Tx, order: Order, address: PostalAddress): Promise<boolean> {
  const known = StoredAddress.safeParse(order.shippingAddress)
  if (known.success && JSON.stringify(known.data) === JSON.stringify(address)) return false
  await tx.order.update({
    where: { id: order.id },
    data: { shippingAddress: address, addressChangedAt: tx.now, ...(address.phone ? { phone: address.phone } : {}) },
  })
  await noteOrderEvent(tx, {
    orderId: order.id,
    shopId: order.shopId,
    key: `addressChanged:${tx.now.toISOString()}`,
    kind: 'addressChanged',
    occurredAt: tx.now,
  })
  await mailShopper(tx, order.id, 'addressChanged', { about: tx.now.toISOString() })
  // Too early for an order still on its way: then it is told when Shopify has it.
  await enqueue(tx, sendAddressJob(order.id))
  return true
}
