import { seededRandom } from '../faults/faults.ts'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Delivery } from './delivery.ts'
import { isDelivered, send, type SendResult } from './sender.ts'

const MINUTE_MS = 60_000
/** Eight retries within about four hours, further and further apart. */
const RETRY_AFTER_MS = [1, 2, 5, 10, 20, 40, 60, 100].map((minutes) => minutes * MINUTE_MS)
const FAILURES_BEFORE_REMOVAL = 8
const PARALLEL = 64
const REORDER_WINDOW = 5
const REORDER_WAIT_MS = 1500

type Waiting = { state: ShopState; delivery: Delivery; timer: NodeJS.Timeout }

/** Sends what was emitted, a bounded number at a time, and again when the receiver failed. */
export class Dispatcher {
  private ctx!: SandboxContext
  private readonly waiting = new Map<number, Waiting>()
  private readonly ready: (() => void)[] = []
  private running = 0
  private shuffled: { state: ShopState; delivery: Delivery; seed: number }[] = []
  private shuffleTimer: NodeJS.Timeout | null = null
  private closed = false

  attach(ctx: SandboxContext): void {
    this.ctx = ctx
  }

  /** Deliveries that were still owed when the process last stopped. */
  resume(): void {
    for (const state of this.ctx.store.shops()) {
      for (const delivery of [...state.outbox.values()]) this.schedule(state, delivery)
    }
  }

  enqueue(state: ShopState, delivery: Delivery): void {
    const { shop, topic } = delivery
    if (this.isDropped(delivery)) return
    state.outbox.put(delivery)
    const copies = this.ctx.faults.take('webhook-duplicate', shop, topic) ? 2 : 1
    const reorder = this.ctx.faults.take('webhook-reorder', shop, topic)
    const delay = this.ctx.faults.take('webhook-delay', shop, topic)
    if (delay) delivery.dueAt += delay.ms ?? 1000
    if (reorder) this.holdForShuffle(state, delivery, reorder.seed)
    else this.schedule(state, delivery)
    if (copies === 2) void this.attempt(state, { ...delivery, id: -delivery.id }, false)
  }

  /** One attempt now, awaited: product feeds send by the thousand and pace themselves by this. */
  async sendNow(state: ShopState, delivery: Delivery): Promise<void> {
    const { faults } = this.ctx
    const { shop, topic } = delivery
    if (this.isDropped(delivery)) return
    if (faults.take('webhook-duplicate', shop, topic)) {
      await this.attempt(state, { ...delivery, id: -delivery.id }, false)
    }
    const reorder = faults.take('webhook-reorder', shop, topic)
    const delay = faults.take('webhook-delay', shop, topic)
    if (!reorder && !delay) return this.attempt(state, delivery, true)
    if (delay) delivery.dueAt += delay.ms ?? 1000
    state.outbox.put(delivery)
    if (reorder) this.holdForShuffle(state, delivery, reorder.seed)
    else this.schedule(state, delivery)
  }

  /** Lost on the way, and nobody is told: neither the receiver nor the outbox. */
  private isDropped(delivery: Delivery): boolean {
    if (!this.ctx.faults.take('webhook-drop', delivery.shop, delivery.topic)) return false
    const { body: _body, ...facts } = delivery
    this.ctx.log.add('webhook', delivery.shop, { ...facts, status: null, delivered: false, dropped: true })
    return true
  }

  /** Waiting times follow the clock's scale from now on, those already running too. */
  rescale(factor: number): void {
    const now = Date.now()
    for (const { state, delivery } of [...this.waiting.values()]) {
      delivery.dueAt = now + Math.max(0, delivery.dueAt - now) * factor
      this.schedule(state, delivery)
    }
  }

  pending(): number {
    return this.waiting.size + this.running + this.ready.length + this.shuffled.length
  }

  /** Drops everything that is owed, as a reset does. */
  drop(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer)
    this.waiting.clear()
    this.shuffled = []
  }

  close(): void {
    this.closed = true
    if (this.shuffleTimer) clearTimeout(this.shuffleTimer)
    this.drop()
  }

  private schedule(state: ShopState, delivery: Delivery): void {
    const known = this.waiting.get(delivery.id)
    if (known) clearTimeout(known.timer)
    const timer = setTimeout(
      () => {
        this.waiting.delete(delivery.id)
        void this.attempt(state, delivery, true)
      },
      Math.max(0, delivery.dueAt - Date.now()),
    )
    this.waiting.set(delivery.id, { state, delivery, timer })
  }

  private holdForShuffle(state: ShopState, delivery: Delivery, seed: number): void {
    this.shuffled.push({ state, delivery, seed })
    if (this.shuffled.length >= REORDER_WINDOW) this.releaseShuffled()
    else this.shuffleTimer ??= setTimeout(() => this.releaseShuffled(), REORDER_WAIT_MS)
  }

  private releaseShuffled(): void {
    if (this.shuffleTimer) clearTimeout(this.shuffleTimer)
    this.shuffleTimer = null
    const held = this.shuffled
    this.shuffled = []
    const random = seededRandom(held[0]?.seed ?? 1)
    const places = held.map((one) => ({ one, place: random() })).sort((a, b) => b.place - a.place)
    places.forEach(({ one }, index) => {
      one.delivery.dueAt = Date.now() + index * 20
      this.schedule(one.state, one.delivery)
    })
  }

  private async attempt(state: ShopState, delivery: Delivery, counts: boolean): Promise<void> {
    if (this.running >= PARALLEL) await new Promise<void>((resolve) => this.ready.push(resolve))
    if (this.closed) return
    this.running += 1
    try {
      const result = await send(delivery, this.ctx.options.apiSecret)
      if (!this.closed) this.settle(state, delivery, result, counts)
    } finally {
      this.running -= 1
      this.ready.shift()?.()
    }
  }

  private settle(state: ShopState, delivery: Delivery, result: SendResult, counts: boolean): void {
    const delivered = isDelivered(result)
    const { body: _body, ...facts } = delivery
    this.ctx.log.add('webhook', delivery.shop, { ...facts, ...result, delivered, duplicate: !counts })
    if (!counts) return
    const subscription = delivery.subscriptionId === null ? null : state.subscriptions.get(delivery.subscriptionId)
    if (delivered) {
      state.outbox.remove(delivery.id)
      if (subscription && subscription.consecutiveFailures > 0) {
        subscription.consecutiveFailures = 0
        state.subscriptions.put(subscription)
      }
      return
    }
    const wait = RETRY_AFTER_MS[delivery.attempt]
    if (wait === undefined) {
      state.outbox.remove(delivery.id)
      if (subscription) state.subscriptions.remove(subscription.id)
      return
    }
    if (subscription) {
      subscription.consecutiveFailures = Math.min(FAILURES_BEFORE_REMOVAL, subscription.consecutiveFailures + 1)
      state.subscriptions.put(subscription)
    }
    delivery.attempt += 1
    delivery.dueAt = Date.now() + wait / this.ctx.clock.scale
    state.outbox.put(delivery)
    this.schedule(state, delivery)
  }
}
