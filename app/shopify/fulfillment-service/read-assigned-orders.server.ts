import { adminRequest } from '../admin-client.server.ts'
import {
  ListAssignedOrdersDocument,
  ReadAssignedOrderDocument,
  type AssignedLineFactsFragment,
  type FulfillmentOrderAssignmentStatus,
} from '../generated/operations.ts'
import { toAssignedOrder, type AssignedOrder } from './assigned-order.ts'

type Paged = { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }

/** All fulfillment orders of this standing at our location: every page, every line. */
export async function listAssignedOrders(
  shopDomain: string,
  locationGid: string,
  status: FulfillmentOrderAssignmentStatus,
): Promise<AssignedOrder[]> {
  const found: AssignedOrder[] = []
  for (let after: string | null = null; ;) {
    const variables = { status, locationIds: [locationGid], after }
    const answer: Awaited<ReturnType<typeof page>> = await page(shopDomain, variables)
    for (const node of answer.nodes) {
      const { nodes, pageInfo } = node.lineItems
      found.push(toAssignedOrder(node, [...nodes, ...(await linesAfter(shopDomain, node.id, pageInfo))]))
    }
    if (!answer.pageInfo.hasNextPage || !answer.pageInfo.endCursor) return found
    after = answer.pageInfo.endCursor
  }
}

async function page(
  shopDomain: string,
  variables: { status: FulfillmentOrderAssignmentStatus; locationIds: string[]; after: string | null },
) {
  return (await adminRequest(shopDomain, ListAssignedOrdersDocument, variables)).assignedFulfillmentOrders
}

/** One of them as it stands now, whatever its state; null if it is gone. */
export async function readAssignedOrder(shopDomain: string, gid: string): Promise<AssignedOrder | null> {
  const { fulfillmentOrder } = await adminRequest(
    shopDomain,
    ReadAssignedOrderDocument,
    { id: gid, after: null },
    { priority: 'interactive' },
  )
  if (!fulfillmentOrder) return null
  const { nodes, pageInfo } = fulfillmentOrder.lineItems
  return toAssignedOrder(fulfillmentOrder, [...nodes, ...(await linesAfter(shopDomain, gid, pageInfo))])
}

async function linesAfter(shopDomain: string, gid: string, first: Paged): Promise<AssignedLineFactsFragment[]> {
  const lines: AssignedLineFactsFragment[] = []
  for (let at = first; at.hasNextPage && at.endCursor;) {
    const variables = { id: gid, after: at.endCursor }
    const { fulfillmentOrder } = await adminRequest(shopDomain, ReadAssignedOrderDocument, variables)
    if (!fulfillmentOrder) break
    lines.push(...fulfillmentOrder.lineItems.nodes)
    at = fulfillmentOrder.lineItems.pageInfo
  }
  return lines
}
