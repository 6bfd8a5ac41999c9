import { openNoticeDispatcher, type NoticeDispatcher } from './notice-dispatcher.ts'
import type { Settled } from './options.ts'
import { openStore, type Store } from './store.ts'

/** What every verb of the processor needs: its settings, its state and the way out to the webhook address. */
export type Processor = {
  settings: Settled
  store: Store
  notices: NoticeDispatcher
  /** Idempotency keys being worked on right now. */
  inFlight: Set<string>
  nowIso(): string
}

export function openProcessor(settings: Settled): Processor {
  const store = openStore(settings.dataDir)
  return {
    settings,
    store,
    notices: openNoticeDispatcher(settings, store),
    inFlight: new Set(),
    nowIso: () => settings.now().toISOString(),
  }
}
