import type { Reader } from '#app/platform/db/database.server.ts'
import { isUnsent, toParcelLines, unitsIn } from './parcel-lines.ts'
import { slaOf } from './sla.ts'
import {
  cancellationStates,
  pendingActions,
  toRequestState,
  type CancellationState,
  type PendingAction,
  type RequestState,
} from './states.ts'
import { toReceiver, type Receiver, type RequestSummary } from './list-requests.server.ts'

export type RequestLineView = {
  readonly gid: string
  readonly title: string
  readonly sku: string | null
  readonly quantity: number
  readonly shipped: number
  /** In no parcel yet. */
  readonly rest: number
  readonly bin: string
  /** Free on the shelf, beyond what is promised; null: goods our catalog does not know. */
  readonly free: number | null
}

export type RequestDetail = {
  readonly id: string
  readonly orderName: string
  readonly orderGid: string
  readonly state: RequestState
  readonly cancellation: CancellationState
  readonly merchantMessage: string | null
  readonly receiver: Receiver
  readonly shippingTitle: string | null
  readonly requestedAt: string
  readonly answeredAt: string | null
  readonly shippedAt: string | null
  readonly rejectReason: string | null
  readonly sla: RequestSummary['sla']
  readonly pendingAction: PendingAction | null
  readonly hasFailed: boolean
  readonly lines: readonly RequestLineView[]
  readonly parcels: readonly {
    readonly id: string
    readonly carrier: string
    readonly trackingNumber: string
    readonly trackingUrl: string | null
    readonly units: number
    readonly isSent: boolean
  }[]
}

type Wanted = { readonly shopId: string; readonly requestId: string; readonly now: Date }

/** One request of this shop; null for another's. */
export async function findRequest(db: Reader, { shopId, requestId, now }: Wanted): Promise<RequestDetail | null> {
  const row = await db.warehouseRequest.findFirst({
    where: { id: requestId, shopId },
    include: { lines: { orderBy: { shopifyGid: 'asc' } }, parcels: { orderBy: { packedAt: 'asc' } } },
  })
  if (!row) return null
  const variantIds = row.lines.flatMap(({ variantId }) => variantId ?? [])
  const shelves = await db.warehouseStock.findMany({ where: { shopId, variantId: { in: variantIds } } })
  const sla = slaOf(row, now)
  return {
    id: row.id,
    orderName: row.orderName,
    orderGid: row.orderGid,
    state: toRequestState(row.state),
    cancellation: cancellationStates.find((each) => each === row.cancellation) ?? 'none',
    merchantMessage: row.merchantMessage,
    receiver: toReceiver(row.destination),
    shippingTitle: row.shippingTitle,
    requestedAt: row.requestedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    shippedAt: row.shippedAt?.toISOString() ?? null,
    rejectReason: row.rejectReason,
    sla: sla && { ...sla, dueAt: sla.dueAt.toISOString() },
    pendingAction: pendingActions.find((each) => each === row.pendingAction) ?? null,
    hasFailed: row.failure !== null,
    lines: row.lines.map((line) => {
      const shelf = shelves.find(({ variantId }) => variantId === line.variantId)
      return {
        gid: line.shopifyGid,
        title: line.title,
        sku: line.sku,
        quantity: line.quantity,
        shipped: line.shippedQuantity,
        rest: line.quantity - unitsIn(row.parcels, line.shopifyGid),
        bin: shelf?.bin ?? '',
        free: line.variantId === null ? null : shelf ? shelf.onHand - shelf.committed : 0,
      }
    }),
    parcels: row.parcels.map((parcel) => ({
      id: parcel.id,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: parcel.trackingUrl,
      units: toParcelLines(parcel.lines).reduce((sum, { quantity }) => sum + quantity, 0),
      isSent: !isUnsent(parcel),
    })),
  }
}
