import { describe, expect, it } from 'vitest'
import { creatorPayable, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { findFeedPost } from '#app/domain/feed/find-feed-post.server.ts'
import { listNotices } from '#app/domain/messaging/list-notices.server.ts'
import { getPost } from '#app/domain/posts/get-post.server.ts'
import { acceptFlatFee, declineFlatFee, submitFlatFee } from '#app/domain/programs/answer-flat-fee.server.ts'
import {
  approveFlatFee,
  refundFlatFee,
  sendFlatFeeBack,
  settlePaidFlatFees,
} from '#app/domain/programs/decide-flat-fee.server.ts'
import { flatFeeAfter, flatFeeStates, type FlatFeeStep } from '#app/domain/programs/flat-fee-states.ts'
import { listFlatFees } from '#app/domain/programs/list-flat-fees.server.ts'
import { offerFlatFee, withdrawFlatFee } from '#app/domain/programs/offer-flat-fee.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aCreator, aMember, aProgram, aShop } from '#test/support/money-world.ts'

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)

async function anOffer({ currency = 'KWD', amountMinor = 25_500n } = {}) {
  const { id: shopId } = await aShop({ currency })
  const { programId } = await aProgram(shopId)
  const { id: creatorId } = await aMember(programId)
  const terms = { shopId, programId, creatorId, amountMinor, brief: 'A video of the kettle', actor: '7' }
  const { feeId } = accepted(await run((tx) => offerFlatFee(tx, terms)))
  const [byShop, byCreator] = [
    { shopId, feeId },
    { creatorId, feeId },
  ]
  const payable = () => balanceOf(db, creatorPayable(creatorId, shopId), currency)
  const handIn = async (words = 'https://example.com/video') => {
    accepted(await run((tx) => acceptFlatFee(tx, byCreator)))
    accepted(await run((tx) => submitFlatFee(tx, { ...byCreator, words })))
  }
  const state = async () => (await db.flatFee.findUniqueOrThrow({ where: { id: feeId } })).state
  return { ...terms, currency, feeId, byShop, byCreator, payable, handIn, state }
}

