import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { insist } from '#test/world/insist.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import { startPurchaseWorld, type PurchaseWorld } from './purchase-world.ts'
import { openSecondShop, type SecondShop } from './second-shop.ts'
import { goToTill, goToTillOf, openGuest, payAt } from './till.ts'

/*
 * Purchases of two shops, and what comes back, with real processes: a shop that cannot deliver, a worker that is killed
 * between two books. The partners keep books of their own; those are what is asked.
 */
const hurried = 'test/journeys/hurried-worker.ts'
let world: PurchaseWorld
let second: SecondShop
let tapers: { readonly id: string }
let napkins: { readonly id: string }
// The app reads its settings when it is imported: not before the world stands.
let desks: typeof import('#test/world/merchant-desk.ts')
let hasWorker = true

beforeAll(async () => {
  world = await startPurchaseWorld()
  desks = await import('#test/world/merchant-desk.ts')
  second = await openSecondShop(world)
  tapers = await second.goods('Beeswax tapers')
  napkins = await second.goods('Linen napkins')
  await world.demo.web.stop()
  await world.demo.web.start(world.gated)
  await stopWorker()
}, 300_000)
afterAll(() => world.stop(), 60_000)
afterEach(async () => {
  if (hasWorker) await stopWorker()
})

async function startWorker(entry?: string) {
  await world.demo.worker.start(world.gated, entry)
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

/** Two candles of the first shop and one of the second shop's goods, paid for at once. Every order, by shop. */
async function buyOfBoth(goods: { readonly id: string }, beforePaying?: () => Promise<unknown>) {
  const guest = openGuest(world.demo.appUrl)
  const wanted = [
    { shopId: world.variant.shopId, variantId: world.variant.id, quantity: 2 },
    { shopId: second.shopId, variantId: goods.id, quantity: 1 },
  ]
  const path = await goToTillOf(guest, wanted)
  const { checkoutId, totalMinor } = await world.showedBy(path)
  await beforePaying?.()
  const paid = await payAt(world.demo, guest, path, totalMinor)
  expect(paid.headers.get('location')).toMatch(/^\/orders/)
  const orders = await world.db.order.findMany({ where: { checkoutId } })
  const of = (shopId: string) => {
    const order = orders.find((one) => one.shopId === shopId)
    if (!order) throw new Error('a shop of the purchase has no order')
    return order
  }
  return { checkoutId, totalMinor, first: of(world.variant.shopId), other: of(second.shopId) }
}

it('a merchant who cannot deliver refuses: the other shop is paid, once and for its own share alone', async () => {
  await startWorker()
  const bought = await buyOfBoth(tapers, () => second.lose('Beeswax tapers'))
  const problem = await waitUntil('the problem', () =>
    world.db.problem.findFirst({ where: { orderId: bought.other.id, resolvedAt: null } }),
  )
  expect(problem.cause).toBe('VARIANT_GONE')
  await world.sandbox.clearFaults()
  await desks.inShopify(bought.first.id)
  // Nothing is taken before every shop has said what becomes of its part.
  expect(await world.chargesOf(bought.checkoutId)).toMatchObject([{ captures: 0 }])
  await second.refuse(problem.id)
  await world.captured(bought.checkoutId)
  const share = bought.totalMinor - second.priceMinor - second.postageMinor
  expect(await world.chargesOf(bought.checkoutId)).toMatchObject([
    { intents: 1, captures: 1, capturedMinor: String(share), authorizedMinor: '0', refundedMinor: '0' },
  ])
  expect(await world.ordersInShopify(bought.first.id)).toHaveLength(1)
  expect(await second.ordersInShopify(bought.other.id)).toHaveLength(0)
  await world.assertInvariants()
})

it('the worker dies when the money of two shops is taken and not yet written down', async () => {
  const stopped = world.bank.stopNext('after', '/capture')
  await startWorker(hurried)
  const bought = await buyOfBoth(napkins)
  await stopped
  expect(await world.db.payment.count({ where: { checkoutId: bought.checkoutId, state: 'captured' } })).toBe(0)
  await killWorker()
  await startWorker(hurried)
  await world.captured(bought.checkoutId)
  expect(await world.chargesOf(bought.checkoutId)).toMatchObject([
    { intents: 1, captures: 1, capturedMinor: String(bought.totalMinor), authorizedMinor: '0', refundedMinor: '0' },
  ])
  expect(await world.ordersInShopify(bought.first.id)).toHaveLength(1)
  expect(await second.ordersInShopify(bought.other.id)).toHaveLength(1)
  await world.assertInvariants()
})

it.each(['before', 'after'] as const)(
  'the worker dies between the shopper’s refund and Shopify’s books, %s Shopify acted',
  async (when) => {
    const { requestReturn } = await import('#app/domain/returns/request-return.server.ts')
    const { approveReturn } = await import('#app/domain/returns/answer-return.server.ts')
    const { markReturnReceived } = await import('#app/domain/returns/mark-return-received.server.ts')
    const { inspectReturn } = await import('#app/domain/returns/inspect-return.server.ts')
    const { inTransaction } = await import('#app/platform/db/database.server.ts')
    await startWorker()
    const guest = openGuest(world.demo.appUrl)
    const path = await goToTill(guest, world.variant.id, 2)
    const { checkoutId, totalMinor, shopperKey } = await world.showedBy(path)
    await payAt(world.demo, guest, path, totalMinor)
    const order = await world.expectOnePurchase(checkoutId, totalMinor)
    const [line] = order?.lines ?? []
    if (!order || !line) throw new Error('nothing was bought')
    const desk = desks.merchantDesk(world.sandbox, world.domain)
    const known = await desks.inShopify(order.id)
    await desk.letGo(known)
    await desk.ship(known, { company: 'UPS', number: `1Z-${when}`, url: 'https://ups.test/1Z', arrives: true })

    const { shopId, number } = order
    const lines = [{ lineId: line.id, quantity: 1, reason: 'changedMind' }] as const
    const ask = { shopperKey, number, requestKey: when, kind: 'refund', lines } as const
    const { returnId } = insist('asking', await inTransaction('ask', (tx) => requestReturn(tx, ask)))
    insist('approving', await inTransaction('approve', (tx) => approveReturn(tx, { shopId, returnId })))
    insist('receiving', await inTransaction('receive', (tx) => markReturnReceived(tx, { shopId, returnId })))
    await waitUntil('the return in Shopify', async () => (await returnsOf(order.id))[0]?.status === 'OPEN')
    const stopped = world.shopify.stopNext(when, 'returnProcess')
    const [back] = await world.db.returnLine.findMany({ where: { returnId } })
    const accepted = [{ returnLineId: back?.id ?? '', acceptedQuantity: 1, restock: true }]
    insist('inspecting', await inTransaction('inspect', (tx) => inspectReturn(tx, { shopId, returnId, lines: accepted }))) // prettier-ignore
    await stopped
    expect((await world.chargesOf(checkoutId))[0]?.refundedMinor).toBe('2000')
    await killWorker()
    await startWorker(hurried)
    await waitUntil('the return in the books', async () => {
      const told = await world.db.return.findUniqueOrThrow({ where: { id: returnId } })
      return told.state === 'closed' && told.pendingAction === null
    }, 120) // prettier-ignore
    expect(await returnsOf(order.id)).toMatchObject([{ status: 'CLOSED', lines: [{ processed: 1 }] }])
    expect((await truthOf(order.id))?.refunds).toHaveLength(1)
    expect(await world.chargesOf(checkoutId)).toMatchObject([{ captures: 1, refundedMinor: '2000' }])
    expect(await world.db.paymentRefund.count({ where: { orderId: order.id } })).toBe(1)
    await world.assertInvariants()
  },
)

type Truth = {
  sourceIdentifier: string | null
  refunds: unknown[]
  returns: { status: string; lines: { processed: number }[] }[]
}

async function truthOf(orderId: string): Promise<Truth | undefined> {
  const { items } = await world.sandbox.state<Truth>(world.domain, 'order-truth', '?limit=500')
  return items.find((one) => one.sourceIdentifier === orderId)
}

async function returnsOf(orderId: string) {
  return (await truthOf(orderId))?.returns ?? []
}
