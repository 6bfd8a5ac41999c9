import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreateIntent } from '#app/platform/payments/processor.ts'
import { accepted } from '#test/support/money-world.ts'
import { openStripeBench, openTestBench, type CardKind, type PaymentBench } from './payment-benches.ts'

/** The second half of the promise: kept cards and chargebacks. */
describe.each([
  ['the test processor', openTestBench],
  ['Stripe', openStripeBench],
])('%s', (_name, open) => {
  let bench: PaymentBench
  let serial = 0
  beforeEach(async () => {
    bench = await open()
  })
  afterEach(() => bench.close())

  async function pay(card: CardKind | { savedCardRef: string }, changes: Partial<CreateIntent> = {}) {
    const orderReference = changes.orderReference ?? `chk_${++serial}`
    return bench.processor.createIntent({
      orderReference,
      amountMinor: 4990n,
      currency: 'EUR',
      ...(typeof card === 'string' ? { token: await bench.token(card) } : { token: null, ...card }),
      returnUrl: 'http://shop.test/back',
      locale: 'en',
      idempotencyKey: `${orderReference}:1`,
      ...changes,
    })
  }
  async function taken(orderReference = `chk_taken_${++serial}`) {
    const { ref } = accepted(await pay('approve', { orderReference }))
    accepted(await bench.processor.capture(ref, 4990n, `${ref}:take`))
    return ref
  }

  it('an account is one customer', async () => {
    const { processor } = bench
    expect(await processor.ensureCustomer('acct_nour')).toEqual(await processor.ensureCustomer('acct_nour'))
    expect(await processor.ensureCustomer('acct_nour')).not.toEqual(await processor.ensureCustomer('acct_sami'))
  })

  it('a card is kept when it was asked for, pays again, and is gone when it is removed', async () => {
    const { processor } = bench
    const { ref: customerRef } = await processor.ensureCustomer('acct_nour')
    const first = accepted(await pay('mastercard', { customerRef, keepCard: true }))
    expect(first.savedCard).toMatchObject({ brand: 'mastercard', last4: '4444', expiryMonth: 12 })
    const savedCardRef = first.savedCard?.ref ?? ''
    expect(await processor.listCards(customerRef)).toEqual([first.savedCard])
    const again = accepted(await pay({ savedCardRef }, { customerRef }))
    expect(again).toMatchObject({ status: 'authorized', card: { last4: '4444' }, savedCard: { ref: savedCardRef } })
    expect(again.card?.fingerprint).toBe(first.card?.fingerprint)
    for (const key of ['remove', 'remove', 'again']) await processor.removeCard(savedCardRef, key)
    expect(await processor.listCards(customerRef)).toEqual([])
    expect(await pay({ savedCardRef }, { customerRef })).toMatchObject({ code: 'SAVED_CARD_UNUSABLE' })
  })

  it('a kept card pays for its own customer only', async () => {
    const { processor } = bench
    const [nour, sami] = [await processor.ensureCustomer('acct_nour'), await processor.ensureCustomer('acct_sami')]
    const { savedCard } = accepted(await pay('approve', { customerRef: nour.ref, keepCard: true }))
    const stolen = await pay({ savedCardRef: savedCard?.ref ?? '' }, { customerRef: sami.ref })
    expect(stolen).toMatchObject({ code: 'SAVED_CARD_UNUSABLE' })
  })

  it('a card is not kept when nobody asked, when it is declined, nor before the bank agreed', async () => {
    const { processor } = bench
    const { ref: customerRef } = await processor.ensureCustomer('acct_nour')
    expect(accepted(await pay('approve', { customerRef })).savedCard).toBeNull()
    expect(accepted(await pay('decline', { customerRef, keepCard: true })).savedCard).toBeNull()
    const waiting = accepted(await pay('challenge', { customerRef, keepCard: true }))
    expect(waiting.savedCard).toBeNull()
    expect(await processor.listCards(customerRef)).toEqual([])
    await bench.answerChallenge(waiting.challengeUrl ?? '', 'approve')
    const { savedCard } = await processor.getIntent(waiting.ref)
    expect(await processor.listCards(customerRef)).toEqual([savedCard])
  })

  it('D10: a chargeback takes the money, is answered once, and gives it back when it is won', async () => {
    const { processor } = bench
    const ref = await taken('chk_won')
    const disputeRef = await bench.dispute(ref, 990n)
    expect(await processor.listDisputes(ref)).toEqual([await processor.getDispute(disputeRef)])
    const opened = await processor.getDispute(disputeRef)
    expect(opened).toMatchObject({ intentRef: ref, amountMinor: 990n, currency: 'EUR', status: 'needsResponse' })
    expect(opened.isWithdrawn).toBe(true)
    expect(opened.evidenceDueBy!.getTime()).toBeGreaterThan(opened.openedAt.getTime())
    const sent = accepted(await processor.submitEvidence(disputeRef, 'Signed for on 3 May.', 'say'))
    expect(sent.status).toBe('underReview')
    expect(accepted(await processor.submitEvidence(disputeRef, 'Signed for on 3 May.', 'say'))).toEqual(sent)
    expect(await processor.submitEvidence(disputeRef, 'More.', 'more')).toMatchObject({ code: 'EVIDENCE_ALREADY_SENT' })
    await bench.decide(disputeRef, 'won')
    expect(await processor.getDispute(disputeRef)).toMatchObject({ status: 'won', isWithdrawn: false })
    expect(await bench.sums('chk_won')).toMatchObject({ disputedMinor: 0n })
  })

  it('D10: a lost chargeback keeps the money, and nothing can be said any more', async () => {
    const { processor } = bench
    const disputeRef = await bench.dispute(await taken('chk_lost'))
    await bench.decide(disputeRef, 'lost')
    expect(await processor.getDispute(disputeRef)).toMatchObject({ status: 'lost', isWithdrawn: true })
    expect(await bench.sums('chk_lost')).toMatchObject({ disputedMinor: 4990n })
    expect(await processor.submitEvidence(disputeRef, 'But', 'say')).toMatchObject({ code: 'DISPUTE_CLOSED' })
    expect(await processor.acceptDispute(disputeRef, 'yes')).toMatchObject({ code: 'DISPUTE_CLOSED' })
  })

  it('D10: giving in is losing', async () => {
    const disputeRef = await bench.dispute(await taken())
    expect(accepted(await bench.processor.acceptDispute(disputeRef, 'yes'))).toMatchObject({ status: 'lost' })
  })

  it('D10: what the bank took back is not given back as well', async () => {
    const ref = await taken('chk_both')
    await bench.dispute(ref)
    expect(await bench.processor.refund(ref, 990n, 'back')).toMatchObject({ code: 'DISPUTED' })
    expect(await bench.sums('chk_both')).toMatchObject({ refundedMinor: 0n, disputedMinor: 4990n })
  })
})
