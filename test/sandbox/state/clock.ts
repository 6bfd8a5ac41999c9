/** The sandbox's time. Waiting times are divided by `scale`, so four hours of retries fit into a test. */
export class Clock {
  scale: number
  private offsetMs = 0
  private reachedMs = 0
  private lastTrigger = ''
  private triggers = 0

  constructor(scale: number) {
    this.scale = scale
  }

  now(): number {
    return Date.now() + this.offsetMs
  }

  iso(): string {
    return toIso(Math.max(this.now(), this.reachedMs))
  }

  /** A record had to be dated ahead, to stand after its last change: from here on nothing is dated before it. */
  reach(iso: string): void {
    this.reachedMs = Math.max(this.reachedMs, Date.parse(iso))
  }

  /** Times of deliveries are finer than a millisecond, so that two of them always have an order. */
  triggerTime(): string {
    const at = new Date(Math.max(this.now(), this.reachedMs)).toISOString().slice(0, 23)
    this.triggers = at === this.lastTrigger ? this.triggers + 1 : 0
    this.lastTrigger = at
    return `${at}${String(this.triggers).padStart(6, '0')}Z`
  }

  advance(ms: number): void {
    this.offsetMs += ms
  }
}

/** Shopify's GraphQL times have whole seconds and end in Z. */
export function toIso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** Webhook times carry the shop's offset: `2026-11-21T10:00:00+07:00`. */
export function withOffset(iso: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(iso) + offsetMinutes * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offsetMinutes)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`
}
