import { afterAll, beforeAll, expect, it } from 'vitest'
import { tokeniseCard } from '#test/processor/tokenise-card.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import { copyCheckoutsSql, copyPartsSql } from './copy-buyers.sql.ts'
import { startPurchaseWorld, type PurchaseWorld } from './purchase-world.ts'
import { payAllAtOnce, startMore, type Buyer } from './rush.ts'

/*
 * H1-H5 with real processes: everybody presses Pay at the same moment, at three web processes with two workers on one
 * database. Buyers come prepared: their checkouts are copies of one that was made by the commands.
 */
/** `FULL_RUSH=1` in the environment adds the great rush, upon processes that have sold before, as production's have. */
const isFull = process.env.FULL_RUSH === '1'
let world: PurchaseWorld
let more: Awaited<ReturnType<typeof startMore>> | undefined
beforeAll(async () => {
  world = await startPurchaseWorld()
  await world.demo.web.stop()
  await world.demo.web.start({ DATABASE_POOL_SIZE: '10' })
  more = await startMore(world.demo, { webs: 2, workers: 1 })
  if (isFull) await sellAWhile()
}, 600_000)
afterAll(async () => {
  await more?.stop()
  await world.stop()
}, 60_000)

async function aRareThing(title: string, quantity: number) {
  const media = [{ url: `${world.demo.sandboxUrl}/__storage/images/juniper.svg`, width: 1200, height: 1200 }]
  await world.sandbox.act(world.domain, 'createProduct', { title, price: '20.00', quantity, sku: title, media })
  const where = { product: { title }, stock: { available: quantity } }
  return waitUntil(title, () => world.db.variant.findFirst({ where, include: { product: true } }))
}

/** So many browsers, each at a till of its own with one unit, address and card given. */
async function atTheTill(variantId: string, shopId: string, count: number) {
  const { aCheckout } = await import('#test/integration/checkout-bench.ts')
  const { newId } = await import('#app/kernel/ids.ts')
  const { sql } = await import('#app/platform/db/sql.server.ts')
  const { sign } = await import('#app/platform/signing.server.ts')
  const first = await aCheckout({ shopId, variantId })
  const copies = Array.from({ length: count - 1 }, () => ({ id: newId('checkout'), shopperKey: newId('shopper') }))
  const ids = copies.map(({ id }) => id)
  await sql('pool', copyCheckoutsSql, [first.checkoutId, ids, copies.map(({ shopperKey }) => shopperKey)])
  await sql('pool', copyPartsSql, [first.checkoutId, ids])
  const bank = { url: world.demo.processorUrl, publishableKey: world.demo.secrets.publishable }
  const buyers: Buyer[] = []
  for (const { id, shopperKey } of [{ id: first.checkoutId, shopperKey: first.shopperKey }, ...copies]) {
    const cookie = `vitrine_shopper=${encodeURIComponent(sign('vitrine_shopper', shopperKey, 3_600))}`
    buyers.push({ checkoutId: id, cookie, cardToken: await tokeniseCard(bank, '4242424242424242') })
  }
  return { buyers, totalMinor: first.totalMinor }
}

const ports = () => [world.demo.ports.app, ...(more?.ports ?? [])]

/** What runs for the first time is compiled for its second. */
async function sellAWhile() {
  const { db, demo, variant } = world
  for (let round = 0; round < 3; round++) {
    const { buyers, totalMinor } = await atTheTill(variant.id, variant.shopId, 15)
    await payAllAtOnce(demo.appUrl, ports(), buyers, totalMinor)
  }
  await waitUntil('the first sales', async () => (await db.payment.count({ where: { state: { not: 'captured' } } })) === 0, 240) // prettier-ignore
}

async function chargesOf(buyers: readonly Buyer[]) {
  const answer = await fetch(`${world.demo.processorUrl}/__processor/state`)
  type Row = { orderReference: string; captures: number; authorizedMinor: string; capturedMinor: string }
  const { orders } = (await answer.json()) as { orders: Row[] }
  const own = new Set(buyers.map(({ checkoutId }) => checkoutId))
  return orders.filter(({ orderReference }) => own.has(orderReference))
}

const rushes = isFull
  ? [
      [200, 20],
      [2_000, 100],
    ]
  : [[200, 20]]

it.each(rushes as [number, number][])(
  'H1, H5: %i buyers at once for %i units: so many are paid, the others are told, nobody pays for nothing',
  { timeout: 400_000 },
  async (count, units) => {
    const { db, demo } = world
    const variant = await aRareThing(`Rare ${count}`, units)
    const { buyers, totalMinor } = await atTheTill(variant.id, variant.shopId, count)
    const startedAt = Date.now()
    const answers = await payAllAtOnce(demo.appUrl, ports(), buyers, totalMinor)
    const busy = answers.filter(({ tries }) => tries > 1).length
    process.stdout.write(`${count} buyers answered in ${Date.now() - startedAt} ms, ${busy} after being told to wait\n`)
    const won = answers.filter(({ leadsTo }) => leadsTo?.startsWith('/orders/'))
    const refused = answers.filter(({ status }) => status >= 400 && status < 500)
    const others = answers.filter((one) => !won.includes(one) && !refused.includes(one))
    expect(others.map(({ status, body }) => `${status} ${body.slice(0, 200)}`)).toEqual([])
    // Told that nobody knows yet: the worker finishes these, and the counts below hold for them as well.
    const untold = refused.filter(({ body }) => body.includes('PAYMENT_UNCONFIRMED'))
    expect(won.length + refused.length).toBe(count)
    expect(won.length).toBeLessThanOrEqual(units)
    expect(won.length + untold.length).toBeGreaterThanOrEqual(units)
    const checkoutIds = buyers.map(({ checkoutId }) => checkoutId)
    const ours = { checkoutId: { in: checkoutIds } }
    await waitUntil('all captures', async () => (await db.payment.count({ where: { ...ours, state: 'captured' } })) === units, 240) // prettier-ignore
    const charges = await chargesOf(buyers)
    expect(charges.filter(({ captures }) => captures === 1)).toHaveLength(units)
    expect(charges.filter(({ captures, authorizedMinor }) => captures > 1 || authorizedMinor !== '0')).toEqual([])
    expect(await db.order.count({ where: ours })).toBe(units)
    const reservations = await db.reservation.groupBy({ by: ['state'], where: { variantId: variant.id }, _count: true })
    expect(reservations).toMatchObject([{ state: 'converted', _count: units }])
    await waitUntil('the stock', async () => {
      const level = await db.stockLevel.findUniqueOrThrow({ where: { variantId: variant.id } })
      return level.available === 0 && level.reserved === 0 && level.awaitingPush === 0
    })
    await world.assertInvariants()
  },
)
