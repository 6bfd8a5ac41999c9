import type { AssignedLineFactsFragment, AssignedOrderFactsFragment } from '../generated/operations.ts'

export type AssignedLine = {
  /** Fulfillment order line. */
  readonly gid: string
  /** Order line. */
  readonly lineGid: string
  readonly variantGid: string | null
  readonly title: string
  readonly sku: string | null
  readonly total: number
  readonly remaining: number
}

export type Destination = {
  readonly name: string
  readonly company: string
  readonly address1: string
  readonly address2: string
  readonly city: string
  readonly province: string
  readonly zip: string
  readonly countryCode: string
  readonly phone: string
  readonly email: string
}

export type MerchantAsk = { readonly message: string | null; readonly sentAt: Date }

/** A fulfillment order in our hands, as Shopify has it. */
export type AssignedOrder = {
  readonly gid: string
  readonly orderGid: string
  readonly orderName: string
  readonly status: string
  readonly requestStatus: string
  readonly locationGid: string | null
  readonly shippingTitle: string | null
  readonly destination: Destination | null
  readonly updatedAt: Date
  /** The last of each kind that the merchant sent. */
  readonly request: MerchantAsk | null
  readonly cancellation: MerchantAsk | null
  readonly lines: readonly AssignedLine[]
}

export function toAssignedOrder(
  facts: AssignedOrderFactsFragment,
  lines: readonly AssignedLineFactsFragment[],
): AssignedOrder {
  return {
    gid: facts.id,
    orderGid: facts.orderId,
    orderName: facts.orderName,
    status: facts.status,
    requestStatus: facts.requestStatus,
    locationGid: facts.assignedLocation.location?.id ?? null,
    shippingTitle: facts.deliveryMethod?.presentedName ?? null,
    destination: toDestination(facts.destination),
    updatedAt: new Date(facts.updatedAt),
    request: lastOf(facts, 'FULFILLMENT_REQUEST'),
    cancellation: lastOf(facts, 'CANCELLATION_REQUEST'),
    lines: lines.map((line) => ({
      gid: line.id,
      lineGid: line.lineItem.id,
      variantGid: line.variant?.id ?? null,
      title: [line.productTitle, line.variantTitle].filter((part) => part && part !== 'Default Title').join(' · '),
      sku: line.sku ?? null,
      total: line.totalQuantity,
      remaining: line.remainingQuantity,
    })),
  }
}

function lastOf(facts: AssignedOrderFactsFragment, kind: string): MerchantAsk | null {
  const last = facts.merchantRequests.nodes.findLast((one) => one.kind === kind)
  return last ? { message: last.message ?? null, sentAt: new Date(last.sentAt) } : null
}

function toDestination(told: AssignedOrderFactsFragment['destination']): Destination | null {
  if (!told) return null
  return {
    name: [told.firstName, told.lastName].filter(Boolean).join(' '),
    company: told.company ?? '',
    address1: told.address1 ?? '',
    address2: told.address2 ?? '',
    city: told.city ?? '',
    province: told.province ?? '',
    zip: told.zip ?? '',
    countryCode: told.countryCode ?? '',
    phone: told.phone ?? '',
    email: told.email ?? '',
  }
}
