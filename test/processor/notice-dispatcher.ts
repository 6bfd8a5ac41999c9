import type { Settled } from './options.ts'
import type { Notice } from './records.ts'
import { SIGNATURE_HEADER, signNotice } from './sign-notice.ts'
import type { Store } from './store.ts'

/** In a given order: one after the other. */
export type DeliveryOrder = 'oldest-first' | 'newest-first' | 'shuffled'

export type NoticeDispatcher = {
  /** Sends whatever is due and plans the rest. Call after a commit that wrote notices. */
  kick(): void
  /** Delivers everything owed now, ignoring planned pauses; resolves when each was tried once more or is done. */
  deliverAll(order?: DeliveryOrder): Promise<void>
  /** Current address; a restarted app may come back on another port. */
  address(): string | undefined
  close(): void
}

const MAX_ATTEMPTS = 15
const MAX_PAUSE_MS = 30_000
const ANSWER_WITHIN_MS = 5_000

/** At-least-once delivery: a notice leaves the list only when each delivery it owes was answered 2xx. */
export function openNoticeDispatcher(settings: Settled, store: Store): NoticeDispatcher {
  const sending = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const address = () => store.get('setting', 'webhookUrl')?.value ?? settings.webhookUrl
  const open = () => store.list('notice')

  async function attempt(notice: Notice, url: string) {
    const outcome = await post(url, notice, settings.webhookSecret)
    // A reset while the request was under way has already forgotten this notice.
    if (closed || !store.get('notice', notice.id)) return
    const attempts = notice.attempts + 1
    const owed = outcome.ok ? notice.owed - 1 : notice.owed
    const pause = outcome.ok
      ? settings.retryBaseMs
      : Math.min(settings.retryBaseMs * 2 ** notice.attempts, MAX_PAUSE_MS)
    const next: Notice = { ...notice, attempts, owed, notBefore: Date.now() + pause, lastStatus: outcome.status }
    delete next.lastError
    if (outcome.error) next.lastError = outcome.error
    if (!outcome.ok && attempts >= MAX_ATTEMPTS) next.gaveUp = true
    store.commit((write) => {
      const done = next.owed === 0 || next.gaveUp === true
      if (done) write.remove('notice', next.id)
      write.put(done ? 'sent' : 'notice', next.id, next)
    })
  }

  function send(notice: Notice, url: string): Promise<void> {
    const running = sending.get(notice.id)
    if (running) return running
    const work = attempt(notice, url).finally(() => {
      sending.delete(notice.id)
      kick()
    })
    sending.set(notice.id, work)
    return work
  }

  function kick() {
    const url = address()
    if (closed || !url || store.get('setting', 'holdWebhooks')?.value === 'yes') return
    clearTimeout(timer)
    const waiting = open().filter((notice) => !sending.has(notice.id))
    const due = waiting.filter((notice) => notice.notBefore <= Date.now())
    for (const notice of due) void send(notice, url)
    const later = waiting.filter((notice) => notice.notBefore > Date.now()).map((notice) => notice.notBefore)
    if (later.length > 0) timer = setTimeout(kick, Math.max(5, Math.min(...later) - Date.now()))
    timer?.unref()
  }

  async function deliverAll(order?: DeliveryOrder) {
    const url = address()
    if (!url) return
    await Promise.all(sending.values())
    const rounds = Math.max(1, ...open().map((notice) => notice.owed))
    for (let round = 0; round < rounds; round += 1) {
      if (order) for (const notice of arranged(open(), order)) await send(notice, url)
      else await Promise.all(open().map((notice) => send(notice, url)))
    }
  }

  return {
    kick,
    deliverAll,
    address,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

function arranged(notices: Notice[], order: DeliveryOrder): Notice[] {
  if (order === 'newest-first') return notices.toReversed()
  if (order === 'oldest-first') return notices
  return notices
    .map((notice) => ({ notice, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ notice }) => notice)
}

async function post(url: string, notice: Notice, secret: string) {
  const signature = signNotice(notice.body, secret, Math.floor(Date.now() / 1000))
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature, 'user-agent': 'Vitrine-Processor' },
      body: notice.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    await response.arrayBuffer()
    return { ok: response.ok, status: response.status }
  } catch (error) {
    // The other side being down is this loop's everyday: remembered on the notice, tried again later.
    return { ok: false, status: 0, error: error instanceof Error ? error.message : String(error) }
  }
}
