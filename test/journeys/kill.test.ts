import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '#test/world/wait-until.ts'
import { startPurchaseWorld, type PurchaseWorld } from './purchase-world.ts'
import { goToTill, openGuest, payAt } from './till.ts'

/*
 * I3 with real processes: web or worker is killed (SIGKILL) while a request to Shopify or to the processor hangs, before
 * the partner got it and after the partner has done it. The partners keep their own books; those are what is asked.
 */
const hurried = 'test/journeys/hurried-worker.ts'
let world: PurchaseWorld
let hasWorker = true

beforeAll(async () => {
  world = await startPurchaseWorld()
  await world.demo.web.stop()
  await world.demo.web.start(world.gated)
  await world.demo.worker.stop()
  hasWorker = false
}, 300_000)
afterAll(() => world.stop(), 60_000)
afterEach(async () => {
  if (hasWorker) await stopWorker()
})

async function startWorker() {
  await world.demo.worker.start(world.gated, hurried)
  hasWorker = true
}
async function killWorker() {
  await world.demo.worker.kill()
  hasWorker = false
}
async function stopWorker() {
  await world.demo.worker.stop()
  hasWorker = false
}

/** A guest whom a creator's video brought, with everything given but the card. */
async function atTheTill() {
  const guest = openGuest(world.demo.appUrl)
  const path = await goToTill(guest, world.variant.id, 2)
  return { guest, path, ...(await world.showedBy(path)) }
}

async function buy() {
  const shopper = await atTheTill()
  const paid = await payAt(world.demo, shopper.guest, shopper.path, shopper.totalMinor)
  expect(paid.headers.get('location')).toMatch(/^\/orders\//)
  return shopper
}

const moments = ['before', 'after'] as const

describe.each(moments)('killed %s the partner acted', (when) => {
  it('the worker dies while it creates the order in Shopify', async () => {
    const stopped = world.shopify.stopNext(when, 'orderCreate')
    await startWorker()
    const { checkoutId, totalMinor } = await buy()
    await stopped
    await killWorker()
    await startWorker()
    await world.expectOnePurchase(checkoutId, totalMinor)
  })

  it('the worker dies while it takes the money', async () => {
    const stopped = world.bank.stopNext(when, '/capture')
    await startWorker()
    const { checkoutId, totalMinor } = await buy()
    await stopped
    await killWorker()
    await startWorker()
    await world.expectOnePurchase(checkoutId, totalMinor)
  })

  it('the worker dies while it gives money back', async () => {
    await startWorker()
    const { checkoutId, totalMinor } = await buy()
    const order = await world.expectOnePurchase(checkoutId, totalMinor)
    const stopped = world.bank.stopNext(when, '/v1/refunds')
    const [sold] = await world.ordersInShopify(order?.id ?? '')
    const lines = [{ id: sold?.lines[0]?.id, quantity: 1, restockType: 'return' }]
    await world.sandbox.act(world.domain, 'refund', { orderId: String(sold?.id), lines })
    await stopped
    await killWorker()
    await startWorker()
    await waitUntil('the refund', async () => (await world.chargesOf(checkoutId))[0]?.refundedMinor === '2000')
    await waitUntil('its record', () => world.db.paymentRefund.findFirst({ where: { payment: { checkoutId }, state: 'succeeded' } })) // prettier-ignore
    await world.expectOnePurchase(checkoutId, totalMinor, 2000n)
  })

  it('the app dies while the shopper pays; the shopper presses Pay again and pays once', async () => {
    const { guest, path, checkoutId, totalMinor } = await atTheTill()
    const stopped = world.bank.stopNext(when, 'POST /v1/payment_intents')
    const lost = payAt(world.demo, guest, path, totalMinor).then(
      () => 'answered',
      () => 'broken off',
    )
    await stopped
    await world.demo.web.kill()
    expect(await lost).toBe('broken off')
    await world.demo.web.start(world.gated)
    await payAt(world.demo, guest, path, totalMinor)
    await startWorker()
    await world.expectOnePurchase(checkoutId, totalMinor)
  })

  it('the app dies while the shopper pays and the shopper never comes back; the worker finishes the purchase', async () => {
    const { guest, path, checkoutId, totalMinor } = await atTheTill()
    const stopped = world.bank.stopNext(when, 'POST /v1/payment_intents')
    const lost = payAt(world.demo, guest, path, totalMinor).catch(() => null)
    await stopped
    await world.demo.web.kill()
    await lost
    await world.demo.web.start(world.gated)
    // At its ordinary pace: an order that is placed by a hurried clock is dated in the future, which Shopify refuses.
    await world.demo.worker.start(world.gated)
    hasWorker = true
    await world.expectOnePurchase(checkoutId, totalMinor)
  })
})

it('Shopify is down during a purchase and the order arrives when it is back', async () => {
  await startWorker()
  await world.sandbox.fault({ kind: 'outage' })
  const { checkoutId, totalMinor } = await buy()
  await waitUntil('several tries', async () => {
    const push = await world.db.orderPush.findFirst({ where: { order: { checkoutId } } })
    return push && push.attempts + push.lookups >= 3
  })
  await world.sandbox.clearFaults()
  await world.expectOnePurchase(checkoutId, totalMinor)
})

it.each(['5xx-before', '5xx-after', 'lost-response'])('Shopify answers orderCreate with %s', async (kind) => {
  await startWorker()
  await world.sandbox.fault({ kind, match: 'orderCreate', times: 1 })
  const { checkoutId, totalMinor } = await buy()
  await world.expectOnePurchase(checkoutId, totalMinor)
})
