import { isCurrencyCode } from '#app/kernel/currency.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { exchangeMinor, readRate } from './exchange.ts'
import { amountsOf } from './internal/amounts.server.ts'
import { lockPayoutsSql } from './internal/locks.sql.ts'
import type { PayoutRefusal } from './refusals.ts'

export type ExchangePayout = {
  readonly shopId: string
  readonly payoutId: string
  /** A plain decimal text: units of the method's currency per unit of the payout's. */
  readonly rate: string
  /** Who gave the rate: a bank, a central bank's table. */
  readonly source: string
  readonly quotedAt: Date
}

/**
 * C8: the rate at which a payout leaves for a method in another currency; a new quote replaces the last one until it is
 * sent. Ledger and statement keep both amounts.
 * Idempotent on: the payout.
 */
export async function exchangePayout(
  tx: Tx,
  { shopId, payoutId, rate, source, quotedAt }: ExchangePayout,
): Promise<Outcome<{ toMinor: bigint; toCurrency: string }, PayoutRefusal>> {
  await sql(tx, lockPayoutsSql, [[payoutId]])
  const payout = await tx.payout.findFirst({ where: { id: payoutId, shopId }, include: { method: true } })
  if (!payout) return refuse('PAYOUT_NOT_FOUND')
  if (payout.state !== 'proposed' && payout.state !== 'approved') return refuse('PAYOUT_ENDED')
  const toCurrency = payout.method?.currency ?? payout.currency
  if (toCurrency === payout.currency || !isCurrencyCode(toCurrency)) return refuse('EXCHANGE_NOT_NEEDED')
  if (!readRate(rate) || quotedAt > tx.now) return refuse('EXCHANGE_RATE_INVALID')
  const amountMinor = (await amountsOf(tx, [payoutId])).get(payoutId) ?? 0n
  const toMinor = exchangeMinor(amountMinor, payout.currency, toCurrency, rate)
  if (toMinor <= 0n) return refuse('EXCHANGE_RATE_INVALID')
  const values = { toCurrency, rate: rate.trim(), source, quotedAt, toMinor }
  await tx.payoutExchange.upsert({ where: { payoutId }, create: { payoutId, ...values }, update: values })
  return accept({ toMinor, toCurrency })
}
