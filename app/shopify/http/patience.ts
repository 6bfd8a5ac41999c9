import { ShopifyUnreachable } from './faults.ts'

/** How long one request may wait in all: for points, for a pause that Shopify asked for, before trying again. */
export class Patience {
  /** An earlier try may have taken effect; whoever gives up afterwards has to say so. */
  mayHaveRun = false
  private leftMilliseconds: number
  private readonly details: { operation: string; shopDomain: string }

  constructor(milliseconds: number, details: { operation: string; shopDomain: string }) {
    this.leftMilliseconds = milliseconds
    this.details = details
  }

  /** Returns the wait, or throws ShopifyUnreachable when it is too much. */
  spend(milliseconds: number): number {
    if (milliseconds > this.leftMilliseconds) {
      const outcome = this.mayHaveRun ? 'unknown' : 'notSent'
      throw new ShopifyUnreachable({ ...this.details, outcome, reason: 'throttled for too long' })
    }
    this.leftMilliseconds -= milliseconds
    return milliseconds
  }
}
