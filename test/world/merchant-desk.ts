import { db } from '#app/platform/db/database.server.ts'
import type { SandboxControl, SandboxOrder } from './sandbox-control.ts'
import { waitUntil } from './wait-until.ts'

export type Parcel = {
  readonly company: string
  readonly number: string
  readonly url: string
  /** Of each line; left out: everything. */
  readonly units?: number
  readonly arrives?: boolean
}

export type InShopify = { readonly orderId: string; readonly gid: string; readonly name: string }

/** Waits until an order of ours is in Shopify. */
export async function inShopify(orderId: string): Promise<InShopify> {
  return waitUntil('the order in Shopify', async () => {
    const { shopifyOrderGid: gid, shopifyOrderName: name } = await db.order.findUniqueOrThrow({
      where: { id: orderId },
    })
    return gid && name ? { orderId, gid, name } : null
  })
}

/** One store's merchant at the desk in the Shopify admin. */
export function merchantDesk(sandbox: SandboxControl, domain: string) {
  const act = <Answer = unknown>(action: string, input: unknown) => sandbox.act<Answer>(domain, action, input)

  const find = (gid: string) => sandbox.one<SandboxOrder>(domain, 'orders', gid.split('/').at(-1) ?? '')

  return {
    act,
    find,
    /** Lets go what the shopper's grace hour holds back. */
    async letGo({ orderId }: InShopify): Promise<string> {
      const hold = await waitUntil('the grace hold', () =>
        db.fulfillmentHold.findFirst({ where: { isOurs: true, fulfillmentOrder: { orderId } } }),
      )
      const fulfillmentOrderId = hold.fulfillmentOrderGid.split('/').at(-1) ?? ''
      await act('releaseHold', { fulfillmentOrderId })
      return fulfillmentOrderId
    },
    /** Packs and hands over; a parcel that arrives is told of by its carrier, step by step. */
    async ship({ orderId, gid }: InShopify, { units, arrives = false, ...tracking }: Parcel): Promise<void> {
      const order = await find(gid)
      const lines = order.lines.map(({ id, quantity }) => ({ id, quantity: units ?? quantity }))
      const sent = { orderId: String(order.id), lines, tracking, notify: true }
      const { id: fulfillmentId } = await act<{ id: number }>('fulfil', sent)
      const steps = arrives ? ['in_transit', 'out_for_delivery', 'delivered'] : ['in_transit']
      for (const status of steps) await act('addFulfillmentEvent', { fulfillmentId, status })
      const isKnown = arrives ? { orderId, deliveredAt: { not: null } } : { orderId, trackingNumber: tracking.number } // prettier-ignore
      await waitUntil('the parcel', () => db.fulfillment.findFirst({ where: isKnown }))
    },
  }
}
export type MerchantDesk = ReturnType<typeof merchantDesk>
