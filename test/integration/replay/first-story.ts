import { releaseDue } from '#app/domain/commissions/release-due.server.ts'
import { markedNote } from '#app/domain/orders/own-marker.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { confirmPayout } from '#app/domain/payouts/confirm-payout.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { approveReturn } from '#app/domain/returns/answer-return.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted, aMember, aProgram } from '#test/support/money-world.ts'
import { run } from '#test/support/sale.ts'
import { aSellingShop, aVariant, openTill } from '../checkout-bench.ts'
import { refundTold, type Told } from '../orders-payloads.ts'
import { makePayable } from '../payouts-world.ts'
import { aShopify } from '../push-bench.ts'
import { aStorefrontCheckout, storefrontOrderTold } from '../storefront-payloads.ts'
import { aRun, at, aTap, begin, deliver, follow, sellHere, tell, type Sold } from './stage.ts'

/** A small history with a bit of everything, told through the inbox and our own pages. */

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

const sellByTap = async (stage: Stage) => sellHere(stage, (await aTap(stage, stage.creator.id)).shopperKey)

/** Two at 20.00, paid in the shop's own checkout; the order comes back from there. */
async function sellInShopify(stage: Stage): Promise<Sold['of']> {
  const { shop, variant, creator } = stage
  const { shopperKey, touchId } = await aTap(stage, creator.id)
  const { reference } = await aStorefrontCheckout({ shopId: shop.id, variant, shopperKey, touchId, createdAt: begin })
  const of = { orderNumber: '880001', lineNumber: '88000100' }
  await tell(stage, storefrontOrderTold('orders/create', { ...of, reference, variantGid: variant.shopifyGid }))
  return of
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

async function payOut(stage: Stage) {
  const { runId, of } = await aRun(stage, { proposed: 45, funded: 46 })
  const about = { shopId: stage.shop.id, actor: '1' }
  accepted(await run((tx) => exportBankFile(tx, { ...about, runId, format: 'csv' })))
  at(0, 47)
  accepted(await run((tx) => confirmPayout(tx, { ...about, payoutId: of(stage.creator.id) })))
  await follow()
}

/** Sold here twice and in Shopify's checkout once; refunded there and here, sent back, released, clawed back, paid out. */
export async function liveThrough(): Promise<{ readonly refundReceipt: string; readonly refunded: string }> {
  const stage = await aStage()
  at(0)
  const kept = await sellByTap(stage)
  const returned = await sellByTap(stage)
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
  await payOut(stage)
  await stage.till.close()
  const shopifyOrderGid = `gid://shopify/Order/${there.orderNumber}`
  const { number } = await db.order.findFirstOrThrow({ where: { shopifyOrderGid } })
  const { id } = await db.webhookReceipt.findFirstOrThrow({
    where: { topic: 'refunds/create', rawBody: { contains: there.orderNumber } },
  })
  return { refundReceipt: id, refunded: number }
}
