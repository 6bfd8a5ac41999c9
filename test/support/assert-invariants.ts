import { expect } from 'vitest'
import { shareOfShop } from '#app/domain/checkout/confirmed-quote.ts'
import { targetOf, type Terms } from '#app/domain/commissions/commission-target.ts'
import { neverTaken } from '#app/domain/orders/remaining-minor.ts'
import { inputHash } from '#app/kernel/hash.ts'
import { sum } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Commission } from '@prisma/client'
import { disagreements, targetAgain, type SaidTerms } from './independent-calculator.ts'
import { balancesHashSql, brokenRules, namesOfBrokenRulesSql } from './invariants.sql.ts'

/** Section 13 on whatever database the test has: call it at the end of every story that moved money or stock. */
export async function assertInvariants(): Promise<void> {
  await Promise.all([assertRules(), assertExplanationsAgree(), assertShares()])
}

async function assertRules(): Promise<void> {
  for (const { rule } of await namesOfBrokenRules()) {
    expect(await sql('pool', brokenRules[rule] ?? ''), rule).toEqual([])
  }
}

/** Planned once for each connection: the question is long, and a story may ask it after every step. */
async function namesOfBrokenRules(): Promise<{ rule: string }[]> {
  return (await pool.query<{ rule: string }>({ name: 'names of broken rules', text: namesOfBrokenRulesSql })).rows
}

/** A purchase is taken for the orders that stood at the time, each refunded from its own share alone. */
async function assertShares(): Promise<void> {
  const include = { refunds: true, checkout: { include: { orders: true } } }
  const payments = await db.payment.findMany({ where: { state: 'captured', capturedMinor: { not: null } }, include })
  for (const { id, capturedMinor, refunds, checkout } of payments) {
    if (checkout.confirmedQuote === null) continue
    const shareOf = (shopId: string) => shareOfShop(checkout.confirmedQuote, shopId)
    const leftOut = new Set(refunds.filter(({ failure }) => failure === neverTaken).map(({ orderId }) => orderId))
    const taken = checkout.orders.filter((order) => !leftOut.has(order.id))
    expect(capturedMinor, `${id}: taken is what its orders come to`).toBe(
      sum(taken.map(({ shopId }) => shareOf(shopId))),
    )
    for (const order of taken) {
      const back = refunds.filter((refund) => refund.orderId === order.id && refund.state !== 'failed')
      const backMinor = sum(back.map(({ amountMinor }) => amountMinor))
      expect(backMinor <= shareOf(order.shopId), `${order.id}: no more goes back than its share`).toBe(true)
    }
  }
}

/**
 * Z7: equal for two histories that end in the same balances. Ids of entries, their order and their times have no part in
 * it. With `orderIds` it counts what was posted about these orders alone, so that two orders of one shop can be compared.
 */
export async function ledgerHash(orderIds: readonly string[] | null = null): Promise<string> {
  return inputHash(await sql('pool', balancesHashSql, [orderIds]))
}

/** Z2 and Z4: the independent calculator comes to the same accrual, and to the same target after every change. */
async function assertExplanationsAgree(): Promise<void> {
  const commissions = await db.commission.findMany({
    include: { entries: { include: { ledgerEntry: { include: { postings: true } } }, orderBy: { id: 'asc' } } },
  })
  for (const commission of commissions) {
    const { id, explanation, rateBps, shopId, entries, reasonCode } = commission
    expect(disagreements(explanation), `${id} explained again`).toEqual([])
    const merchant = `merchant:${shopId}:commissionPayable`
    const postings = entries.flatMap(({ ledgerEntry }) => ledgerEntry?.postings ?? [])
    const net = postings.reduce((total, { debitAccount, creditAccount, amountMinor }) => {
      if (debitAccount === merchant) return total + amountMinor
      return creditAccount === merchant ? total - amountMinor : total
    }, 0n)
    const last = entries.filter(({ kind }) => kind !== 'release' && kind !== 'freeze').at(-1)
    const said = (last?.arithmetic ?? {}) as Partial<
      SaidTerms & Record<'netBaseMinor' | 'baseMinor' | 'targetMinor', string>
    >
    expect(net, `${id}: accrued less reversed is the last target`).toBe(BigInt(said.targetMinor ?? '0'))
    const isVoid = said.targetMinor === '0'
    const base = BigInt(said.netBaseMinor ?? said.baseMinor ?? '0')
    if (!isVoid)
      expect(net, `${id}: the target follows from base and rate`).toBe(targetAgain(base, { ...said, rateBps }))
    if (!isVoid) expect(net, `${id}: and from the snapshot on the line (B5)`).toBe(targetOf(termsOf(commission), base))
    if (!['ATTRIBUTED', 'RESELLER_MARGIN'].includes(reasonCode)) expect(net, `${id} pays nothing`).toBe(0n)
  }
}

type Snapshot = Pick<Commission, 'rateBps' | 'fixedMinor' | 'tierBps' | 'limitMinor' | 'explanation'>

/** B1, B5, B6, B8: what the line itself says it is reckoned by. */
function termsOf({ rateBps, fixedMinor, tierBps, limitMinor, explanation }: Snapshot): Terms {
  const { base } = explanation as { base: { baseMinor: string } }
  return { rateBps, fixedMinor, tierBps, limitMinor, baseMinor: BigInt(base.baseMinor) }
}
