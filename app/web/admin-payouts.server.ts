import type { Shop } from '@prisma/client'
import { liabilityOfShop } from '#app/domain/payouts/balances-of-creator.server.ts'
import { findPayoutRun, listPayoutRuns, type PayoutRunView } from '#app/domain/payouts/list-payout-runs.server.ts'
import { listPayoutsOfShop } from '#app/domain/payouts/list-payouts.server.ts'
import { nextPayoutDate } from '#app/domain/payouts/payout-dates.ts'
import { payoutTermsOf } from '#app/domain/payouts/payout-terms.server.ts'
import { rails } from '#app/domain/payouts/payout-states.ts'
import { lastPublishedTable } from '#app/domain/payouts/published-rates.server.ts'
import { previewPayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { fundingAccount, transfers } from '#app/platform/payments/transfers.server.ts'
import { db, now } from './database.server.ts'

const previewedAtMost = 50

/** What the shop owes, who would be paid now, and the runs that were. */
export async function readPayouts(shop: Shop, search: URLSearchParams) {
  const [terms, liability, page] = await Promise.all([
    payoutTermsOf(db, shop.id),
    liabilityOfShop(db, shop.id),
    listPayoutRuns(db, { shopId: shop.id, cursor: search.get('cursor') }),
  ])
  const wanted = liability.find(({ currency }) => currency === search.get('preview'))
  return {
    terms,
    liability,
    page,
    nextDate: nextPayoutDate(terms, now()).toISOString(),
    preview: wanted ? await readPreview(shop.id, wanted.currency) : null,
    timeZone: shop.timeZone,
  }
}

async function readPreview(shopId: string, currency: string) {
  const { payable, skipped } = await previewPayoutRun(db, { shopId, currency, cutoffAt: now() })
  const rows = [...payable.map((one) => ({ ...one, reason: null })), ...skipped].slice(0, previewedAtMost)
  const creators = await db.creator.findMany({
    where: { id: { in: rows.map(({ creatorId }) => creatorId) } },
    select: { id: true, handle: true },
  })
  const handleOf = new Map(creators.map(({ id, handle }) => [id, handle]))
  return {
    currency,
    payableCount: payable.length,
    total: toMoneyView(payable.reduce((total, { amountMinor }) => total + amountMinor, 0n), currency), // prettier-ignore
    rows: rows.map(({ creatorId, amountMinor, reason }) => ({
      creatorId,
      handle: handleOf.get(creatorId) ?? '',
      amount: toMoneyView(amountMinor, currency),
      reason,
    })),
  }
}

/** A rail that this installation has not is nobody's choice; a shop that chose it earlier still sees it. */
export async function readPayoutTerms(shop: Shop) {
  const terms = await payoutTermsOf(db, shop.id)
  const offered = rails.filter((rail) => rail !== 'stripe' || transfers !== null || terms.rail === rail)
  return { ...terms, offered }
}

/** One run with its payouts; null where it is not the shop's. */
export async function readPayoutRun(shop: Shop, runId: string, search: URLSearchParams) {
  const run: PayoutRunView | null = await findPayoutRun(db, { shopId: shop.id, runId })
  if (!run) return null
  const [page, terms, table] = await Promise.all([
    listPayoutsOfShop(db, { shopId: shop.id, runId, cursor: search.get('cursor') }),
    payoutTermsOf(db, shop.id),
    lastPublishedTable(db),
  ])
  const publishedDay = table ? table.day.toISOString() : null
  return { run, page, hasDebtor: terms.hasDebtor, timeZone: shop.timeZone, publishedDay, fundingAccount }
}
