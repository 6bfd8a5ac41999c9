export type LogEntry = {
  at: string
  kind: 'request' | 'graphql' | 'webhook' | 'token' | 'action'
  shop: string | null
} & {
  [key: string]: unknown
}

const KEPT = 20_000

/** What happened lately, for tests and for people who wonder. Oldest entries fall out. */
export class SandboxLog {
  private entries: LogEntry[] = []

  add(kind: LogEntry['kind'], shop: string | null, details: Record<string, unknown>): void {
    this.entries.push({ at: new Date().toISOString(), kind, shop, ...details })
    if (this.entries.length > KEPT * 1.25) this.entries = this.entries.slice(-KEPT)
  }

  list(matches: (entry: LogEntry) => boolean, limit: number): LogEntry[] {
    return this.entries.filter(matches).slice(-limit)
  }

  clear(): void {
    this.entries = []
  }
}
