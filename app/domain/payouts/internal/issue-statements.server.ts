import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { signStatement, statementKey } from '#app/platform/statement-signing.server.ts'
import {
  buildStatement,
  type StatementEntry,
  type StatementFacts,
  type StatementFee,
} from '#app/domain/payouts/statement.ts'
import { lastStatementsSql, statementLinesSql } from './statement-lines.sql.ts'

export type PaidPayout = {
  readonly id: string
  readonly runId: string
  readonly creatorId: string
  readonly shopId: string
  readonly currency: string
  readonly rail: string
  readonly railRef: string | null
  readonly method: { readonly label: string } | null
  readonly creator: { readonly handle: string; readonly displayName: string }
  readonly exchange: Exchanged | null
  readonly amountMinor: bigint
}
type Exchanged = { toCurrency: string; rate: string; source: string; quotedAt: Date; toMinor: bigint }

type LineRow = {
  payoutId: string
  id: string
  kind: string
  at: Date
  amountMinor: bigint
  order: string | null
  product: string | null
}
export type Lines = { readonly entries: StatementEntry[]; readonly fees: StatementFee[] }

export async function linesOfPayouts(tx: Tx, payoutIds: readonly string[]): Promise<Map<string, Lines>> {
  const rows = await sql<LineRow>(tx, statementLinesSql, [[...payoutIds]])
  const lines = new Map<string, Lines>(payoutIds.map((id) => [id, { entries: [], fees: [] }]))
  for (const { payoutId, amountMinor, at, kind, ...row } of rows) {
    const own = lines.get(payoutId)
    const when = at.toISOString()
    // A fee comes off: it stands beside the entries, as what was charged.
    if (kind === 'payoutFee') own?.fees.push({ id: row.id, at: when, amountMinor: (-amountMinor).toString() })
    else own?.entries.push({ ...row, kind, at: when, amountMinor: amountMinor.toString() })
  }
  return lines
}

/**
 * F6: one statement a payout, each following the one before of its creator, shop and currency. The caller holds the lock
 * on the shop's documents, so that no number is given twice.
 */
export async function issueStatements(
  tx: Tx,
  shop: { readonly id: string; readonly name: string; readonly domain: string },
  payouts: readonly PaidPayout[],
  lines: ReadonlyMap<string, Lines>,
): Promise<void> {
  const creators = [...new Set(payouts.map(({ creatorId }) => creatorId))]
  const last = await sql<Last>(tx, lastStatementsSql, [creators, shop.id])
  const chains = new Map(last.map((one) => [`${one.creatorId} ${one.currency}`, one]))
  const { keyId, publicKey } = statementKey()
  await tx.statementKey.createMany({ data: [{ keyId, publicKey, since: tx.now }], skipDuplicates: true })
  const rows = payouts.map((payout) => {
    const { id: payoutId, creatorId, currency } = payout
    const before = chains.get(`${creatorId} ${currency}`)
    const statementId = newId('statement')
    const sequence = (before?.sequence ?? 0) + 1
    const own = lines.get(payoutId) ?? { entries: [], fees: [] }
    const facts = toFacts(payout, shop, own.fees, { statementId, sequence, previousHash: before?.hash ?? null, at: tx.now }) // prettier-ignore
    const { body, hash } = buildStatement(facts, own.entries, payout.amountMinor)
    chains.set(`${creatorId} ${currency}`, { creatorId, currency, sequence, hash })
    return {
      id: statementId, payoutId, creatorId, shopId: shop.id, currency, sequence, body, hash,
      previousHash: before?.hash ?? null, signature: signStatement(hash), keyId, issuedAt: tx.now,
    } // prettier-ignore
  })
  await tx.statement.createMany({ data: rows })
}

type Last = { creatorId: string; currency: string; sequence: number; hash: string }
type Place = { statementId: string; sequence: number; previousHash: string | null; at: Date }

function toFacts(
  payout: PaidPayout,
  shop: { readonly id: string; readonly name: string; readonly domain: string },
  fees: readonly StatementFee[],
  { at, ...place }: Place,
): StatementFacts {
  const { currency, exchange, creator } = payout
  return {
    ...place,
    issuedAt: at.toISOString(),
    creator: { id: payout.creatorId, handle: creator.handle, name: creator.displayName },
    shop: { id: shop.id, name: shop.name, domain: shop.domain },
    currency,
    exponent: exponentOf(toCurrencyCode(currency)),
    payout: {
      id: payout.id, runId: payout.runId, rail: payout.rail, railRef: payout.railRef,
      method: payout.method?.label ?? null, paidAt: at.toISOString(),
    },
    fees,
    exchange: exchange && {
      fromMinor: payout.amountMinor.toString(), toCurrency: exchange.toCurrency, rate: exchange.rate,
      source: exchange.source, quotedAt: exchange.quotedAt.toISOString(), toMinor: exchange.toMinor.toString(),
    },
  } // prettier-ignore
}
