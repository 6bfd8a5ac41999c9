export type SyncRunView = {
  readonly syncRunId: string
  readonly kind: 'full' | 'reconcile'
  readonly cause: 'connect' | 'merchant' | 'schedule' | 'markets'
  readonly phase: 'waiting' | 'exporting' | 'staging' | 'applying'
  readonly status: 'running' | 'finished' | 'failed'
  readonly failure: string | null
  readonly expected: number | null
  readonly processed: number
  /** Products put right. */
  readonly repairs: number
  readonly startedAt: string
  readonly finishedAt: string | null
}

export type RepairView = {
  readonly id: string
  readonly productId: string | null
  readonly shopifyGid: string
  readonly title: string
  readonly kind: string
  readonly fields: readonly string[]
  readonly cause: string
  readonly repairedAt: string
}
