import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvePayoutRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { balancesOfCreator, liabilityOfShop } from '#app/domain/payouts/balances-of-creator.server.ts'
import { listPayoutsOfCreator, listPayoutsOfShop } from '#app/domain/payouts/list-payouts.server.ts'
import { findPayoutRun } from '#app/domain/payouts/list-payout-runs.server.ts'
import { getStatementChain } from '#app/domain/payouts/get-statement.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { verifyStatements } from '#app/domain/payouts/verify-statement.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { parseDecimal, sum } from '#app/kernel/money.ts'
import { db } from '#app/platform/db/database.server.ts'
import { run, setToday } from '#test/support/sale.ts'
import { aPayee, aPayingShop, aSaleBy, assertPayoutSums, payday, takeBack, type PayingShop } from './payouts-world.ts'

/** Whatever happens in whatever order, also at the same instant: Z1 holds after every step. */

type Step = {
  readonly kind: 'sale' | 'refund' | 'propose' | 'approve' | 'fund' | 'confirm' | 'fail' | 'cancel' | 'race'
  readonly pick: number
}

const step = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Step['kind']>('sale', 'confirm', 'propose') },
    { weight: 3, arbitrary: fc.constantFrom<Step['kind']>('refund', 'approve', 'fund', 'race') },
    { weight: 2, arbitrary: fc.constantFrom<Step['kind']>('fail', 'cancel') },
  ),
  pick: fc.nat(10_000),
})

type World = {
  paying: PayingShop
  creators: { id: string }[]
  orders: { id: string; lines: { id: string }[] }[]
  now: Date
  currency: string
}

const one = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)]

async function take(world: World, { kind, pick }: Step): Promise<void> {
  const { paying, currency, creators, orders } = world
  const shopId = paying.shop.id
  world.now = addMilliseconds(world.now, 1_000)
  if (kind === 'sale') {
    const creator = one(creators, pick)
    if (creator)
      orders.push(await aSaleBy(paying, creator, [BigInt(5_003 + pick * 7), BigInt(20_001 + pick)], currency))
    return setToday(world.now)
  }
  setToday(world.now)
  if (kind === 'refund') {
    const order = one(orders, pick)
    if (order) await takeBack(order.id, one(order.lines, pick) ?? { id: '' }, BigInt(1 + (pick % 4_000)), currency)
    return
  }
  if (kind === 'propose') return void (await propose(world, world.now))
  const runs = await db.payoutRun.findMany({ where: { shopId }, include: { payouts: true, funding: true } })
  const found = one(runs, pick)
  const of = { shopId, runId: found?.id ?? '', actor: '1' }
  const payout = { shopId, payoutId: one(found?.payouts ?? [], pick)?.id ?? '', actor: '1' }
  if (kind === 'approve') await run((tx) => approvePayoutRun(tx, of))
  if (kind === 'cancel') await run((tx) => cancelPayoutRun(tx, of))
  if (kind === 'fund')
    await run((tx) => markFundingPaid(tx, { shopId, fundingId: found?.funding?.id ?? '', actor: '1' }))
  if (kind === 'confirm') await confirmAll(of)
  if (kind === 'fail') await run((tx) => failPayout(tx, { ...payout, failure: 'x' }))
  if (kind === 'race') await race(world, pick, payout)
}

const propose = ({ paying, currency }: World, cutoffAt: Date) =>
  run((tx) => proposePayoutRun(tx, { shopId: paying.shop.id, currency, cutoffAt }))

async function confirmAll({ shopId, runId, actor }: { shopId: string; runId: string; actor: string }) {
  const payouts = await db.payout.findMany({ where: { runId, state: 'approved' }, select: { id: true } })
  for (const { id } of payouts) await run((tx) => confirmPayout(tx, { shopId, payoutId: id, actor }))
}

/** Two workers claim, one confirms while the other fails, and a refund comes in between. */
async function race(world: World, pick: number, payout: { shopId: string; payoutId: string; actor: string }) {
  const order = one(world.orders, pick)
  const line = order && one(order.lines, pick)
  const [before, now] = [addMilliseconds(world.now, -1), world.now]
  await Promise.all([
    propose(world, now),
    propose(world, now),
    propose(world, before),
    run((tx) => confirmPayout(tx, payout)),
    run((tx) => failPayout(tx, { ...payout, failure: 'x' })),
    ...(order && line ? [takeBack(order.id, line, BigInt(1 + (pick % 500)), world.currency)] : []),
  ])
}

/** Every history begins with money that arrived, so that clawbacks meet it. */
const arrived = (['sale', 'propose', 'approve', 'fund', 'confirm'] as const).map((kind) => ({ kind, pick: 10_000 }))

describe('Z1, over random histories', () => {
  it.each(['USD', 'JPY', 'KWD'])('in %s: claims, failures, clawbacks and races lose and invent nothing', async (currency) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 18 }), async (steps) => {
        const paying = await aPayingShop({ rail: 'manual', currency })
        const creators = [await aPayee(paying), await aPayee(paying)]
        const world: World = { paying, creators, orders: [], now: payday, currency }
        for (const each of [...arrived, ...steps]) {
          await take(world, each)
          await assertPayoutSums()
        }
        await assertViewsAgree(world)
      }),
      { numRuns: 3 },
    )
  }, 240_000) // prettier-ignore
})

/** The merchant's view, the creators' views and the statements all come from the same entries. */
async function assertViewsAgree({ paying, creators, currency }: World): Promise<void> {
  const shopId = paying.shop.id
  const minor = (views: readonly { readonly amount: string }[]) =>
    sum(views.map(({ amount }) => parseDecimal(amount, currency)))
  const own = (await Promise.all(creators.map(({ id }) => balancesOfCreator(db, id)))).flat()
  const [shop] = (await liabilityOfShop(db, shopId)).filter((row) => row.currency === currency)
  for (const place of ['held', 'payable', 'inTransit', 'paid'] as const) {
    expect(minor(own.map((row) => row[place])), place).toBe(minor(shop ? [shop[place]] : []))
  }
  const listed = await listPayoutsOfShop(db, { shopId, limit: 100 })
  const mine = await Promise.all(creators.map(({ id }) => listPayoutsOfCreator(db, { creatorId: id, limit: 100 })))
  expect(mine.flatMap(({ items }) => items).length).toBe(listed.items.length)
  const paid = listed.items.filter(({ state }) => state === 'paid')
  expect(paid.length).toBeGreaterThan(0)
  expect(minor(paid.map(({ amount }) => amount))).toBe(minor(shop ? [shop.paid] : []))
  const chains = await Promise.all(creators.map(({ id }) => getStatementChain(db, { creatorId: id, shopId })))
  const files = chains.flatMap(({ statements }) => statements)
  if (files.length > 0) expect(verifyStatements(files).findings).toEqual([])
  expect(sum(files.map(({ statement }) => BigInt(statement.head.bank.amountMinor)))).toBe(
    minor(paid.map(({ amount }) => amount)),
  )
  for (const runId of new Set(listed.items.map((item) => item.runId))) {
    expect(await findPayoutRun(db, { shopId, runId })).not.toBeNull()
    expect(await findPayoutRun(db, { shopId: 'shop_other', runId })).toBeNull()
  }
}
