import { canonicalJson, inputHash } from '#app/kernel/hash.ts'
import { sum } from '#app/kernel/money.ts'

/** Amounts are minor units of the statement's currency as text, signed; instants are ISO 8601 in UTC. */
export type StatementEntry = {
  readonly id: string
  /** accrual | reversal | clawback | adjustment | flatFee | sampleRefund | carriedIn | carriedOut */
  readonly kind: string
  readonly at: string
  readonly amountMinor: string
  readonly order: string | null
  readonly product: string | null
}

/** F5: what was charged for a payout that came back. */
export type StatementFee = { readonly id: string; readonly at: string; readonly amountMinor: string }

/** C8: `fromMinor` left in the statement's currency, `toMinor` of the other one arrived. */
export type StatementExchange = {
  readonly fromMinor: string
  readonly toCurrency: string
  readonly rate: string
  readonly source: string
  readonly quotedAt: string
  readonly toMinor: string
}

export type StatementFacts = {
  readonly statementId: string
  readonly sequence: number
  /** Hash of the statement before it for the same creator, shop and currency; null for the first. */
  readonly previousHash: string | null
  readonly issuedAt: string
  readonly creator: { readonly id: string; readonly handle: string; readonly name: string }
  readonly shop: { readonly id: string; readonly name: string; readonly domain: string }
  readonly currency: string
  readonly exponent: number
  readonly payout: {
    readonly id: string
    readonly runId: string
    readonly rail: string
    readonly railRef: string | null
    readonly method: string | null
    readonly paidAt: string
  }
  readonly fees: readonly StatementFee[]
  readonly exchange: StatementExchange | null
}

export type StatementHead = StatementFacts & {
  readonly format: 'vitrine-statement-1'
  /** F6: the sum of the entries. */
  readonly totalMinor: string
  /** What arrived, in its own currency. */
  readonly bank: { readonly amountMinor: string; readonly currency: string }
  /** SHA-256 of each entry's canonical JSON, in their order: an altered entry is found by its own hash. */
  readonly entryHashes: readonly string[]
}

/** What is kept and handed out. The hash covers the head; the head covers every entry by its hash. */
export type StatementBody = { readonly head: StatementHead; readonly entries: readonly StatementEntry[] }

/** What a person downloads and the verifier reads. */
export type StatementFile = {
  readonly statement: StatementBody
  readonly hash: string
  readonly signature: string
  readonly keyId: string
  readonly publicKey: string
}

const minor = (rows: readonly { readonly amountMinor: string }[]) =>
  sum(rows.map(({ amountMinor }) => BigInt(amountMinor)))

/** F6: total of the entries = bank amount + fees + exchange, exactly; crashes where it is not. */
export function buildStatement(
  facts: StatementFacts,
  entries: readonly StatementEntry[],
  claimedMinor: bigint,
): { readonly body: string; readonly hash: string; readonly head: StatementHead } {
  const { fees, exchange, currency } = facts
  const total = minor(entries)
  if (total - minor(fees) !== claimedMinor) throw new Error('Invariant broken: a statement sums to its payout')
  const bank = exchange
    ? { amountMinor: exchange.toMinor, currency: exchange.toCurrency }
    : { amountMinor: claimedMinor.toString(), currency }
  const head: StatementHead = {
    format: 'vitrine-statement-1',
    ...facts,
    totalMinor: total.toString(),
    bank,
    entryHashes: entries.map((entry) => inputHash(entry)),
  }
  return { body: canonicalJson({ head, entries }), hash: hashOfHead(head), head }
}

/** SHA-256 of the head's canonical JSON. */
export function hashOfHead(head: StatementHead): string {
  return inputHash(head)
}
