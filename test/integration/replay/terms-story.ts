import {
  answerCommissionDispute,
  decideCommissionDispute,
} from '#app/domain/commissions/close-commission-dispute.server.ts'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { reverseCommission } from '#app/domain/commissions/reverse-commission.server.ts'
import { recordDispute } from '#app/domain/disputes/record-dispute.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { putBackPost, takeDownPost } from '#app/domain/posts/take-down-post.server.ts'
import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { createSampleOffer } from '#app/domain/samples/create-sample-offer.server.ts'
import { decideSample } from '#app/domain/samples/decide-sample.server.ts'
import { followSampleOrder } from '#app/domain/samples/follow-sample-order.server.ts'
import { requestSample } from '#app/domain/samples/request-sample.server.ts'
import { sweepSamples } from '#app/domain/samples/sweep-samples.server.ts'
import { handlers } from '#app/jobs/registry.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aMember, aProgram } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import { address, aSellingShop, aVariant, openTill } from '../checkout-bench.ts'
import { refundTold } from '../orders-payloads.ts'
import { makePayable } from '../payouts-world.ts'
import { aShopify } from '../push-bench.ts'
import { aRun, at, aTap, begin, deliver, follow, sellHere, sellInStore, tell, type Sold } from './stage.ts'

/** A shop with every kind of terms: tiers at the sale, a flash rate, a capped plan; and what goes wrong after a sale. */

const manual = { cadence: 'monthly', day: 1, needsApproval: true, rail: 'manual', debtor: null } as const

async function aStage() {
  at(0, -10)
  const shop = await aSellingShop()
  const { programId } = await aProgram(shop.id, 1000)
  const [ada, ben] = [await aMember(programId), await aMember(programId)]
  for (const { id } of [ada, ben]) await makePayable(id, { currency: 'USD' })
  accepted(await run((tx) => setPayoutTerms(tx, { shopId: shop.id, actor: '1', terms: manual })))
  const variant = await aVariant(shop.id, { units: 50, priceMinor: 2_000n })
  const of = { programId, shopId: shop.id }
  const steps = [{ fromMinor: 3_000n, rateBps: 1500 }]
  accepted(await run((tx) => setTierScheme(tx, { ...of, mode: 'marginal', period: 'month', steps })))
  const flash = { kind: 'add', rateBps: 300, startsAt: addDays(begin, 2), endsAt: addDays(begin, 3) } as const
  accepted(await run((tx) => addFlashRate(tx, { ...of, ...flash })))
  const cap = { capMinor: 2_000n, capPeriod: 'total' } as const
  accepted(await run((tx) => addPlan(tx, { ...of, creatorId: ben.id, rate: { bps: 2000 }, cap })))
  return { shop, programId, ada, ben, variant, till: await openTill(), shopify: aShopify() }
}
type Stage = Awaited<ReturnType<typeof aStage>>

/** G5: granted, bought like anything else, and paid back once enough was sold. */
async function aSample({ shop, programId, ada, variant }: Stage) {
  const terms = { kind: 'refundable', quota: 3, refundAfterUnits: 1 } as const
  const offered = { shopId: shop.id, programId, productId: variant.productId, terms }
  const { offerId } = accepted(await run((tx) => createSampleOffer(tx, offered)))
  const asked = { creatorId: ada.id, offerId, variantId: variant.id, address }
  const { requestId } = accepted(await run((tx) => requestSample(tx, asked)))
  accepted(await run((tx) => decideSample(tx, { shopId: shop.id, requestId, isApproved: true })))
}

async function sellInStoreBy(stage: Stage, creator: { id: string }, day: number, quantity = 2, contentId?: string) {
  at(0, day)
  const { touchId } = await aTap(stage, creator.id, day, contentId)
  const sold = await sellInStore(stage, { touchId, day, quantity })
  return { ...sold, commissionId: sold.commission?.id ?? '' }
}

/** The bank of a shopper asks for the money of a sale, and decides. */
async function bankSays({ intentRef }: Sold, day: number, status: 'needsResponse' | 'won' | 'lost') {
  at(0, day)
  const told = {
    ref: `dp_${intentRef}`, intentRef, amountMinor: 4_500n, currency: 'USD', reason: 'fraudulent', status,
    isWithdrawn: status !== 'won', evidenceDueBy: null, openedAt: addDays(begin, 10),
  } // prettier-ignore
  await run((tx) => recordDispute(tx, told, addDays(begin, day)))
  await follow()
}

const saying = { statement: 'Look at the date.', evidence: [{ kind: 'text', text: 'It was another week.' }] } as const

type Objection = {
  readonly day: number
  readonly by: 'merchant' | 'creator'
  readonly reason: string
  readonly claimedBps?: number
}

async function object({ shop, ada }: Stage, commissionId: string, { day, by, reason, claimedBps }: Objection) {
  at(0, day)
  const partyId = by === 'merchant' ? shop.id : ada.id
  const said = { commissionId, openedBy: by, partyId, reason, ...saying, evidence: [...saying.evidence] }
  const opened = await run((tx) =>
    openCommissionDispute(tx, { ...said, ...(claimedBps !== undefined && { claimedBps }) }),
  )
  return accepted(opened).disputeId
}

