import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { acceptDispute, submitEvidence } from '#app/domain/disputes/answer-dispute.server.ts'
import { findDispute, listDisputes } from '#app/domain/disputes/list-disputes.server.ts'
import { noteDispute } from '#app/domain/disputes/note-dispute.server.ts'
import { recordDispute } from '#app/domain/disputes/record-dispute.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { ProcessorUnreachable } from '#app/platform/payments/processor.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'

let till: Till
let shopId: string
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())
beforeEach(async () => {
  shopId = (await aSellingShop()).id
})

/** A sale whose money was taken: 20.00 and 5.00 shipping. */
async function aSale() {
  const { id: variantId } = await aVariant(shopId)
  const checkout = await aCheckout({ shopId, variantId })
  await pay(till, checkout)
  const payment = await db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const ref = payment.processorRef ?? ''
  await till.processor.capture(ref, payment.amountMinor, `${payment.id}:capture`)
  await db.payment.update({
    where: { id: payment.id },
    data: { state: 'captured', capturedMinor: payment.amountMinor },
  })
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  return { ref, orderId: order.id, number: order.number, paymentId: payment.id }
}
type Sale = Awaited<ReturnType<typeof aSale>>

async function disputed(sale: Sale, more: Record<string, unknown> = {}) {
  const { id } = (await till.dispute(sale.ref, { reason: 'product_not_received', ...more })).body
  await noteDispute(id, till.processor)
  const row = await db.dispute.findUniqueOrThrow({ where: { processorRef: id } })
  return { ref: id, disputeId: row.id, again: () => noteDispute(id, till.processor) }
}

const eventsOf = async ({ paymentId }: Sale) =>
  (await db.outboxEvent.findMany({ where: { type: { startsWith: 'dispute.' } }, orderBy: { id: 'asc' } }))
    .map(({ type, payload }) => ({ type, ...(payload as { paymentId: string; outcome?: string }) }))
    .filter((event) => event.paymentId === paymentId)
    .map(({ type, outcome }) => (outcome ? `${type} ${outcome}` : type))
const timelineOf = async ({ orderId }: Sale) =>
  (await db.orderEvent.findMany({ where: { orderId, kind: { startsWith: 'dispute' } } })).map(({ kind }) => kind).sort()
const problemOf = ({ orderId }: Sale) => db.problem.findFirst({ where: { orderId, cause: 'DISPUTE_OPENED' } })

it('D10: a dispute is noted once, told to the merchant with the date, and announced for the commissions', async () => {
  const sale = await aSale()
  const { disputeId, again } = await disputed(sale)
  await again()
  const dispute = await db.dispute.findUniqueOrThrow({ where: { id: disputeId } })
  expect(dispute).toMatchObject({ state: 'open', amountMinor: 2500n, currency: 'USD', reason: 'product_not_received' })
  expect(await eventsOf(sale)).toEqual(['dispute.opened'])
  expect(await timelineOf(sale)).toEqual(['disputeOpened'])
  const problem = await problemOf(sale)
  expect(problem).toMatchObject({ shopId, resolvedAt: null, detail: { amountMinor: '2500', currency: 'USD' } })
  expect(problem?.detail).toMatchObject({ evidenceDueBy: dispute.evidenceDueBy?.toISOString() })
})

it.each(['won', 'lost'] as const)(
  'D10: what the bank decides (%s) is told once and ends the asking',
  async (verdict) => {
    const sale = await aSale()
    const { ref, disputeId, again } = await disputed(sale)
    await till.decide(ref, verdict)
    await again()
    await again()
    const dispute = await db.dispute.findUniqueOrThrow({ where: { id: disputeId } })
    expect(dispute).toMatchObject({ state: verdict, closedAt: expect.any(Date) as Date })
    expect(await eventsOf(sale)).toEqual(['dispute.opened', `dispute.closed ${verdict}`])
    expect(await timelineOf(sale)).toEqual(['disputeOpened', verdict === 'won' ? 'disputeWon' : 'disputeLost'].sort())
    expect(await problemOf(sale)).toMatchObject({ resolution: verdict.toUpperCase() })
  },
)

it('D10: the answer to an older question changes nothing', async () => {
  const sale = await aSale()
  const { ref, disputeId } = await disputed(sale)
  const old = await till.processor.getDispute(ref)
  const askedAt = new Date()
  await till.decide(ref, 'lost')
  const closed = await till.processor.getDispute(ref)
  await inTransaction('later', (tx) => recordDispute(tx, closed, new Date(askedAt.getTime() + 1_000)))
  await inTransaction('earlier', (tx) => recordDispute(tx, old, askedAt))
  expect(await db.dispute.findUniqueOrThrow({ where: { id: disputeId } })).toMatchObject({ state: 'lost' })
  expect(await eventsOf(sale)).toEqual(['dispute.opened', 'dispute.closed lost'])
})

