import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { balancesOfCreatorSql, liabilityOfShopSql } from './internal/balances.sql.ts'
import { nextPayoutDate } from './payout-dates.ts'
import { payoutTermsOf } from './payout-terms.server.ts'
import { railTakes, toRail, type Rail, type SkipReason } from './payout-states.ts'

export type CreatorBalance = {
  readonly shop: { readonly shopId: string; readonly name: string; readonly handle: string }
  readonly currency: string
  readonly held: MoneyView
  /** May be below zero after a clawback (F1). */
  readonly payable: MoneyView
  readonly inTransit: MoneyView
  readonly paid: MoneyView
  /** F2: what a balance has to reach to be paid out. */
  readonly floor: MoneyView
  /** When the shop pays next; null while there is nothing that could be paid. */
  readonly expectedAt: Date | null
  /** What stands in the way of it, one by one. */
  readonly waitsFor: readonly SkipReason[]
}

type Row = {
  shopId: string
  currency: string
  shopName: string
  shopHandle: string
  country: string
  heldMinor: bigint
  payableMinor: bigint
  inTransitMinor: bigint
  paidMinor: bigint
}

/** F1, F2: a creator's money by shop and currency; sums of postings, never stored. */
export async function balancesOfCreator(db: Reader, creatorId: string): Promise<CreatorBalance[]> {
  const rows = await sql<Row>(db, balancesOfCreatorSql, [creatorId])
  const shopIds = [...new Set(rows.map(({ shopId }) => shopId))]
  const [profile, methods, overdue, members] = await Promise.all([
    db.payoutProfile.findUnique({ where: { creatorId }, select: { taxFormAt: true } }),
    db.payoutMethod.findMany({ where: { creatorId, archivedAt: null } }),
    db.funding.findMany({ where: { shopId: { in: shopIds }, state: 'overdue' }, select: { shopId: true } }),
    db.enrollment.findMany({
      where: {
        creatorId,
        status: { in: ['active', 'paused'] },
        program: { status: { in: ['active', 'paused'] }, shopId: { in: shopIds } },
      },
      select: { program: { select: { shopId: true } } },
    }),
  ])
  const isMember = new Set(members.map(({ program }) => program.shopId))
  const isBehind = new Set(overdue.map(({ shopId }) => shopId))
  return Promise.all(
    rows.map(async (row) => {
      const terms = await payoutTermsOf(db, row.shopId)
      const { values } = await policyAt(db, { market: row.country, at: now() })
      const floorMinor = isMember.has(row.shopId) ? BigInt(values.payouts.floors[row.currency] ?? '0') : 0n
      const usable = methods.filter((method) => railTakes(terms.rail, toRail(method.rail)))
      const facts = { hasTaxForm: Boolean(profile?.taxFormAt), isBehind: isBehind.has(row.shopId), floorMinor, usable }
      return toBalance(row, { ...facts, rail: terms.rail, expectedAt: nextPayoutDate(terms, now()) })
    }),
  )
}

type Facts = {
  readonly rail: Rail
  readonly floorMinor: bigint
  readonly expectedAt: Date
  readonly isBehind: boolean
  readonly hasTaxForm: boolean
  readonly usable: readonly { state: string; flaggedAt: Date | null; flagResolvedAt: Date | null }[]
}

function toBalance(row: Row, facts: Facts): CreatorBalance {
  const { currency, heldMinor, payableMinor, inTransitMinor, paidMinor } = row
  const view = (minor: bigint) => toMoneyView(minor, currency)
  const waitsFor = payableMinor === 0n ? [] : waitingFor(payableMinor, facts)
  return {
    shop: { shopId: row.shopId, name: row.shopName, handle: row.shopHandle },
    currency,
    held: view(heldMinor),
    payable: view(payableMinor),
    inTransit: view(inTransitMinor),
    paid: view(paidMinor),
    floor: view(facts.floorMinor),
    expectedAt: payableMinor > 0n && payableMinor >= facts.floorMinor ? facts.expectedAt : null,
    waitsFor,
  }
}

function waitingFor(payableMinor: bigint, { floorMinor, isBehind, hasTaxForm, usable }: Facts): SkipReason[] {
  const isAsked = usable.length > 0 && usable.every(({ state }) => state !== 'ready')
  const isShared = usable.length > 0 && usable.every((method) => method.flaggedAt && !method.flagResolvedAt)
  const reasons: readonly (readonly [boolean, SkipReason])[] = [
    [isBehind, 'MERCHANT_UNPAID'],
    [payableMinor < 0n, 'NEGATIVE_BALANCE'],
    [payableMinor >= 0n && payableMinor < floorMinor, 'BELOW_FLOOR'],
    [!hasTaxForm, 'TAX_FORM'],
    [usable.length === 0, 'NO_PAYOUT_METHOD'],
    [isAsked, 'METHOD_NOT_READY'],
    [isShared, 'METHOD_SHARED'],
  ]
  return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []))
}

export type ShopLiability = {
  readonly currency: string
  readonly held: MoneyView
  readonly payable: MoneyView
  readonly inTransit: MoneyView
  readonly paid: MoneyView
  /** Held, payable and in transit: what the shop still owes. */
  readonly owed: MoneyView
}

/** The same ledger from the merchant's side: all creators of a shop together, per currency. */
export async function liabilityOfShop(db: Reader, shopId: string): Promise<ShopLiability[]> {
  const rows = await sql<Omit<Row, 'shopId' | 'shopName' | 'shopHandle' | 'country'>>(db, liabilityOfShopSql, [shopId])
  return rows.map(({ currency, heldMinor, payableMinor, inTransitMinor, paidMinor }) => {
    const view = (minor: bigint) => toMoneyView(minor, currency)
    return {
      currency,
      held: view(heldMinor),
      payable: view(payableMinor),
      inTransit: view(inTransitMinor),
      paid: view(paidMinor),
      owed: view(heldMinor + payableMinor + inTransitMinor),
    }
  })
}
