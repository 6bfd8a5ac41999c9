import { addDays } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import type { PublishedRates } from '#app/platform/exchange-rates.ts'
import { crossRate } from './exchange.ts'
import type { PayoutRefusal } from './refusals.ts'

/**
 * C8: keeps a table of rates as it was published. What was published once stays: a payout that left at it can be
 * computed again for ever.
 * Idempotent on: (source, base, currency, day).
 */
export async function takeInRates(tx: Tx, { source, base, day, rates }: PublishedRates): Promise<{ taken: number }> {
  const at = toDay(day)
  // Frankfurt is ahead of UTC by hours, not by days.
  if (at > addDays(tx.now, 1)) throw new Error(`A table of rates for ${day} cannot have been published yet`)
  const rows = [...rates].map(([quote, rate]) => ({ source, base, quote, day: at, rate, fetchedAt: tx.now }))
  const { count } = await tx.exchangeRate.createMany({ data: rows, skipDuplicates: true })
  return { taken: count }
}

type Wanted = { readonly from: string; readonly to: string; readonly at: Date; readonly mostDays: number }

export type PublishedRate = {
  /** Units of `to` for one of `from`, as a plain decimal text. */
  readonly rate: string
  /** Who published it and for which day. */
  readonly source: string
  readonly quotedAt: Date
}

/** How a rate's source begins where it was published and not typed. */
export const publishedBy = 'ECB '

/**
 * The newest table that names both currencies, or one of them beside its base. RATE_NOT_PUBLISHED: there is none, as
 * for currencies that the central bank does not quote.
 */
export async function findPublishedRate(
  db: Reader,
  { from, to, at, mostDays }: Wanted,
): Promise<Outcome<PublishedRate, Extract<PayoutRefusal, 'RATE_NOT_PUBLISHED' | 'RATE_TOO_OLD'>>> {
  const rows = await db.exchangeRate.findMany({
    where: { source: publishedBy.trim(), quote: { in: [from, to] }, day: { lte: at } },
    orderBy: { day: 'desc' },
    take: mostRows,
  })
  for (const { day, base } of rows) {
    const rateOf = (currency: string) => {
      if (currency === base) return '1'
      return rows.find((row) => row.quote === currency && row.day.getTime() === day.getTime())?.rate
    }
    const [one, other] = [rateOf(from), rateOf(to)]
    if (one === undefined || other === undefined) continue
    const name = day.toISOString().slice(0, 10)
    if (day < addDays(toDay(at.toISOString().slice(0, 10)), -mostDays)) return refuse('RATE_TOO_OLD', { day: name })
    return accept({ rate: crossRate(one, other), source: `${publishedBy}${name}`, quotedAt: day })
  }
  return refuse('RATE_NOT_PUBLISHED', { from, to })
}

/** Two currencies for as many tables as could lie between one that names both and now. */
const mostRows = 60

function toDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export type PublishedTable = { readonly day: Date; readonly fetchedAt: Date; readonly currencies: number }

/** The newest table that was taken in; null: none ever was. */
export async function lastPublishedTable(db: Reader): Promise<PublishedTable | null> {
  const last = await db.exchangeRate.findFirst({ where: { source: publishedBy.trim() }, orderBy: { day: 'desc' } })
  if (!last) return null
  const { source, day, fetchedAt } = last
  return { day, fetchedAt, currencies: await db.exchangeRate.count({ where: { source, day } }) }
}
