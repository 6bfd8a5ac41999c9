import type { Prisma } from '@prisma/client'

/** Everything from which an order's state is derived, in one query. */
export const orderFactsInclude = {
  shop: { select: { id: true, name: true, handle: true } },
  lines: { orderBy: { position: 'asc' }, include: { refundLines: true } },
  fulfillments: { include: { lines: true }, orderBy: { shippedAt: 'asc' } },
  fulfillmentOrders: { include: { holds: { where: { releasedAt: null } } }, orderBy: { shopifyGid: 'asc' } },
  push: true,
  problems: { where: { resolvedAt: null } },
} satisfies Prisma.OrderInclude

export type OrderFactsRow = Prisma.OrderGetPayload<{ include: typeof orderFactsInclude }>

export const orderDetailInclude = {
  ...orderFactsInclude,
  refunds: { orderBy: { createdAt: 'asc' } },
  fulfillmentOrders: {
    include: { holds: { where: { releasedAt: null } }, lines: true },
    orderBy: { shopifyGid: 'asc' },
  },
  cancelRequests: { orderBy: { requestedAt: 'desc' }, take: 1 },
  timeline: { orderBy: [{ occurredAt: 'asc' }, { key: 'asc' }] },
  checkout: { select: { payment: { include: { refunds: true } } } },
} satisfies Prisma.OrderInclude

export type OrderDetailRow = Prisma.OrderGetPayload<{ include: typeof orderDetailInclude }>
