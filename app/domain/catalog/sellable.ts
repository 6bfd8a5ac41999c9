/** What "as many as you like" counts as: inventory that is not tracked, or that may be oversold. */
export const unlimitedUnits = 1_000_000

/** The counters of one variant, with its shop's safety stock. */
export type StockFacts = {
  readonly tracked: boolean
  readonly policy: string
  readonly available: number
  readonly reserved: number
  readonly awaitingPush: number
  readonly safetyStock: number
}

/** H1: units that may still be promised to somebody. `sellable.sql.ts` says the same to the database. */
export function sellableUnits(stock: StockFacts): number {
  if (!stock.tracked || stock.policy === 'CONTINUE') return unlimitedUnits
  return Math.max(0, stock.available - stock.safetyStock - stock.reserved - stock.awaitingPush)
}
