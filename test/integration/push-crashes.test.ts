import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { watchMoneySteps, type MoneyStep } from '#app/domain/checkout/money-steps.ts'
import { db } from '#app/platform/db/database.server.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type AtTill, type Till } from './checkout-bench.ts'
import { aShopify, backToNow, letMinutesPass, loseAllJobs, work, type Shopify } from './push-bench.ts'

// Minutes of sweeps and jobs go by in these stories; a busy machine needs its time for them.
vi.setConfig({ testTimeout: 90_000 })

let till: Till
beforeAll(async () => void (till = await openTill()))
afterAll(() => till.close())
afterEach(backToNow)

class Killed extends Error {}

/** Ends the flow once, right after the step; what the process knew is lost. */
function killAfter(step: MoneyStep): { happened: () => boolean; stop: () => void } {
  let isDead = false
  const stop = watchMoneySteps((reached) => {
    if (reached !== step || isDead) return
    isDead = true
    throw new Killed(step)
  })
  return { happened: () => isDead, stop }
}

async function expectOnePurchase(checkout: AtTill, shopify: Shopify): Promise<void> {
  const order = await db.order.findFirstOrThrow({
    where: { checkoutId: checkout.checkoutId },
    include: { push: true, lines: true, checkout: { include: { payment: true } } },
  })
  expect(shopify.of(order.id)).toHaveLength(1)
  expect(await till.totalsOf(checkout.checkoutId)).toMatchObject({
    intents: 1,
    captures: 1,
    authorizedMinor: '0',
    capturedMinor: String(checkout.totalMinor),
    refundedMinor: '0',
  })
  expect(order.push?.state).toBe('created')
  expect(order.shopifyOrderGid).toBe(shopify.of(order.id)[0]?.orderGid)
  expect(order.checkout).toMatchObject({ state: 'completed', payment: { state: 'captured' } })
  const stock = await db.stockLevel.findUniqueOrThrow({ where: { variantId: checkout.variantId } })
  expect(stock).toMatchObject({ reserved: 0, awaitingPush: 0, available: 3 })
  const mails = await db.mailMessage.findMany({ where: { key: `order:${order.id}:confirmed` } })
  expect(mails).toHaveLength(1)
}

const steps: MoneyStep[] = [
  'payment begun',
  'intent created',
  'intent recorded',
  'push leased',
  'order created in Shopify',
  'push recorded',
  'payment captured',
  'capture recorded',
]

describe.each(['kept', 'lost'] as const)('jobs %s', (jobs) => {
  it.each(steps)('I3: killed after "%s", one order and one charge come of it', async (step) => {
    const shop = await aSellingShop()
    const variant = await aVariant(shop.id)
    const shopify = aShopify()
    const ports = { processor: till.processor, shopify: shopify.shopify }
    const checkout = await aCheckout({ shopId: shop.id, variantId: variant.id, quantity: 2 })
    const death = killAfter(step)
    const paid = await pay(till, checkout).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error
    })
    if (paid) await work(ports)
    expect(death.happened()).toBe(true)
    death.stop()
    if (jobs === 'lost') await loseAllJobs()
    await letMinutesPass(ports, 5)
    await expectOnePurchase(checkout, shopify)
  })
})
