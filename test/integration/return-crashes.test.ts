import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { watchMoneySteps, type MoneyStep } from '#app/domain/checkout/money-steps.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { handleOrderWebhook } from '#app/jobs/order-webhooks.ts'
import { db } from '#app/platform/db/database.server.ts'
import { accepted } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'
import { refundTold } from './orders-payloads.ts'
import { aShopify, backToNow, letMinutesPass, loseAllJobs, work } from './push-bench.ts'

// Minutes of sweeps and jobs go by in these stories; a busy machine needs its time for them.
vi.setConfig({ testTimeout: 90_000 })

let till: Till
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
afterEach(backToNow)

/** Ends the flow once, right after the step, as a killed worker does: what it knew is lost. */
function killAfter(step: MoneyStep) {
  let isDead = false
  const stop = watchMoneySteps((reached) => {
    if (reached !== step || isDead) return
    isDead = true
    throw new Error(`killed after ${step}`)
  })
  return { happened: () => isDead, stop }
}

async function aPaidOrder() {
  const shop = await aSellingShop()
  const variant = await aVariant(shop.id)
  const shopify = aShopify()
  const ports = { processor: till.processor, shopify: shopify.shopify }
  const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const order = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  const totals = () => till.totalsOf(checkout.checkoutId)
  const payment = () =>
    db.payment.findUniqueOrThrow({ where: { checkoutId: checkout.checkoutId }, include: { refunds: true } })
  return {
    shop,
    shopify,
    ports,
    order,
    totals,
    payment,
    owner: { number: order.number, shopperKey: checkout.shopperKey },
  }
}
type Paid = Awaited<ReturnType<typeof aPaidOrder>>

/** The worker dies after the step; its jobs come again, or are lost and only the facts are left. */
async function dieAndComeBack({ ports }: Paid, step: MoneyStep, jobs: 'kept' | 'lost') {
  const death = killAfter(step)
  await work(ports)
  expect(death.happened()).toBe(true)
  death.stop()
  if (jobs === 'lost') await loseAllJobs()
  await letMinutesPass(ports, 4)
}

describe.each(['kept', 'lost'] as const)('jobs %s', (jobs) => {
  it('killed after the refund was sent: one refund, and it is known', async () => {
    const paid = await aPaidOrder()
    await work(paid.ports)
    const [kept] = paid.shopify.of(paid.order.id)
    const digits = (gid: string | undefined) => gid?.split('/').at(-1) ?? ''
    const subject = { orderNumber: digits(kept?.orderGid), lineNumber: digits(kept?.lines[0]?.gid) }
    await handleOrderWebhook({ shopId: paid.shop.id, ...refundTold(subject, { id: 30, units: 1, amount: '20.00' }) })
    await dieAndComeBack(paid, 'refund sent', jobs)
    expect(await paid.totals()).toMatchObject({ captures: 1, refundedMinor: '2000' })
    expect((await paid.payment()).refunds).toMatchObject([{ state: 'succeeded', amountMinor: 2000n }])
    expect(await db.refund.count({ where: { orderId: paid.order.id } })).toBe(1)
  })

  it('killed after the release: nothing is held, nothing was taken', async () => {
    const paid = await aPaidOrder()
    accepted(await cancelByShopper(paid.owner))
    await dieAndComeBack(paid, 'payment voided', jobs)
    expect(await paid.totals()).toMatchObject({ captures: 0, authorizedMinor: '0', refundedMinor: '0' })
    expect(await paid.payment()).toMatchObject({ state: 'voided', refunds: [] })
    expect(paid.shopify.of(paid.order.id)).toEqual([])
  })

  it.each(['refund sent', 'refund written to Shopify'] as const)(
    'a cancelled order, killed after "%s": paid back once, once in Shopify’s books',
    async (step) => {
      const paid = await aPaidOrder()
      await work(paid.ports)
      accepted(await cancelByShopper(paid.owner))
      await dieAndComeBack(paid, step, jobs)
      expect(await paid.totals()).toMatchObject({ captures: 1, capturedMinor: '4500', refundedMinor: '4500' })
      expect((await paid.payment()).refunds).toMatchObject([{ state: 'succeeded' }])
      expect([...(paid.shopify.of(paid.order.id)[0]?.refunds.values() ?? [])]).toEqual([4500n])
    },
  )

  it('cancelled between the order’s arrival and the capture, killed after the release: Shopify’s books are settled', async () => {
    const paid = await aPaidOrder()
    const capture = async (): Promise<never> => {
      throw new Error('planned: the capture is still to come')
    }
    await work({ ...paid.ports, processor: { ...till.processor, capture } }, 2)
    expect((await paid.payment()).state).toBe('capturing')
    accepted(await cancelByShopper(paid.owner))
    await dieAndComeBack(paid, 'payment voided', jobs)
    expect(await paid.totals()).toMatchObject({ captures: 0, authorizedMinor: '0', refundedMinor: '0' })
    expect(await paid.payment()).toMatchObject({ state: 'voided', refunds: [] })
    expect([...(paid.shopify.of(paid.order.id)[0]?.refunds.values() ?? [])]).toEqual([4500n])
  })
})
