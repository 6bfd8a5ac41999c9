import { appLink } from '#app/platform/mail/app-link.server.ts'
import { sign } from '#app/platform/signing.server.ts'

export const orderLinkPurpose = 'order link'
/** Longer than a parcel, its return window and the seasonal extension together (I7). */
const livesSeconds = 150 * 86_400

type Linked = { readonly id: string; readonly number: string; readonly accountId: string | null }

/**
 * The address of an order for a mail: people with an account find it there; guests get a signed address that opens this
 * one order, and nothing else of theirs, in the browser that follows it.
 */
export function linkToOrder({ id, number, accountId }: Linked): string {
  return appLink(accountId ? `/orders/${number}` : `/orders/open/${orderLinkToken(id)}`)
}

/** Opens one order until it runs out. Only ever sent to the address the order was bought with. */
export function orderLinkToken(orderId: string): string {
  return sign(orderLinkPurpose, orderId, livesSeconds)
}