/** E5: one is found right, one rate is corrected, and one is never decided. */
async function objections(stage: Stage, lines: { flash: string; first: string; left: string }) {
  const { ada } = stage
  const wrong = await object(stage, lines.flash, { day: 6, by: 'merchant', reason: 'TERMS_BROKEN' })
  const low = await object(stage, lines.first, { day: 6, by: 'creator', reason: 'RATE_TOO_LOW', claimedBps: 1200 })
  at(0, 7)
  const answer = { party: 'creator', partyId: ada.id, answer: 'I kept to them.', isAgreed: false } as const
  accepted(await run((tx) => answerCommissionDispute(tx, { disputeId: wrong, ...answer })))
  at(0, 8)
  const decide = (disputeId: string, amendedBps?: number) =>
    run((tx) =>
      decideCommissionDispute(tx, {
        ...{ disputeId, outcome: 'upheld', decision: 'Seen.', decidedBy: 'platform' },
        ...(amendedBps !== undefined && { amendedBps }),
      }),
    )
  accepted(await decide(wrong))
  accepted(await decide(low, 1100))
  await object(stage, lines.left, { day: 9, by: 'merchant', reason: 'SUSPECTED_FRAUD' })
}

/** Each through its own event, as in the worker; those of content are called by hand. */
const contentJob = async (name: string, postId: string, creatorId: string) =>
  handlers[name]?.({ postId, creatorId }, { jobId: 'story', attempt: 1 })

/** A14, E13: a post is taken down and put back, with sales before and meanwhile; and one line is taken back for good. */
async function moderation(stage: Stage) {
  const { ada } = stage
  const mediaId = newId('media')
  const file = {
    kind: 'video',
    storageKey: mediaId,
    contentType: 'video/mp4',
    sizeBytes: 1,
    sha256: mediaId,
    status: 'ready',
  }
  await db.mediaAsset.create({ data: { id: mediaId, ownerAccountId: ada.accountId, createdAt: begin, ...file } })
  const post = { id: newId('post'), creatorId: ada.id, mediaId, status: 'published', publishedAt: begin }
  await db.post.create({ data: post })
  const before = await sellInStoreBy(stage, ada, 5.2, 2, post.id)
  const taken = await sellInStoreBy(stage, ada, 5.3)
  at(0, 5.4)
  accepted(await run((tx) => takeDownPost(tx, post.id)))
  await contentJob('freeze-content', post.id, ada.id)
  const meanwhile = await sellInStoreBy(stage, ada, 5.6, 2, post.id)
  at(0, 5.8)
  accepted(await run((tx) => putBackPost(tx, post.id)))
  await contentJob('unfreeze-content', post.id, ada.id)
  at(0, 5.9)
  const words = { commissionId: taken.commissionId, actor: 'platform', reason: 'Sold to a shop of their own.' }
  accepted(await run((tx) => reverseCommission(tx, words)))
  return { before, taken, meanwhile }
}

async function sales(stage: Stage) {
  const { ada, ben } = stage
  at(0)
  const [kept, charged] = [
    await sellHere(stage, (await aTap(stage, ada.id)).shopperKey),
    await sellHere(stage, (await aTap(stage, ada.id)).shopperKey),
  ]
  // Somebody else's tag is on the way to it, and earns nothing (C11).
  const sample = await sellHere(stage, (await aTap(stage, ben.id)).shopperKey, ada.accountId)
  at(25)
  for (const { of } of [kept, charged, sample]) await deliver(stage, of)
  await run((tx) => followSampleOrder(tx, sample.orderId))
  const first = await sellInStoreBy(stage, ada, 0.5)
  const flash = await sellInStoreBy(stage, ada, 2.5)
  const capped = await sellInStoreBy(stage, ben, 3, 10)
  const none = await sellInStoreBy(stage, ben, 3.5, 10)
  at(0, 4)
  await tell(stage, refundTold(capped.of, { id: 40, units: 6, amount: '120.00' }))
  const left = await sellInStoreBy(stage, ben, 5, 10)
  return { kept, charged, sample, first, flash, capped, none, left }
}

export async function liveByTerms() {
  const stage = await aStage()
  at(0, -9)
  await aSample(stage)
  const sold = await sales(stage)
  const moderated = await moderation(stage)
  await objections(stage, {
    flash: sold.flash.commissionId,
    first: sold.first.commissionId,
    left: sold.left.commissionId,
  })
  for (const sale of [sold.kept, sold.charged]) await bankSays(sale, 10, 'needsResponse')
  await bankSays(sold.charged, 12, 'lost')
  await bankSays(sold.kept, 13, 'won')
  at(0, 17)
  await run(releaseDue)
  await follow()
  const raised = await sellInStoreBy(stage, stage.ada, 18)
  at(0, 20)
  await sweepSamples(addDays(begin, 20))
  at(0, 45)
  await handlers[commissionJobNames.sweep]?.({}, { jobId: 'story', attempt: 1 })
  await run(releaseDue)
  await follow()
  const { of } = await aRun(stage, { proposed: 46, funded: 47 })
  for (const { id } of [stage.ada, stage.ben])
    accepted(await run((tx) => confirmPayout(tx, { shopId: stage.shop.id, payoutId: of(id), actor: '1' })))
  await follow()
  await stage.till.close()
  return { ...sold, ...moderated, raised }
}

/** For the story's own sake: what was decided about a line. */
export const lineOf = (commissionId: string) => db.commission.findUniqueOrThrow({ where: { id: commissionId } })
