import { malformed } from './failure.ts'
import type { Metadata } from './records.ts'

/** `a[b]=c` pairs as they came. Names must be known: a parameter that Stripe does not have is an error there too. */
export class Params {
  private readonly pairs: ReadonlyMap<string, string>

  constructor(encoded: string, known: readonly string[]) {
    const pairs = new Map(new URLSearchParams(encoded))
    for (const name of pairs.keys()) {
      const plain = name.replace(/\[\d*\]/g, '[]')
      const isKnown = known.some(
        (each) => each === plain || (each.endsWith('[*]') && plain.startsWith(each.slice(0, -2))),
      )
      if (!isKnown) throw malformed(`Received unknown parameter: ${name}`, 'parameter_unknown', name)
    }
    this.pairs = pairs
  }

  find(name: string): string | undefined {
    return this.pairs.get(name)
  }

  require(name: string): string {
    const value = this.pairs.get(name)
    if (value !== undefined && value !== '') return value
    throw malformed(`Missing required param: ${name}.`, 'parameter_missing', name)
  }

  list(name: string): string[] {
    return [...this.pairs].filter(([key]) => key.replace(/\[\d*\]$/, '') === name).map(([, value]) => value)
  }

  metadata(): Metadata {
    const entries = [...this.pairs].flatMap(([key, value]) => {
      const name = /^metadata\[(.+)\]$/.exec(key)?.[1]
      return name ? [[name, value] as const] : []
    })
    const isFit = entries.length <= 50 && entries.every(([name, value]) => name.length <= 40 && value.length <= 500)
    if (!isFit) throw malformed('Metadata is too large', 'parameter_invalid', 'metadata')
    return Object.fromEntries(entries)
  }

  /** For the idempotency layer: the same parameters in another order are the same request. */
  canonical(): string {
    return JSON.stringify([...this.pairs].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
