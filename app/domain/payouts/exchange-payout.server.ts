import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { isCurrencyCode } from '#app/kernel/currency.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { exchangeMinor, readRate } from './exchange.ts'
import { amountsOf } from './internal/amounts.server.ts'
import { lockPayoutsSql } from './internal/locks.sql.ts'
import { toRail } from './payout-states.ts'
import { findPublishedRate } from './published-rates.server.ts'
import { railUnitMinor } from './rail-unit.ts'
import type { PayoutRefusal } from './refusals.ts'

type OfPayout = { readonly shopId: string; readonly payoutId: string; readonly actor?: string }

export type ExchangePayout = OfPayout & {
  /** A plain decimal text: units of the method's currency per unit of the payout's. */
  readonly rate: string
  /** Who gave the rate: a bank, a central bank's table. */
  readonly source: string
  readonly quotedAt: Date
}

type Exchanged = Outcome<{ toMinor: bigint; toCurrency: string }, PayoutRefusal>

/**
 * C8: the rate at which a payout leaves for a method in another currency; a new quote replaces the last one until it is
 * sent. Ledger and statement keep both amounts.
 * Idempotent on: the payout.
 */
export async function exchangePayout(
  tx: Tx,
  { shopId, payoutId, actor = 'system', rate, source, quotedAt }: ExchangePayout,
): Promise<Exchanged> {
  const found = await findExchangeable(tx, { shopId, payoutId })
  if (!found.ok) return found
  if (!readRate(rate) || quotedAt > tx.now) return refuse('EXCHANGE_RATE_INVALID')
  return keep(tx, found.value, { rate: rate.trim(), source, quotedAt, actor })
}

/**
 * C8: the same at the newest published rate of both currencies. RATE_TOO_OLD: the last table is older than the policy
 * allows, and nobody is paid at a rate of the past.
 * Idempotent on: the payout.
 */
export async function exchangeAtPublishedRate(
  tx: Tx,
  { shopId, payoutId, actor = 'system' }: OfPayout,
): Promise<Exchanged> {
  const found = await findExchangeable(tx, { shopId, payoutId })
  if (!found.ok) return found
  const { currency: from, toCurrency: to } = found.value
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId }, select: { country: true } })
  const { values } = await policyAt(tx, { market: shop.country, at: tx.now })
  const published = await findPublishedRate(tx, { from, to, at: tx.now, mostDays: values.payouts.rateDays })
  if (!published.ok) return published
  return keep(tx, found.value, { ...published.value, actor })
}

type Exchangeable = { id: string; shopId: string; currency: string; toCurrency: string; rail: string }

async function findExchangeable(
  tx: Tx,
  { shopId, payoutId }: { shopId: string; payoutId: string },
): Promise<Outcome<Exchangeable, PayoutRefusal>> {
  await sql(tx, lockPayoutsSql, [[payoutId]])
  const payout = await tx.payout.findFirst({ where: { id: payoutId, shopId }, include: { method: true } })
  if (!payout) return refuse('PAYOUT_NOT_FOUND')
  if (payout.state !== 'proposed' && payout.state !== 'approved') return refuse('PAYOUT_ENDED')
  const toCurrency = payout.method?.currency ?? payout.currency
  if (toCurrency === payout.currency || !isCurrencyCode(toCurrency)) return refuse('EXCHANGE_NOT_NEEDED')
  return accept({ ...payout, toCurrency })
}

type Quote = { rate: string; source: string; quotedAt: Date; actor: string }

async function keep(
  tx: Tx,
  { id: payoutId, shopId, currency: from, toCurrency, rail }: Exchangeable,
  { actor, ...quote }: Quote,
): Promise<Exchanged> {
  const amountMinor = (await amountsOf(tx, [payoutId])).get(payoutId) ?? 0n
  const unitMinor = railUnitMinor(toRail(rail), toCurrency)
  const toMinor = exchangeMinor({ amountMinor, from, to: toCurrency, rate: quote.rate, unitMinor })
  if (toMinor <= 0n) return refuse('EXCHANGE_RATE_INVALID')
  const values = { toCurrency, ...quote, toMinor }
  await tx.payoutExchange.upsert({ where: { payoutId }, create: { payoutId, ...values }, update: values })
  // What the clock does with each new table is not a person's act.
  if (actor !== 'system')
    await noteAudit(tx, { shopId, actor, action: 'payout.exchange', subject: payoutId, after: values })
  return accept({ toMinor, toCurrency })
}
