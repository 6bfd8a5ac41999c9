import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProcessorUnreachable, type CreateIntent, type Intent } from '#app/platform/payments/processor.ts'
import { accepted } from '#test/support/money-world.ts'
import {
  openInbox,
  openStripeBench,
  openTestBench,
  type Accident,
  type CardKind,
  type PaymentBench,
} from './payment-benches.ts'

/** What every processor promises, whatever company stands behind it. */
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

  async function request(kind: CardKind = 'approve', changes: Partial<CreateIntent> = {}): Promise<CreateIntent> {
    const orderReference = changes.orderReference ?? `chk_${++serial}`
    return {
      orderReference,
      amountMinor: 4990n,
      currency: 'EUR',
      token: changes.savedCardRef ? null : await bench.token(kind),
      returnUrl: 'http://shop.test/back',
      locale: 'en',
      idempotencyKey: `${orderReference}:1`,
      ...changes,
    }
  }
  const hold = async (kind?: CardKind, changes?: Partial<CreateIntent>): Promise<Intent> =>
    accepted(await bench.processor.createIntent(await request(kind, changes)))
  async function take(changes: Partial<CreateIntent> = {}, amountMinor = 4990n): Promise<Intent> {
    const { ref } = await hold('approve', changes)
    return accepted(await bench.processor.capture(ref, amountMinor, `${ref}:capture`))
  }

  it('holds the money of a good card, and nothing is taken yet', async () => {
    const intent = await hold('approve', { orderReference: 'chk_good' })
    expect(intent).toMatchObject({ status: 'authorized', amountMinor: 4990n, capturedMinor: 0n, currency: 'EUR' })
    expect(intent.card).toMatchObject({ brand: 'visa', last4: '4242' })
    expect(await bench.processor.getIntent(intent.ref)).toEqual(intent)
    expect(await bench.sums('chk_good')).toMatchObject({ heldMinor: 4990n, capturedMinor: 0n })
  })

  it.each([
    ['decline', 'card_declined'],
    ['insufficient', 'insufficient_funds'],
    ['expired', 'expired_card'],
  ] as const)('a card that fails (%s) is an answer, not an error, the second time too', async (kind, declineCode) => {
    const asked = await request(kind)
    for (let time = 0; time < 2; time += 1) {
      const intent = accepted(await bench.processor.createIntent(asked))
      expect(intent).toMatchObject({ status: 'failed', declineCode, orderReference: asked.orderReference })
    }
    expect(await bench.sums(asked.orderReference)).toMatchObject({ heldMinor: 0n })
  })

  it.each([
    ['approve', 'authorized'],
    ['decline', 'failed'],
  ] as const)('the bank asks the shopper; the answer %s makes it %s', async (decision, status) => {
    const intent = await hold('challenge')
    expect(intent.status).toBe('challenge')
    const back = await bench.answerChallenge(intent.challengeUrl ?? '', decision)
    expect(back.headers.get('location')).toContain('http://shop.test/back')
    const settled = await bench.processor.getIntent(intent.ref)
    expect(settled).toMatchObject({ status, challengeUrl: null })
    if (status === 'failed') expect(settled.declineCode).toBe('authentication_failed')
  })

  it('a challenge that nobody answers can be ended, and holds nothing', async () => {
    const { ref } = await hold('challenge', { orderReference: 'chk_left' })
    expect(accepted(await bench.processor.void(ref, 'end'))).toEqual({ status: 'voided' })
    expect((await bench.processor.getIntent(ref)).status).toBe('voided')
  })

  it('takes all, once: a second capture under another key changes nothing and says what was taken', async () => {
    const taken = await take({ orderReference: 'chk_twice' })
    expect(taken).toMatchObject({ status: 'captured', capturedMinor: 4990n })
    const again = accepted(await bench.processor.capture(taken.ref, 3000n, 'another'))
    expect(again.capturedMinor).toBe(4990n)
    expect(await bench.sums('chk_twice')).toMatchObject({ captures: 1, capturedMinor: 4990n, heldMinor: 0n })
  })

  it('takes less than it holds and lets the rest go; more than it holds is refused', async () => {
    const { ref } = await hold('approve', { orderReference: 'chk_part' })
    expect(await bench.processor.capture(ref, 4991n, 'more')).toMatchObject({ code: 'EXCEEDS_AUTHORIZED' })
    const taken = accepted(await bench.processor.capture(ref, 3000n, 'less'))
    expect(taken).toMatchObject({ status: 'captured', amountMinor: 4990n, capturedMinor: 3000n })
    expect(await bench.sums('chk_part')).toMatchObject({ capturedMinor: 3000n, heldMinor: 0n })
    expect(await bench.processor.refund(ref, 3001n, 'too much')).toMatchObject({ code: 'EXCEEDS_CAPTURED' })
  })

  it('lets go what it holds, however often it is asked; what is taken cannot be let go', async () => {
    const { ref } = await hold()
    for (const key of ['a', 'a', 'b']) expect((await bench.processor.void(ref, key)).ok).toBe(true)
    expect(await bench.processor.capture(ref, 4990n, 'late')).toMatchObject({ code: 'VOIDED' })
    const taken = await take()
    expect(await bench.processor.void(taken.ref, 'late')).toMatchObject({ code: 'CAPTURED' })
  })

  it('a failed payment can be let go, but not taken or given back', async () => {
    const { ref } = await hold('decline')
    expect(await bench.processor.capture(ref, 4990n, 'take')).toMatchObject({ code: 'NOT_AUTHORIZED' })
    expect(await bench.processor.refund(ref, 1n, 'give')).toMatchObject({ code: 'NOT_CAPTURED' })
    expect((await bench.processor.void(ref, 'let go')).ok).toBe(true)
  })

  it('a reservation that the bank let go cannot be taken any more', async () => {
    const { ref } = await hold()
    await bench.expire(ref)
    expect(await bench.processor.capture(ref, 4990n, 'late')).toMatchObject({ code: 'VOIDED' })
  })

  it('gives back in parts, never more than was taken', async () => {
    const { ref } = await take({ orderReference: 'chk_back' })
    const first = accepted(await bench.processor.refund(ref, 990n, 'first'))
    expect(first).toMatchObject({ intentRef: ref, amountMinor: 990n, currency: 'EUR', status: 'succeeded' })
    expect(await bench.processor.refund(ref, 4001n, 'too much')).toMatchObject({ code: 'EXCEEDS_CAPTURED' })
    accepted(await bench.processor.refund(ref, 4000n, 'rest'))
    expect(await bench.processor.refund(ref, 1n, 'after all')).toMatchObject({ code: 'EXCEEDS_CAPTURED' })
    expect((await bench.processor.listRefunds(ref)).map(({ amountMinor }) => amountMinor).sort()).toEqual([4000n, 990n])
    expect(await bench.sums('chk_back')).toMatchObject({ refundedMinor: 4990n })
  })

  it('a refund that the bank sends back says so when it is asked', async () => {
    const { ref } = await take()
    const refund = accepted(await bench.processor.refund(ref, 990n, 'part'))
    await bench.failRefund(refund.ref)
    expect(await bench.processor.getRefund(refund.ref)).toMatchObject({ status: 'failed', amountMinor: 990n })
  })

  it('a refund that came back is given anew under the same key, once', async () => {
    const { ref } = await take({ orderReference: 'chk_anew' })
    const first = accepted(await bench.processor.refund(ref, 990n, 'part'))
    await bench.failRefund(first.ref)
    const anew = accepted(await bench.processor.refund(ref, 990n, 'part'))
    expect(anew).toMatchObject({ status: 'succeeded', amountMinor: 990n })
    expect(accepted(await bench.processor.refund(ref, 990n, 'part')).ref).toBe(anew.ref)
    expect(await bench.sums('chk_anew')).toMatchObject({ refundedMinor: 990n })
  })

  it('a refusal is not for ever: the same key succeeds once nothing stands in the way', async () => {
    const { ref } = await take({ orderReference: 'chk_refused' })
    const disputeRef = await bench.dispute(ref)
    for (let time = 0; time < 3; time += 1) {
      expect(await bench.processor.refund(ref, 990n, 'part')).toMatchObject({ code: 'DISPUTED' })
    }
    await bench.decide(disputeRef, 'won')
    accepted(await bench.processor.refund(ref, 990n, 'part'))
    accepted(await bench.processor.refund(ref, 990n, 'part'))
    expect(await bench.sums('chk_refused')).toMatchObject({ refundedMinor: 990n })
  })

  it('J5: one key is one payment and one refund, however often it is sent', async () => {
    const asked = await request('approve', { orderReference: 'chk_key' })
    const [one, two] = [await bench.processor.createIntent(asked), await bench.processor.createIntent(asked)]
    expect(accepted(one)).toEqual(accepted(two))
    const { ref } = accepted(one)
    accepted(await bench.processor.capture(ref, 4990n, 'take'))
    const refunds = [await bench.processor.refund(ref, 990n, 'r'), await bench.processor.refund(ref, 990n, 'r')]
    expect(refunds.map((each) => accepted(each).ref)).toEqual([accepted(refunds[0]!).ref, accepted(refunds[0]!).ref])
    expect(await bench.sums('chk_key')).toMatchObject({ captures: 1, refundedMinor: 990n })
  })

  it('a key that comes with another amount is a fault of ours, and moves nothing', async () => {
    const asked = await request('approve', { orderReference: 'chk_other' })
    accepted(await bench.processor.createIntent(asked))
    await expect(bench.processor.createIntent({ ...asked, amountMinor: 5000n })).rejects.toThrow('refused create')
    expect(await bench.sums('chk_other')).toMatchObject({ heldMinor: 4990n })
  })

  it('two at once on one key: whoever hears nothing asks again, and there is one payment', async () => {
    const asked = await request('approve', { orderReference: 'chk_at_once' })
    const both = await Promise.allSettled([bench.processor.createIntent(asked), bench.processor.createIntent(asked)])
    for (const each of both) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(ProcessorUnreachable)
    accepted(await bench.processor.createIntent(asked))
    expect(await bench.sums('chk_at_once')).toMatchObject({ heldMinor: 4990n })
  })

  const accidents: Accident[] = ['timeout-before', 'timeout-after', 'error-before', 'error-after', 'busy']
  it.each(accidents)(
    'an answer that is lost (%s) leaves it open; the same key then finds the one truth',
    async (kind) => {
      const asked = await request('approve', { orderReference: `chk_${kind}` })
      const lost = kind.startsWith('timeout') ? bench.hurried : bench.processor
      await bench.accident(kind, 'create')
      await expect(lost.createIntent(asked)).rejects.toBeInstanceOf(ProcessorUnreachable)
      const { ref } = accepted(await bench.processor.createIntent(asked))
      await bench.accident(kind, 'capture')
      await expect(lost.capture(ref, 4990n, 'take')).rejects.toBeInstanceOf(ProcessorUnreachable)
      accepted(await bench.processor.capture(ref, 4990n, 'take'))
      await bench.accident(kind, 'refund')
      await expect(lost.refund(ref, 990n, 'back')).rejects.toBeInstanceOf(ProcessorUnreachable)
      accepted(await bench.processor.refund(ref, 990n, 'back'))
      const sums = { captures: 1, capturedMinor: 4990n, refundedMinor: 990n, heldMinor: 0n }
      expect(await bench.sums(asked.orderReference)).toMatchObject(sums)
    },
  )

  it('every attempt for one purchase is found, and none of another', async () => {
    const made = { from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 60_000) }
    const failed = await hold('decline', { orderReference: 'chk_found' })
    const held = await hold('approve', { orderReference: 'chk_found', idempotencyKey: 'chk_found:2' })
    await hold('approve', { orderReference: 'chk_elsewhere' })
    const found = await bench.processor.findIntents('chk_found', made)
    expect(found.map(({ ref }) => ref).sort()).toEqual([failed.ref, held.ref].sort())
  })

  it('a token that is unknown changes nothing', async () => {
    const asked = await request('approve', { token: 'ctoken_unknown' })
    expect(await bench.processor.createIntent(asked)).toMatchObject({ code: 'CARD_TOKEN_UNUSABLE' })
  })

  it.each([
    ['no decimals', 'JPY', 500n, 120n],
    ['two decimals', 'AED', 12_345n, 45n],
    ['three decimals', 'KWD', 5_120n, 1_230n],
  ])('C6: %s: %s %s is held, taken and given back to the last digit', async (_, currency, amountMinor, back) => {
    const intent = await take({ currency, amountMinor, orderReference: `chk_${currency}` }, amountMinor)
    expect(intent).toMatchObject({ currency, amountMinor, capturedMinor: amountMinor })
    expect(accepted(await bench.processor.refund(intent.ref, back, 'back'))).toMatchObject({
      amountMinor: back,
      currency,
    })
  })

  it('K10: what was announced late, twice and out of order is genuine news of the right payment; a forgery is not', async () => {
    const inbox = await openInbox()
    await bench.listen(inbox.url)
    await bench.hold()
    await bench.duplicateNext()
    const { ref } = await take({ orderReference: 'chk_news' })
    const refund = accepted(await bench.processor.refund(ref, 990n, 'back'))
    await bench.deliver('newest-first')
    const read = ({ body, headers }: (typeof inbox.heard)[number], at = new Date()) =>
      bench.processor.parseWebhook(body, headers, at)
    const notices = inbox.heard.map((each) => accepted(read(each)))
    expect(notices.length).toBeGreaterThanOrEqual(4)
    expect(notices.every((each) => each.kind !== 'other' && each.intentRef === ref)).toBe(true)
    expect(notices[0]).toMatchObject({ kind: 'refund', refundRef: refund.ref, orderReference: 'chk_news' })
    const [first] = inbox.heard
    const forged = { body: first!.body.replace(ref, 'pi_of_somebody'), headers: first!.headers }
    expect(read(forged)).toMatchObject({ code: 'BAD_SIGNATURE' })
    expect(read({ body: first!.body, headers: new Headers() })).toMatchObject({ code: 'BAD_SIGNATURE' })
    expect(read(first!, new Date(Date.now() + 3_600_000))).toMatchObject({ code: 'BAD_SIGNATURE' })
    expect(read(first!, new Date(Date.now() - 3_600_000))).toMatchObject({ code: 'BAD_SIGNATURE' })
    await inbox.close()
  })
})
