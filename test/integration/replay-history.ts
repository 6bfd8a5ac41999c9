import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { commissionJobNames } from '#app/domain/commissions/jobs.ts'
import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { pushOrder } from '#app/domain/fulfillment/push-order.server.ts'
import { settlePayment } from '#app/domain/fulfillment/settle-payment.server.ts'
import { markedNote } from '#app/domain/orders/own-marker.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { approvePayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { approveReturn } from '#app/domain/returns/answer-return.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { handlers } from '#app/jobs/registry.ts'
import { db } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { dispatchEventJobName } from '#app/platform/outbox/outbox.server.ts'
import { queueLogger } from '#app/platform/queue/queue-logger.server.ts'
import { toTaskList } from '#app/platform/queue/task-list.server.ts'
import { storeReceipt } from '#app/shopify/inbox/store-receipt.server.ts'
import { accepted, aMember, aProgram, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay } from './checkout-bench.ts'
import { carrierTold, minute, parcelTold, refundTold, type Told } from './orders-payloads.ts'
import { makePayable } from './payouts-world.ts'
import { aShopify } from './push-bench.ts'
import { aStorefrontCheckout, storefrontOrderTold } from './storefront-payloads.ts'

/** A small history with a bit of everything, told through the inbox and our own pages, and the command that rebuilds it. */

const begin = new Date(minute(0))
/** So many minutes, and days, after it began. */
const at = (minutes: number, days = 0) => setToday(addDays(new Date(minute(minutes)), days))

/** The worker, without the jobs that speak to a partner: those are called here with stand-ins. */
const inside = [
  dispatchEventJobName,
  'handle-webhook',
  'fund-vouchers',
  'return-vouchers',
  ...Object.values(commissionJobNames),
]
const taskList = toTaskList(Object.fromEntries(Object.entries(handlers).filter(([name]) => inside.includes(name))))
const follow = async () => {
  for (let round = 0; round < 4; round++)
    await runOnce({ pgPool: pool, taskList, logger: queueLogger, noHandleSignals: true, concurrency: 1 })
}

async function aStage() {
  at(0, -10)
  const shop = await aSellingShop()
  const { programId } = await aProgram(shop.id, 1250)
  const creator = await aMember(programId)
  await makePayable(creator.id, { currency: 'USD' })
  const debtor = { name: 'The Shop', iban: 'DE89370400440532013000', bic: 'DEUTDEFF' }
  const terms = { cadence: 'monthly', day: 1, needsApproval: true, rail: 'bankFile', debtor } as const
  accepted(await run((tx) => setPayoutTerms(tx, { shopId: shop.id, actor: '1', terms })))
  const variant = await aVariant(shop.id, { units: 50, priceMinor: 20_000n })
  return { shop, creator, variant, till: await openTill(), shopify: aShopify() }
}
type Stage = Awaited<ReturnType<typeof aStage>>
type Sold = { orderId: string; number: string; lineId: string; shopperKey: string; of: { orderNumber: string; lineNumber: string } } // prettier-ignore

async function aTap({ shop, creator, variant }: Stage) {
  const shopperKey = await aShopperKey()
  const about = { shopperKey, creatorId: creator.id, productId: variant.productId, shopId: shop.id }
  const { touchId } = await aTouch({ ...about, surface: 'TAG', contentId: 'post_1', occurredAt: addDays(begin, -1) })
  return { shopperKey, touchId }
}

/** One notice, through the inbox and the queue. */
async function tell({ shop }: Stage, { topic, payload }: Told) {
  const delivery = { webhookId: randomUUID(), eventId: null, topic, shopDomain: shop.domain, apiVersion: '2026-10' }
  await storeReceipt({ ...delivery, triggeredAt: null, rawBody: JSON.stringify(payload) })
  await follow()
}