describe('B10: a fee for agreed work', () => {
  it('is offered, taken on, handed in and approved, and then owed apart from any rate', async () => {
    const offer = await anOffer()
    await offer.handIn()
    expect(await offer.payable()).toBe(0n)
    const approvals = await Promise.all([1, 2, 3].map(() => run((tx) => approveFlatFee(tx, offer.byShop))))
    expect(approvals.map((each) => accepted(each).state)).toEqual(['approved', 'approved', 'approved'])
    expect(await offer.payable()).toBe(25_500n)
    expect(await balanceOf(db, merchantCommissionPayable(offer.shopId), 'KWD')).toBe(-25_500n)
    expect(await db.obligation.findMany({ where: { sourceId: offer.feeId } })).toMatchObject([
      { kind: 'flatFee', creatorId: offer.creatorId, currency: 'KWD', payoutId: null },
    ])
    expect(await db.commission.count({ where: { creatorId: offer.creatorId } })).toBe(0)
    const { items } = await listFlatFees(db, { reader: { creatorId: offer.creatorId } })
    expect(items).toMatchObject([{ feeId: offer.feeId, state: 'approved', amount: { amount: '25.500', currency: 'KWD' } }])
    expect((await db.auditEntry.findMany({ where: { subject: offer.feeId } })).map(({ action }) => action).sort()).toEqual([
      'flatFee.approve',
      'flatFee.offer',
    ])
  }) // prettier-ignore

  it('may be sent back for changes and handed in again; handing in the same twice is once', async () => {
    const offer = await anOffer()
    await offer.handIn('first')
    const { submittedAt } = await db.flatFee.findUniqueOrThrow({ where: { id: offer.feeId } })
    accepted(await run((tx) => submitFlatFee(tx, { ...offer.byCreator, words: 'first' })))
    expect(await db.flatFee.findUniqueOrThrow({ where: { id: offer.feeId } })).toMatchObject({ submittedAt })
    accepted(await run((tx) => sendFlatFeeBack(tx, { ...offer.byShop, reason: 'Show the handle' })))
    expect(await offer.state()).toBe('accepted')
    accepted(await run((tx) => submitFlatFee(tx, { ...offer.byCreator, words: 'second' })))
    accepted(await run((tx) => approveFlatFee(tx, offer.byShop)))
    await drain()
    const kindsOf = async (recipientKind: 'creator' | 'shop', recipientId: string) =>
      (await listNotices(db, { recipientKind, recipientId })).items.map(({ kind }) => kind).sort()
    expect(await kindsOf('creator', offer.creatorId)).toEqual(['feeApproved', 'feeOffered', 'feeSentBack'])
    expect(await kindsOf('shop', offer.shopId)).toEqual(['feeAccepted', 'feeSubmitted', 'feeSubmitted'])
  })

  it('is taken back before a payout takes it along, leaving nothing owed, and never after', async () => {
    const offer = await anOffer()
    await offer.handIn()
    accepted(await run((tx) => approveFlatFee(tx, offer.byShop)))
    const refund = () => run((tx) => refundFlatFee(tx, { ...offer.byShop, reason: 'Agreed otherwise' }))
    const both = await Promise.all([refund(), refund()])
    expect(both.map((each) => accepted(each).state)).toEqual(['refunded', 'refunded'])
    expect(await offer.payable()).toBe(0n)
    expect(await db.obligation.count({ where: { sourceId: offer.feeId } })).toBe(0)

    const claimed = await anOffer()
    await claimed.handIn()
    accepted(await run((tx) => approveFlatFee(tx, claimed.byShop)))
    const payoutId = await aPayout(claimed)
    const late = () => run((tx) => refundFlatFee(tx, { ...claimed.byShop, reason: 'Too late' }))
    expect(await late()).toMatchObject({ code: 'FEE_ON_ITS_WAY' })
    await run((tx) => settlePaidFlatFees(tx, payoutId))
    expect(await claimed.state()).toBe('approved')
    await db.payout.update({ where: { id: payoutId }, data: { state: 'paid' } })
    for (let told = 0; told < 2; told++) await run((tx) => settlePaidFlatFees(tx, payoutId))
    expect(await claimed.state()).toBe('paid')
    expect(await late()).toMatchObject({ code: 'FEE_ON_ITS_WAY' })
    expect(await claimed.payable()).toBe(25_500n)
  })

  it('is offered to creators of the program only, and answered by whom it is for', async () => {
    const offer = await anOffer()
    const { id: stranger } = await aCreator()
    expect(await run((tx) => offerFlatFee(tx, { ...offer, feeId: newId('flatFee'), creatorId: stranger }))).toMatchObject({
      code: 'FEE_CREATOR_NOT_IN_PROGRAM',
    })
    expect(await run((tx) => offerFlatFee(tx, { ...offer, amountMinor: 0n }))).toMatchObject({ code: 'FEE_AMOUNT_INVALID' })
    expect(await run((tx) => acceptFlatFee(tx, { feeId: offer.feeId, creatorId: stranger }))).toMatchObject({ code: 'FEE_NOT_FOUND' })
    expect(await run((tx) => approveFlatFee(tx, offer.byShop))).toMatchObject({ code: 'FEE_STEP_NOT_POSSIBLE' })
    expect(await run((tx) => submitFlatFee(tx, { ...offer.byCreator, words: 'x' }))).toMatchObject({ code: 'FEE_STEP_NOT_POSSIBLE' })
    accepted(await run((tx) => declineFlatFee(tx, { ...offer.byCreator, reason: 'No time' })))
    expect(await run((tx) => withdrawFlatFee(tx, offer.byShop))).toMatchObject({ code: 'FEE_STEP_NOT_POSSIBLE' })
    expect(accepted(await run((tx) => offerFlatFee(tx, offer))).feeId).toBe(offer.feeId)
    expect(await db.flatFee.count({ where: { shopId: offer.shopId } })).toBe(1)
  }) // prettier-ignore

  it('L1: a post that is handed in is public and says that it is paid for, as long as a fee names it', async () => {
    const offer = await anOffer()
    accepted(await run((tx) => acceptFlatFee(tx, offer.byCreator)))
    const submit = (postId: string) => run((tx) => submitFlatFee(tx, { ...offer.byCreator, postId }))
    expect(await submit('post_nobody')).toMatchObject({ code: 'FEE_POST_NOT_FOUND' })
    expect(await run((tx) => submitFlatFee(tx, offer.byCreator))).toMatchObject({ code: 'FEE_WORK_MISSING' })

    const [first, second] = [await aPost(offer.creatorId), await aPost(offer.creatorId)]
    const labelOf = async (postId: string) => (await getPost(db, postId)).disclosure
    expect(await submit((await aPost((await aCreator()).id)).id)).toMatchObject({ code: 'FEE_POST_NOT_FOUND' })
    accepted(await submit(first.id))
    expect([await labelOf(first.id), await labelOf(second.id)]).toEqual(['partnership', null])
    const seen = await findFeedPost(db, { postId: first.id, country: 'US', language: 'en' })
    expect(seen?.disclosure).toBe('partnership')
    accepted(await submit(second.id))
    expect([await labelOf(first.id), await labelOf(second.id)]).toEqual([null, 'partnership'])
    accepted(await run((tx) => sendFlatFeeBack(tx, { ...offer.byShop, reason: 'Show the handle' })))
    expect(await labelOf(second.id)).toBe('partnership')
    accepted(await run((tx) => declineFlatFee(tx, offer.byCreator)))
    expect(await labelOf(second.id)).toBeNull()
  })

  it('L1: a fee that was taken back after it was approved leaves the label on its post', async () => {
    const offer = await anOffer()
    const post = await aPost(offer.creatorId)
    accepted(await run((tx) => acceptFlatFee(tx, offer.byCreator)))
    accepted(await run((tx) => submitFlatFee(tx, { ...offer.byCreator, postId: post.id })))
    accepted(await run((tx) => approveFlatFee(tx, offer.byShop)))
    accepted(await run((tx) => refundFlatFee(tx, { ...offer.byShop, reason: 'Agreed otherwise' })))
    expect((await getPost(db, post.id)).disclosure).toBe('partnership')
  })

  it('a shop pays for a post once, however many fees are handed in at the same moment', async () => {
    const offer = await anOffer()
    const { id: postId } = await aPost(offer.creatorId)
    const fees = [offer.feeId, newId('flatFee'), newId('flatFee')]
    for (const feeId of fees) {
      accepted(await run((tx) => offerFlatFee(tx, { ...offer, feeId })))
      accepted(await run((tx) => acceptFlatFee(tx, { feeId, creatorId: offer.creatorId })))
    }
    const of = { creatorId: offer.creatorId, postId }
    const answers = await Promise.all(fees.map((feeId) => run((tx) => submitFlatFee(tx, { ...of, feeId }))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((each) => !each.ok && each.code === 'FEE_POST_TAKEN')).toHaveLength(2)
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({
      flatFeeId: fees[answers.findIndex(({ ok }) => ok)],
    })
  })

  it('goes no other way than its steps', () => {
    const ends = flatFeeStates.filter((state) =>
      (['accept', 'decline', 'withdraw', 'submit', 'sendBack', 'approve', 'refund', 'pay'] as FlatFeeStep[]).every(
        (step) => flatFeeAfter(step, state) === null,
      ),
    )
    expect(ends).toEqual(['declined', 'paid', 'refunded', 'withdrawn'])
  })
})

type Offer = Awaited<ReturnType<typeof anOffer>>

/** A payout that took the fee along and has not arrived yet. */
async function aPayout({ shopId, creatorId, currency, feeId }: Offer) {
  const [runId, id, at] = [newId('payoutRun'), newId('payout'), new Date()]
  await db.payoutRun.create({
    data: { id: runId, shopId, currency, cutoffAt: at, state: 'approved', createdAt: at, createdBy: '7' },
  })
  await db.payout.create({
    data: { id, runId, creatorId, shopId, currency, state: 'approved', rail: 'bankFile', claimedAt: at },
  }) // prettier-ignore
  await db.obligation.updateMany({ where: { sourceId: feeId }, data: { payoutId: id } })
  return id
}

/** A public video of a creator without any product. */
async function aPost(creatorId: string) {
  const { accountId: ownerAccountId } = await db.creator.findUniqueOrThrow({ where: { id: creatorId } })
  const [id, at] = [newId('media'), new Date()]
  const file = { storageKey: id, sha256: id, contentType: 'video/mp4', sizeBytes: 1, kind: 'video', status: 'ready' }
  await db.mediaAsset.create({ data: { id, ownerAccountId, ...file, createdAt: at } })
  const post = { creatorId, mediaId: id, caption: 'My kettle', status: 'published', publishedAt: at }
  return db.post.create({ data: { id: newId('post'), ...post } })
}
