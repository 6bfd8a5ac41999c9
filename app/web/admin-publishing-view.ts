export type CountsView = {
  readonly total: number
  readonly live: number
  readonly attention: number
  readonly inReview: number
  readonly paused: number
  readonly unpublished: number
  readonly countedAt: string
}

export type SyncView = {
  readonly syncRunId: string
  readonly kind: 'full' | 'reconcile'
  readonly status: string
  readonly phase: 'waiting' | 'exporting' | 'staging' | 'applying'
  readonly processed: number
  /** null: nobody knows yet. */
  readonly expected: number | null
  readonly finishedAt: string | null
}

export type PublishingView = {
  /** null: not counted yet. */
  readonly counts: CountsView | null
  readonly connection: 'none' | 'connecting' | 'connected' | 'disconnected'
  /** What Shopify was told about the shop as a whole; null: nothing is wrong. */
  readonly notice: string | null
  /** Names of markets for which Shopify names no currency, and what stands in for it. */
  readonly marketsWithoutCurrency: readonly string[]
  readonly currency: string
  /** The latest full sync, or what runs now. */
  readonly sync: SyncView | null
  readonly timeZone: string
}
