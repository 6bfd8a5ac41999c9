import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openProblem } from '#app/domain/fulfillment/open-problem.server.ts'
import { listProblems } from '#app/domain/fulfillment/list-problems.server.ts'
import { retryProblem } from '#app/domain/fulfillment/resolve-problem.server.ts'
import { raiseAlarms } from '#app/domain/fulfillment/raise-alarms.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, anOrder } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { aShopify, backToNow, letMinutesPass, passTime, work, type Ports, type Shopify } from './push-bench.ts'

vi.setConfig({ testTimeout: 90_000 })

let till: Till
let shopify: Shopify
let ports: Ports
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
beforeEach(() => {
  shopify = aShopify()
  ports = { processor: till.processor, shopify: shopify.shopify }
})
afterEach(backToNow)

const hour = 3_600_000

async function aProblem(contactEmail: string, primaryLocale = 'en') {
  const shop = await aSellingShop({ contactEmail })
  await db.shop.update({ where: { id: shop.id }, data: { primaryLocale } })
  const variant = await aVariant(shop.id)
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 1 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  shopify.faults.push('VARIANT_GONE')
  await work(ports)
  const inbox = async () => (await listProblems(db, { shopId: shop.id })).items
  return { shop, order, inbox }
}

const mailsTo = (toAddress: string) =>
  db.mailMessage.findMany({ where: { toAddress, template: { startsWith: 'problem.' } }, orderBy: { createdAt: 'asc' } })

it('I4: the merchant is told after a quarter of an hour, at half time and two hours before the refund: once each', async () => {
  const { order } = await aProblem('owner@first.example')
  const kinds = async () => (await mailsTo('owner@first.example')).map(({ template }) => template)
  await letMinutesPass(ports, 1)
  expect(await kinds()).toEqual([])
  passTime(15 * 60_000)
  await Promise.all([raiseAlarms(now()), raiseAlarms(now())])
  await letMinutesPass(ports, 2)
  expect(await kinds()).toEqual(['problem.first'])
  passTime(12 * hour)
  await letMinutesPass(ports, 2)
  expect(await kinds()).toEqual(['problem.first', 'problem.again'])
  passTime(10 * hour)
  await letMinutesPass(ports, 2)
  expect(await kinds()).toEqual(['problem.first', 'problem.again', 'problem.lastCall'])
  passTime(2 * hour)
  await letMinutesPass(ports, 3)
  expect(await kinds()).toHaveLength(3)
  expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ cancelledBy: 'platform' })
  const [first] = await mailsTo('owner@first.example')
  expect(first?.subject).toBe(`An order needs you: ${order.number}`)
  expect(first?.text).toMatch(/paid back on [A-Z][a-z]+ \d+, 2\d{3} at \d+:\d\d [AP]M UTC/)
})

it('a shop in Arabic is told in Arabic; a shop without an address loses nothing', async () => {
  const { order } = await aProblem('owner@second.example', 'ar')
  const silent = await aProblem('', 'en')
  await db.shop.update({ where: { id: silent.shop.id }, data: { contactEmail: null } })
  passTime(16 * 60_000)
  await raiseAlarms(now())
  const [mail] = await mailsTo('owner@second.example')
  expect(mail).toMatchObject({ locale: 'ar', subject: `طلب يحتاج إليك: ${order.number}` })
  expect(mail?.html).toContain('dir="rtl"')
  expect(await silent.inbox()).toHaveLength(1)
})

it('what was tried is kept, by hand and by itself, and trying again does not put the refund off (I4)', async () => {
  const { shop, inbox } = await aProblem('owner@third.example')
  const [problem] = await inbox()
  expect(problem).toMatchObject({
    tries: [{ what: 'automatic', by: 'platform', answer: 'VARIANT_GONE' }],
    nextStep: { kind: 'refund', at: problem?.refundsAt },
  })
  passTime(hour)
  shopify.faults.push('VARIANT_GONE')
  accepted(await inTransaction('retry', (tx) => retryProblem(tx, { shopId: shop.id, problemId: problem?.id ?? '' })))
  expect(await inbox()).toEqual([])
  passTime(1_000)
  await work(ports)
  const [again] = await inbox()
  expect(again?.openedAt).toBe(problem?.openedAt)
  expect(again?.refundsAt).toBe(problem?.refundsAt)
  expect(again?.tries.map(({ what, by, answer }) => [what, by, answer])).toEqual([
    ['automatic', 'platform', 'VARIANT_GONE'],
    ['retry', 'merchant', 'SENT'],
    ['automatic', 'platform', 'VARIANT_GONE'],
  ])
})

it('an outage that holds up many orders of a shop is one mail', async () => {
  const { shop, order } = await aProblem('owner@fourth.example')
  await db.problem.updateMany({ where: { orderId: order.id }, data: { resolvedAt: now() } })
  const orders = [1, 2, 3].map(() => anOrder({ shopId: shop.id, shopperKey: 'spk_1', placedAt: now(), lines: [{}] }))
  for (const { id: orderId } of await Promise.all(orders)) {
    await db.orderPush.create({
      data: { orderId, sourceIdentifier: orderId, state: 'unknown', leasedUntil: new Date('2100-01-01') },
    })
    await inTransaction('open', (tx) => openProblem(tx, { shopId: shop.id, orderId, cause: 'SHOPIFY_UNREACHABLE' }))
  }
  passTime(16 * 60_000)
  await raiseAlarms(now())
  const mails = await mailsTo('owner@fourth.example')
  expect(mails.map(({ subject }) => subject)).toEqual(['An order needs you'])
  expect(mails[0]?.text).toContain('orders that cannot reach your store')
})
