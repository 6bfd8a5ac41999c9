import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { Prisma } from '@prisma/client'
import { slaOf, type Sla } from './sla.ts'
import { toRequestState, type RequestState } from './states.ts'

export const requestViews = ['toAnswer', 'toPick', 'toShip', 'cancellations', 'shipped', 'all'] as const
export type RequestView = (typeof requestViews)[number]

export type RequestSummary = {
  readonly id: string
  readonly orderName: string
  readonly state: RequestState
  readonly isCancellationAsked: boolean
  readonly receiver: string
  readonly countryCode: string
  readonly units: number
  readonly requestedAt: string
  readonly sla: (Omit<Sla, 'dueAt'> & { readonly dueAt: string }) | null
  /** Shopify has not heard yet, or would not hear it. */
  readonly isTelling: boolean
  readonly hasFailed: boolean
}

const whereOf: Readonly<Record<RequestView, Prisma.WarehouseRequestWhereInput>> = {
  toAnswer: { state: 'requested', cancellation: { not: 'asked' } },
  toPick: { state: { in: ['accepted', 'picking'] }, cancellation: { not: 'asked' } },
  toShip: { state: 'packed', cancellation: { not: 'asked' } },
  cancellations: { cancellation: 'asked' },
  shipped: { state: 'shipped' },
  all: {},
}

type Wanted = { shopId: string; view: RequestView; cursor?: string | null; limit?: number; now: Date }

/** A shop's requests of one view, newest first. */
export async function listRequests(
  db: Reader,
  { shopId, view, cursor, limit = 25, now }: Wanted,
): Promise<Page<RequestSummary>> {
  const key = decodeCursor(cursor, 2)
  const at = key ? new Date(String(key[0])) : null
  const after = at ? [{ OR: [{ requestedAt: { lt: at } }, { requestedAt: at, id: { lt: String(key?.[1]) } }] }] : []
  const rows = await db.warehouseRequest.findMany({
    where: { AND: [{ shopId }, whereOf[view], ...after] },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { lines: { select: { quantity: true } } },
  })
  const page = toPage(rows, limit, (row) => [row.requestedAt.toISOString(), row.id])
  return {
    ...page,
    items: page.items.map((row) => {
      const receiver = toReceiver(row.destination)
      const sla = slaOf(row, now)
      return {
        id: row.id,
        orderName: row.orderName,
        state: toRequestState(row.state),
        isCancellationAsked: row.cancellation === 'asked',
        receiver: receiver.name,
        countryCode: receiver.countryCode,
        units: row.lines.reduce((sum, line) => sum + line.quantity, 0),
        requestedAt: row.requestedAt.toISOString(),
        sla: sla && { ...sla, dueAt: sla.dueAt.toISOString() },
        isTelling: row.pendingAction !== null,
        hasFailed: row.failure !== null,
      }
    }),
  }
}

export type Receiver = Readonly<Record<'name' | 'company' | 'address1' | 'address2' | 'city' | 'province' | 'zip' | 'countryCode' | 'phone', string>> // prettier-ignore

/** Empty words where the receiver has been forgotten. */
export function toReceiver(destination: unknown): Receiver {
  const stored = (destination ?? {}) as Partial<Record<keyof Receiver, string>>
  const of = (key: keyof Receiver) => stored[key] ?? ''
  return {
    name: of('name'),
    company: of('company'),
    address1: of('address1'),
    address2: of('address2'),
    city: of('city'),
    province: of('province'),
    zip: of('zip'),
    countryCode: of('countryCode'),
    phone: of('phone'),
  }
}

/** How many wait in each view, for the tabs. */
export async function countRequests(db: Reader, shopId: string): Promise<Readonly<Record<RequestView, number>>> {
  const count = (view: RequestView) => db.warehouseRequest.count({ where: { AND: [{ shopId }, whereOf[view]] } })
  const [toAnswer, toPick, toShip, cancellations] = await Promise.all([
    count('toAnswer'),
    count('toPick'),
    count('toShip'),
    count('cancellations'),
  ])
  return { toAnswer, toPick, toShip, cancellations, shipped: 0, all: 0 }
}