it('D10: heard of only when it was lost: the loss is told all the same', async () => {
  const sale = await aSale()
  const { id } = (await till.dispute(sale.ref)).body
  await till.decide(id, 'lost')
  await noteDispute(id, till.processor)
  expect(await eventsOf(sale)).toEqual(['dispute.closed lost'])
})

it('D10: a bank that only asks freezes nothing, but the merchant can answer', async () => {
  const sale = await aSale()
  const { disputeId } = await disputed(sale, { inquiry: true })
  expect(await findDispute(db, { shopId, disputeId })).toMatchObject({ state: 'inquiry', canAnswer: true })
  expect(await eventsOf(sale)).toEqual([])
  expect(await problemOf(sale)).toMatchObject({ resolvedAt: null })
})

it('a problem that was marked as seen does not come back with every question', async () => {
  const sale = await aSale()
  const { again } = await disputed(sale)
  await db.problem.updateMany({
    where: { orderId: sale.orderId },
    data: { resolvedAt: new Date(), resolution: 'SEEN' },
  })
  await again()
  expect(await problemOf(sale)).toMatchObject({ resolution: 'SEEN' })
})

it('a merchant answers the bank once, for their own orders only', async () => {
  const sale = await aSale()
  const { disputeId } = await disputed(sale)
  const other = await aSellingShop()
  const text = 'Sent on 3 May, signed for at the door.'
  const say = (about: { shopId: string; text: string }) => submitEvidence({ disputeId, ...about }, till.processor)
  expect(await say({ shopId: other.id, text })).toMatchObject({ code: 'DISPUTE_NOT_FOUND' })
  expect(await say({ shopId, text: '  ' })).toMatchObject({ code: 'EVIDENCE_MISSING' })
  expect(await say({ shopId, text: 'x'.repeat(20_001) })).toMatchObject({ code: 'EVIDENCE_TOO_LONG' })
  expect(await say({ shopId, text })).toMatchObject({ ok: true })
  expect(await say({ shopId, text })).toMatchObject({ ok: true })
  expect(await say({ shopId, text: 'Another story.' })).toMatchObject({ code: 'EVIDENCE_ALREADY_SENT' })
  expect(await findDispute(db, { shopId, disputeId })).toMatchObject({ state: 'underReview', canAnswer: false })
  expect(await problemOf(sale)).toMatchObject({ resolution: 'UNDERREVIEW' })
})

it('a processor that is silent: the merchant is told to send it again, and it counts once', async () => {
  const { disputeId } = await disputed(await aSale())
  await till.fault('5xx-after', { on: 'dispute' })
  const accept = () => acceptDispute({ shopId, disputeId }, till.processor)
  expect(await accept()).toMatchObject({ code: 'BANK_UNREACHABLE' })
  expect(await accept()).toMatchObject({ ok: true })
  expect(await findDispute(db, { shopId, disputeId })).toMatchObject({ state: 'lost' })
})

it('a dispute of somebody else’s payment is no business of this house', async () => {
  const { id: intentRef } = await till.pay()
  await till.call('POST', `/v1/payment_intents/${intentRef}/capture`, { amountMinor: '4990' }, `take ${intentRef}`)
  const { id } = (await till.dispute(intentRef)).body
  await noteDispute(id, till.processor)
  expect(await db.dispute.count({ where: { processorRef: id } })).toBe(0)
})

it('a processor without an answer fails the job, which comes back', async () => {
  const gone = { ...till.processor, getDispute: () => Promise.reject(new ProcessorUnreachable('no answer')) }
  await expect(noteDispute('dp_1', gone)).rejects.toBeInstanceOf(ProcessorUnreachable)
})

it('a shop sees its own disputes, latest first', async () => {
  const sales = [await aSale(), await aSale()]
  for (const sale of sales) await disputed(sale)
  const first = await listDisputes(db, { shopId, limit: 1 })
  const rest = await listDisputes(db, { shopId, limit: 1, cursor: first.nextCursor })
  const numbers = [...first.items, ...rest.items].flatMap(({ orderNumbers }) => orderNumbers)
  expect(numbers).toEqual(sales.map(({ number }) => number).reverse())
  expect(first.items[0]).toMatchObject({ amount: { amount: '25.00', currency: 'USD' }, isShared: false })
  expect((await listDisputes(db, { shopId: (await aSellingShop()).id })).items).toEqual([])
})
