import type { HistoryStage } from './history-stage.ts'

type Amount = { readonly shopMinor: string; readonly presentmentMinor: string }
export type LineTruth = {
  readonly gid: string
  readonly variantGid: string | null
  readonly ordered: number
  readonly removed: number
  readonly current: number
  readonly refunded: number
  readonly shipped: number
  readonly toShip: number
  readonly returned: number
  readonly returning: number
}
/** What Shopify's stand-in says of an order: the second witness. */
export type OrderTruth = {
  readonly id: number
  readonly gid: string
  readonly sourceIdentifier: string | null
  readonly total: Amount
  readonly paid: Amount
  readonly refunded: Amount
  readonly outstanding: Amount
  readonly isCancelled: boolean
  readonly financialStatus: string
  readonly fulfillmentStatus: string
  readonly lines: readonly LineTruth[]
  readonly parcels: readonly { readonly id?: number; readonly gid: string; readonly status: string }[]
  readonly returns: readonly { readonly gid: string; readonly status: string }[]
}

export const digitsOf = (gid: string) => gid.split('/').at(-1) ?? ''

/** Orders of a shop younger than `after` (Shopify's own number), each one that Shopify has. */
export async function readTruth(stage: HistoryStage, domain: string, after = 0): Promise<OrderTruth[]> {
  const found: OrderTruth[] = []
  for (let next: number | null = after; next !== null;) {
    const path: string = `/shops/${domain}/state/order-truth?limit=500&after=${next}`
    const page: { items: OrderTruth[]; next: number | null } = await stage.control('GET', path)
    found.push(...page.items)
    next = page.next
  }
  return found
}
