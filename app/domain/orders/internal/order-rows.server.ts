import type { Prisma } from '@prisma/client'

/** Everything from which an order's state is derived, in one query. */
export const orderFactsInclude = {
  shop: { select: { id: true, name: true, handle: true } },
  lines: { orderBy: { position: 'asc' }, include: { refundLines: true } },
  fulfillments: { include: { lines: true }, orderBy: { shippedAt: 'asc' } },
  fulfillmentOrders: true,
  push: true,
  problems: { where: { resolvedAt: null } },
} satisfies Prisma.OrderInclude

export type OrderFactsRow = Prisma.OrderGetPayload<{ include: typeof orderFactsInclude }>

export const orderDetailInclude = {
  ...orderFactsInclude,
  refunds: { orderBy: { createdAt: 'asc' } },
  timeline: { orderBy: [{ occurredAt: 'asc' }, { key: 'asc' }] },
  checkout: { select: { payment: { include: { refunds: true } } } },
} satisfies Prisma.OrderInclude

export type OrderDetailRow = Prisma.OrderGetPayload<{ include: typeof orderDetailInclude }>
