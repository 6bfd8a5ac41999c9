/** Closed list of what stock says no with. */
export type StockRefusal = 'SOLD_OUT' | 'NOT_ENOUGH' | 'ALREADY_RESERVED' | 'NOTHING_RESERVED'
