import {
  answerCommissionDispute,
  decideCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { approvePayoutRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import type { Act } from './plan.ts'
import type { World } from './world.ts'

const one = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)]

/** What nobody may do just now is refused, and changes nothing. */
export async function take(world: World, { kind, pick }: Act, at: Date): Promise<void> {
  const shopId = world.shop.id
  const { currency } = world.plan
  if (kind === 'release') return void (await run(releaseDue))
  if (kind === 'object') return object(world, pick)
  if (kind === 'decide') return decide(world, pick)
  if (kind === 'propose')
    return void accepted(await run((tx) => proposePayoutRun(tx, { shopId, currency, cutoffAt: at, actor: '1' })))
  const runs = await db.payoutRun.findMany({
    where: { shopId },
    include: { payouts: { orderBy: { creatorId: 'asc' } }, funding: true },
    orderBy: { cutoffAt: 'desc' },
  })
  const found = kind === 'confirm' || kind === 'fail' ? one(runs, pick) : runs[0]
  const of = { shopId, runId: found?.id ?? '', actor: '1' }
  const payout = { shopId, payoutId: one(found?.payouts ?? [], pick)?.id ?? '', actor: '1' }
  if (kind === 'approve') await run((tx) => approvePayoutRun(tx, of))
  if (kind === 'cancel') await run((tx) => cancelPayoutRun(tx, of))
  if (kind === 'fund')
    await run((tx) => markFundingPaid(tx, { shopId, fundingId: found?.funding?.id ?? '', actor: 'platform' }))
  if (kind === 'confirm') await run((tx) => confirmPayout(tx, payout))
  if (kind === 'fail') await run((tx) => failPayout(tx, { ...payout, failure: 'x' }))
}

/** Whatever is due and free is paid, once everything has been heard. */
export async function payAll(world: World, at: Date): Promise<void> {
  const shopId = world.shop.id
  const pay = async () => {
    const runs = await db.payoutRun.findMany({ where: { shopId }, include: { payouts: true, funding: true } })
    for (const { id: runId, payouts, funding } of runs) {
      await run((tx) => approvePayoutRun(tx, { shopId, runId, actor: '1' }))
      const found = funding ?? (await db.funding.findUnique({ where: { runId } }))
      if (found) await run((tx) => markFundingPaid(tx, { shopId, fundingId: found.id, actor: 'platform' }))
      for (const { id: payoutId } of payouts) await run((tx) => confirmPayout(tx, { shopId, payoutId, actor: '1' }))
    }
  }
  await pay()
  await take(world, { kind: 'propose', pick: 0 }, at)
  await pay()
}

async function object({ shop }: World, pick: number): Promise<void> {
  const found = one(await commissionsOf(shop.id), pick)
  if (!found) return
  const evidence = [{ kind: 'link', url: 'https://example.com/proof' }] as const
  await run((tx) =>
    openCommissionDispute(tx, {
      ...{ commissionId: found.id, openedBy: 'merchant', partyId: shop.id, reason: 'NOT_BROUGHT_BY_THEM' },
      ...{ statement: 'Somebody else brought this shopper to us.', evidence: [...evidence] },
    }),
  )
}

const commissionsOf = (shopId: string) =>
  db.commission.findMany({ where: { shopId }, orderBy: [{ orderLine: { orderId: 'asc' } }, { orderLineId: 'asc' }] })

async function decide({ shop }: World, pick: number): Promise<void> {
  const open = await db.commissionDispute.findMany({ where: { shopId: shop.id, decidedAt: null }, orderBy: { id: 'asc' } })
  const found = one(open, pick)
  if (!found) return
  const { id: disputeId, creatorId } = found
  const answered = { disputeId, party: 'creator', partyId: creatorId, answer: 'They came by my video.', isAgreed: false } as const
  await run((tx) => answerCommissionDispute(tx, answered))
  const outcome = pick % 2 === 0 ? 'upheld' : 'rejected'
  await run((tx) => decideCommissionDispute(tx, { disputeId, outcome, decision: 'Seen.', decidedBy: 'platform' }))
} // prettier-ignore
