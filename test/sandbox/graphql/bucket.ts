import type { Plan } from '../state/shop-types.ts'

const RESTORE_RATE: Readonly<Record<Plan, number>> = { dev: 100, trial: 100, basic: 100, advanced: 200, plus: 1000 }
const BUCKET_SECONDS = 20

export type ThrottleStatus = { maximumAvailable: number; currentlyAvailable: number; restoreRate: number }

/** One leaky bucket of query cost per shop. */
export class Buckets {
  private readonly buckets = new Map<string, { available: number; at: number }>()

  status(shop: string, plan: Plan): ThrottleStatus {
    const restoreRate = RESTORE_RATE[plan]
    const maximumAvailable = restoreRate * BUCKET_SECONDS
    const now = Date.now()
    const bucket = this.buckets.get(shop) ?? { available: maximumAvailable, at: now }
    const restored = bucket.available + ((now - bucket.at) / 1000) * restoreRate
    bucket.available = Math.min(maximumAvailable, restored)
    bucket.at = now
    this.buckets.set(shop, bucket)
    return { maximumAvailable, currentlyAvailable: Math.floor(bucket.available), restoreRate }
  }

  /** Reserves the requested cost; false when there is not enough. */
  reserve(shop: string, plan: Plan, cost: number): boolean {
    const { currentlyAvailable } = this.status(shop, plan)
    if (currentlyAvailable < cost) return false
    this.add(shop, -cost)
    return true
  }

  add(shop: string, points: number): void {
    const bucket = this.buckets.get(shop)
    if (bucket) bucket.available += points
  }

  clear(): void {
    this.buckets.clear()
  }
}
