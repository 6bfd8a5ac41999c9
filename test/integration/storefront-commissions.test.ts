import fc from 'fast-check'
import { expect, it } from 'vitest'
import { creatorHeld } from '#app/domain/ledger/accounts.ts'
import { balanceOf } from '#app/domain/ledger/balance-of.server.ts'
import { toTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { orderPlaced } from '#app/domain/orders/events.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { addDays } from '#app/kernel/clock.ts'
import { toDecimal } from '#app/kernel/money.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { drain } from '#test/support/drain.ts'
import { disagreements } from '#test/support/independent-calculator.ts'
import { aMember, anOrder, aProgram, aShop, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aVariant } from './checkout-bench.ts'
import { minute, orderTold, refundTold, type Told } from './orders-payloads.ts'
import { aStorefrontCheckout, storefrontOrderTold } from './storefront-payloads.ts'

const placedAt = new Date(minute(0))
let today = placedAt
useClock({ now: () => today })
let serial = 95_000

/** A shop at 12.5 %, a creator whose tag a shopper tapped the day before buying two scarves at 20.00 there. */
async function aTap() {
  today = addDays(placedAt, -10)
  const shop = await aShop()
  const { programId } = await aProgram(shop.id, 1250)
  const creator = await aMember(programId)
  const variant = await aVariant(shop.id)
  const shopperKey = await aShopperKey()
  const about = { shopperKey, creatorId: creator.id, productId: variant.productId, shopId: shop.id }
  const tap = { ...about, surface: 'TAG', contentId: 'post_1', occurredAt: addDays(placedAt, -1) } as const
  const { touchId } = await aTouch(tap)
  today = addDays(placedAt, 1)
  const orderNumber = String(++serial)
  return { shop, creator, variant, shopperKey, touchId, of: { orderNumber, lineNumber: `${orderNumber}00` } }
}
type Tap = Awaited<ReturnType<typeof aTap>>
type Facts = { readonly discountMinor: bigint; readonly taxMinor: bigint; readonly taxesIncluded: boolean }
type Mode = (tap: Tap, facts: Facts) => Promise<void>

const tell = async (shopId: string, ...told: readonly Told[]) => {
  for (const one of told) await handleOrderWebhook({ shopId, ...one })
}

/** CHANNEL_MOR: the order was placed here, and Shopify knows it. */
const paidHere: Mode = async ({ shop, variant, shopperKey, of }, { taxesIncluded, ...amounts }) => {
  const line = { productId: variant.productId, quantity: 2, unitPriceMinor: 2000n, ...amounts }
  const order = await anOrder({ shopId: shop.id, shopperKey, placedAt, taxesIncluded, lines: [line] })
  const shopifyOrderGid = `gid://shopify/Order/${of.orderNumber}`
  await db.order.update({ where: { id: order.id }, data: { shopifyOrderGid } })
  const shopifyLineGid = `gid://shopify/LineItem/${of.lineNumber}`
  await db.orderLine.updateMany({ where: { orderId: order.id }, data: { shopifyLineGid } })
  await inTransaction('placed', (tx) => publish(tx, orderPlaced({ orderId: order.id })))
}

function told(tap: Tap, reference: string, { discountMinor, taxMinor, taxesIncluded }: Facts, more: object = {}) {
  const subject = { ...tap.of, reference, variantGid: tap.variant.shopifyGid }
  const changes = {
    ...(discountMinor > 0n ? { discount: toDecimal(discountMinor, 'USD') } : {}),
    ...(taxMinor > 0n ? { tax: toDecimal(taxMinor, 'USD') } : {}),
    taxesIncluded,
    ...more,
  }
  return storefrontOrderTold('orders/create', subject, changes)
}

/** SHOPIFY_CHECKOUT: the order was paid for at Shopify, and comes back. */
const paidAtShopify: Mode = async (tap, facts) => {
  const { shop, variant, shopperKey } = tap
  const { reference } = await aStorefrontCheckout({ shopId: shop.id, variant, shopperKey })
  await tell(shop.id, told(tap, reference, facts))
}

/** STOREFRONT: bought in the merchant's own shop, with the touch that its theme kept in the cart. */
const boughtAtMerchants: Mode = async (tap, facts) => {
  const attributes = [{ name: '_vitrine', value: toTouchToken(tap.touchId) }]
  await tell(tap.shop.id, told(tap, '', facts, { attributes }))
}

type After = 'nothing' | 'refund' | 'cancellation'

async function commissionIn(mode: Mode, facts: Facts, after: After) {
  const tap = await aTap()
  const { shop, creator, of } = tap
  await mode(tap, facts)
  await drain()
  if (after === 'refund') await tell(shop.id, refundTold(of, { id: 30, units: 1, amount: '20.00' }))
  if (after === 'cancellation') await tell(shop.id, orderTold('orders/cancelled', of, 12, { left: 0, cancelledAt: 11 }))
  await drain()
  const commissions = await db.commission.findMany({ where: { shopId: shop.id }, include: { entries: true } })
  for (const { explanation } of commissions) expect(disagreements(explanation)).toEqual([])
  return {
    lines: commissions.map(({ state, rateBps, reasonCode, creatorId, entries }) => ({
      ...{ state, rateBps, reasonCode, isForCreator: creatorId === creator.id },
      entries: entries.map((entry) => entry.kind).sort(),
    })),
    held: await balanceOf(db, creatorHeld(creator.id, shop.id), 'USD'),
  }
}

const anyFacts = fc.record({
  discountMinor: fc.bigInt({ min: 0n, max: 3000n }),
  taxMinor: fc.bigInt({ min: 0n, max: 800n }),
  taxesIncluded: fc.boolean(),
})

it('the same facts earn the same, wherever the shopper paid', async () => {
  const plain = { discountMinor: 0n, taxMinor: 0n, taxesIncluded: false }
  expect(await commissionIn(paidAtShopify, plain, 'nothing')).toMatchObject({
    lines: [{ state: 'estimated', rateBps: 1250, isForCreator: true }],
    held: 500n,
  })
  await fc.assert(
    fc.asyncProperty(anyFacts, fc.constantFrom<After>('nothing', 'refund', 'cancellation'), async (facts, after) => {
      const here = await commissionIn(paidHere, facts, after)
      expect(await commissionIn(paidAtShopify, facts, after)).toEqual(here)
      expect(await commissionIn(boughtAtMerchants, facts, after)).toEqual(here)
    }),
    { numRuns: 12 },
  )
  await assertInvariants()
}, 120_000)