/** Two scarves at 200.00, paid here and told to Shopify. */
async function sellHere(stage: Stage): Promise<Sold> {
  const { shop, variant, till, shopify } = stage
  const { shopperKey } = await aTap(stage)
  const basket = { shopId: shop.id, variantId: variant.id, quantity: 2, shopperKey }
  const paid = await pay(till, await aCheckout(basket))
  if (!paid.ok) throw new Error(`expected a sale, got ${JSON.stringify(paid)}`)
  const order = await db.order.findFirstOrThrow({ where: { shopperKey }, include: { lines: true } })
  await pushOrder(order.id, shopify.shopify)
  const { id: paymentId } = await db.payment.findUniqueOrThrow({ where: { checkoutId: order.checkoutId ?? '' } })
  await settlePayment(paymentId, till.processor)
  await follow()
  const [kept] = shopify.of(order.id)
  const digits = (gid = '') => gid.split('/').at(-1) ?? ''
  const of = { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
  return { orderId: order.id, number: order.number, lineId: order.lines[0]?.id ?? '', shopperKey, of }
}

/** Two at 20.00, paid in the shop's own checkout; the order comes back from there. */
async function sellInShopify(stage: Stage): Promise<Sold['of']> {
  const { shop, variant } = stage
  const { shopperKey, touchId } = await aTap(stage)
  const { reference } = await aStorefrontCheckout({ shopId: shop.id, variant, shopperKey, touchId, createdAt: begin })
  const of = { orderNumber: '880001', lineNumber: '88000100' }
  await tell(stage, storefrontOrderTold('orders/create', { ...of, reference, variantGid: variant.shopifyGid }))
  return of
}

async function deliver(stage: Stage, of: Sold['of']) {
  await tell(stage, parcelTold('create', of, { id: 10, at: 10, quantity: 2 }))
  await tell(stage, carrierTold(of, 10, 20, 'delivered', 20))
}

async function sendBack({ shop }: Stage, { number, shopperKey, lineId }: Sold) {
  const lines = [{ lineId, quantity: 1, reason: 'changedMind' as const }]
  const asked = { number, shopperKey, accountId: null, requestKey: 'first', kind: 'refund' as const, lines }
  const { returnId } = accepted(await run((tx) => requestReturn(tx, asked)))
  await follow()
  const ref = { shopId: shop.id, returnId }
  at(30, 2)
  accepted(await run((tx) => approveReturn(tx, ref)))
  at(30, 4)
  accepted(await run((tx) => markReturnReceived(tx, ref)))
  const { lines: known } = await db.return.findUniqueOrThrow({ where: { id: returnId }, include: { lines: true } })
  const inspected = known.map(({ id }) => ({ returnLineId: id, acceptedQuantity: 1, restock: true }))
  const inspection = { ...ref, lines: inspected, restockingFeeMinor: 0n, refundShipping: false }
  accepted(await run((tx) => inspectReturn(tx, inspection)))
  await follow()
}

/** Paid back from our pages after the release, and the echo out of Shopify's books. */
async function payBack(stage: Stage, { orderId, lineId, of }: Sold) {
  const asked = { shopId: stage.shop.id, orderId, requestKey: 'once', lines: [{ lineId, quantity: 1, restock: true }] }
  const { refundId } = accepted(await run((tx) => refundByMerchant(tx, asked)))
  await follow()
  const echo = refundTold(of, { id: 41, units: 1, amount: '20.00' })
  const payload: object = { ...echo.payload, note: markedNote(refundId, null) }
  await tell(stage, { ...echo, payload: payload as Told['payload'] })
}

async function payOut({ shop }: Stage) {
  const [shopId, actor, cutoffAt] = [shop.id, '1', addDays(begin, 45)]
  const proposed = accepted(await run((tx) => proposePayoutRun(tx, { shopId, currency: 'USD', cutoffAt, actor })))
  const runId = proposed.runId ?? ''
  accepted(await run((tx) => approvePayoutRun(tx, { shopId, runId, actor })))
  const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId } })
  at(0, 46)
  accepted(await run((tx) => markFundingPaid(tx, { shopId, fundingId, actor: 'platform' })))
  await follow()
  accepted(await run((tx) => exportBankFile(tx, { shopId, runId, actor, format: 'csv' })))
  at(0, 47)
  for (const { id: payoutId } of await db.payout.findMany({ where: { runId } })) {
    accepted(await run((tx) => confirmPayout(tx, { shopId, payoutId, actor })))
  }
  await follow()
}

/** Sold here twice and in Shopify's checkout once; refunded there and here, sent back, released, clawed back, paid out. */
export async function liveThrough(): Promise<{ readonly refundReceipt: string; readonly refunded: string }> {
  const stage = await aStage()
  at(0)
  const kept = await sellHere(stage)
  const returned = await sellHere(stage)
  at(1)
  const there = await sellInShopify(stage)
  at(20)
  for (const of of [kept.of, returned.of, there]) await deliver(stage, of)
  at(30, 1)
  await sendBack(stage, returned)
  at(30, 5)
  await tell(stage, refundTold(there, { id: 40, units: 1, amount: '20.00' }))
  at(0, 40)
  await run(releaseDue)
  await follow()
  at(0, 41)
  await payBack(stage, kept)
  at(0, 45)
  await payOut(stage)
  await stage.till.close()
  const shopifyOrderGid = `gid://shopify/Order/${there.orderNumber}`
  const { number } = await db.order.findFirstOrThrow({ where: { shopifyOrderGid } })
  const { id } = await db.webhookReceipt.findFirstOrThrow({
    where: { topic: 'refunds/create', rawBody: { contains: there.orderNumber } },
  })
  return { refundReceipt: id, refunded: number }
}

export type Replayed = { readonly code: number; readonly said: string }

/** The command itself, in a process of its own, against this test's database. */
export function replay(): Promise<Replayed> {
  return new Promise((done) => {
    const words = ['--import', 'tsx', 'app/launch/replay.ts', '--from', process.env.DATABASE_URL ?? '']
    execFile(process.execPath, words, { env: process.env }, (fault, stdout, stderr) => {
      const code = fault ? Number(fault.code ?? 2) : 0
      done({ code, said: `${stdout}${stderr}` })
    })
  })
}
