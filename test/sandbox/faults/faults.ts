export const FAULT_KINDS = [
  'throttled',
  'http429',
  '5xx-before',
  '5xx-after',
  'lost-response',
  'revoked-token',
  'slow',
  'outage',
  'missing-scope',
  'sunset-version',
  'webhook-duplicate',
  'webhook-reorder',
  'webhook-delay',
  'webhook-drop',
  'feed-truncated',
  'bulk-malformed-line',
  'bulk-fail',
  'search-lag',
  'search-duplicate',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export type Fault = {
  id: number
  kind: FaultKind
  /** Absent: every shop. */
  shop: string | null
  /** How often it still strikes; null until cleared. */
  times: number | null
  /** Strikes this part of the occasions, by chance: the same ones for the same seed. */
  share: number | null
  /** Strikes only where this text occurs: in the GraphQL document, or in the webhook topic. */
  match: string | null
  /** Duration for slow, webhook-delay, outage and search-lag. */
  ms: number | null
  /** The scope that missing-scope takes away. */
  scope: string | null
  seed: number
  until: number | null
}
export type FaultInput = Partial<Omit<Fault, 'id' | 'until'>> & { kind: FaultKind }
type Standing = Fault & { strikes: () => boolean }

export class Faults {
  private faults: Standing[] = []
  private lastId = 0

  add(input: FaultInput): Fault {
    this.lastId += 1
    const ms = input.ms ?? null
    const share = input.share ?? null
    const random = seededRandom(input.seed ?? 1)
    const fault: Standing = {
      id: this.lastId,
      kind: input.kind,
      shop: input.shop ?? null,
      times: input.times ?? (input.kind === 'outage' || share !== null ? null : 1),
      share,
      match: input.match ?? null,
      ms,
      scope: input.scope ?? null,
      seed: input.seed ?? 1,
      until: input.kind === 'outage' && ms !== null ? Date.now() + ms : null,
      strikes: () => share === null || random() < share,
    }
    this.faults.push(fault)
    return fault
  }

  list(): readonly Fault[] {
    return this.faults
  }

  clear(shop: string | null = null): void {
    this.faults = shop === null ? [] : this.faults.filter((fault) => fault.shop !== shop)
  }

  /** The first fault that strikes here, used up by one. */
  take(kind: FaultKind, shop: string, subject = ''): Fault | null {
    const now = Date.now()
    this.faults = this.faults.filter((fault) => fault.until === null || fault.until > now)
    const fault = this.faults.find(
      (one) =>
        one.kind === kind &&
        (one.shop === null || one.shop === shop) &&
        (one.match === null || subject.includes(one.match)) &&
        one.strikes(),
    )
    if (!fault) return null
    if (fault.times !== null) {
      fault.times -= 1
      if (fault.times <= 0) this.faults = this.faults.filter((one) => one !== fault)
    }
    return fault
  }
}

/** Mulberry32: the same seed gives the same disorder. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
