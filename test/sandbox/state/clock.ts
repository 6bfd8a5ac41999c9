/** The sandbox's time. Waiting times are divided by `scale`, so four hours of retries fit into a test. */
export class Clock {
  scale: number
  private offsetMs = 0

  constructor(scale: number) {
    this.scale = scale
  }

  now(): number {
    return Date.now() + this.offsetMs
  }

  iso(): string {
    return toIso(this.now())
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
