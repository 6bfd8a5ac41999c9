import { expect } from 'vitest'
import { creatorTotals, shopCommissionTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { liabilityByMonth } from '#app/domain/commissions/liability-by-month.server.ts'
import { listCommissionsForShop } from '#app/domain/commissions/list-commissions-for-shop.server.ts'
import { listEarnings } from '#app/domain/commissions/list-earnings.server.ts'
import { merchantAbsorbedReversals, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { balancesOfCreator, liabilityOfShop } from '#app/domain/payouts/balances-of-creator.server.ts'
import { parseDecimal, sum, type MoneyView } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import type { World } from './world.ts'

const places = ['held', 'payable', 'inTransit', 'paid'] as const
const states = ['estimated', 'held', 'payable', 'paid', 'earned'] as const

/**
 * Z1 from outside: what the creators are shown, what the merchant is shown and what the entries say is one amount per
 * currency, line by line, state by state and place by place.
 */
export async function assertViewsAgree({ shop, creators, plan }: World): Promise<void> {
  const { currency } = plan
  const total = (views: readonly (MoneyView | undefined)[]) =>
    sum(views.map((view) => (view ? parseDecimal(view.amount, view.currency) : 0n)))
  const asRows = (items: readonly { commissionId: string; state: string; amount: MoneyView; base: MoneyView }[]) =>
    items
      .map(({ commissionId, state, amount, base }) => [commissionId, state, total([amount]), total([base])] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const read = await readAll(shop.id, creators.map(({ id }) => id), currency)
  const { own, shops, months, lines, listed, balances, owed, entries, bookedMinor, borneMinor } = read

  for (const state of states) expect(total(own.map((row) => row[state])), state).toBe(total(shops.map((row) => row[state])))
  const earned = sum(entries.values())
  expect(total(own.map((row) => row.earned)), 'the creators’ sums are the entries').toBe(earned)
  expect(total(months.map((month) => month.total)), 'by month').toBe(earned)
  expect([...own, ...shops, ...months].filter((row) => row.currency !== currency), 'one currency').toEqual([])
  expect(asRows(lines), 'line by line').toEqual(asRows(listed))
  for (const [id, , amount] of asRows(lines)) expect(amount, id).toBe(entries.get(id) ?? 0n)
  for (const place of places) expect(total(balances.map((row) => row[place])), place).toBe(total(owed.map((row) => row[place])))
  const everywhere = places.flatMap((place) => balances.map((row) => row[place]))
  expect(total(everywhere), 'what creators are shown as earned is what they have, wherever it is').toBe(earned)
  // D6: what the merchant bears alone was taken off the sale and not off the creator.
  expect(bookedMinor - borneMinor, 'and what the merchant pays for').toBe(earned)
} // prettier-ignore

/** Everything that anybody is shown, read side by side: nothing moves meanwhile. */
async function readAll(shopId: string, creatorIds: readonly string[], currency: string) {
  const ofEach = async <Row>(read: (creatorId: string) => Promise<readonly Row[]>) =>
    (await Promise.all(creatorIds.map(read))).flat()
  const [own, shops, months, lines, listed, balances, owed, fromEntries, borneMinor] = await Promise.all([
    ofEach((id) => creatorTotals(db, id)),
    shopCommissionTotals(db, shopId),
    liabilityByMonth(db, { shopId, from: new Date(0) }),
    ofEach(async (creatorId) => (await listEarnings(db, { creatorId, limit: 100 })).items),
    listCommissionsForShop(db, { shopId, limit: 100 }),
    ofEach((id) => balancesOfCreator(db, id)),
    liabilityOfShop(db, shopId),
    entriesOf(shopId),
    balanceOf(db, merchantAbsorbedReversals(shopId), currency),
  ])
  return { own, shops, months, lines, listed: listed.items, balances, owed, ...fromEntries, borneMinor }
}

/** What each commission gave its creator and left them (D6), and what all are booked at; from their entries alone. */
async function entriesOf(shopId: string): Promise<{ entries: Map<string, bigint>; bookedMinor: bigint }> {
  const found = await db.commissionEntry.findMany({
    where: { commission: { shopId } },
    select: { commissionId: true, ledgerEntry: { select: { postings: true } } },
  })
  const merchant = merchantCommissionPayable(shopId)
  const entries = new Map<string, bigint>()
  let bookedMinor = 0n
  for (const { commissionId, ledgerEntry } of found) {
    for (const { debitAccount, creditAccount, amountMinor } of ledgerEntry?.postings ?? []) {
      const given = creditAccount.startsWith('creator:') ? amountMinor : 0n
      const taken = debitAccount.startsWith('creator:') ? amountMinor : 0n
      entries.set(commissionId, (entries.get(commissionId) ?? 0n) + given - taken)
      bookedMinor += debitAccount === merchant ? amountMinor : creditAccount === merchant ? -amountMinor : 0n
    }
  }
  return { entries, bookedMinor }
}
