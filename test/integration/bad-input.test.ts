import { createHmac } from 'node:crypto'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { raiseLiveShop } from './live-shop.ts'

/**
 * What bad input gets: a clear message with a next step, or a retry that succeeds, and nothing lost. Proven elsewhere:
 * - a CSV with wrong columns, a negative quantity in it: test/sandbox/actions/import-catalog.test.ts
 * - an unknown product, a negative quantity in the cart: checkout-cart.test.ts
 * - a forged or replayed webhook of Shopify's: webhook-inbox.test.ts
 * - a withdrawn or expired token of Shopify's API: shopify-client.test.ts
 * - a full disk, a video that is not one: media-upload.test.ts, in words uploads-lane.test.ts
 * - each of them at an exact step of the push: push-protocol.test.ts
 * Here is what only shows with every server running: the same list, seen by those whom it happens to.
 */
vi.setConfig({ testTimeout: 180_000 })

const domain = 'aurora-goods.myshopify.com'
const shop = await raiseLiveShop(domain)
const { until, ordersAtShopify, chargeOf, act, control, shopId } = shop
const { receivePaymentWebhook } = await import('#app/routes/machine/payment-webhooks.server.ts')
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { openBrowser } = await import('./shop-browser.ts')
const { action: signUp } = await import('#app/routes/shop/account.sign-up.tsx')
const { action: account } = await import('#app/routes/shop/account._index.tsx')
const { listProblems } = await import('#app/domain/fulfillment/list-problems.server.ts')
const { refundProblem } = await import('#app/domain/fulfillment/resolve-problem.server.ts')
const { cartWords } = await import('#app/ui/messages/cart.ts')
const { checkoutWords } = await import('#app/ui/messages/checkout.ts')
const { cartRefusals, checkoutRefusals } = await import('#app/domain/checkout/refusals.ts')
const { orderJobs } = await import('#app/jobs/order-jobs.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { sql } = await import('#app/platform/db/sql.server.ts')
const { now } = await import('#app/platform/clock.server.ts')
const { backToNow, passTime } = await import('./push-bench.ts')

afterEach(backToNow)
afterAll(() => shop.close())

it('every refusal at the cart and the till has a title and a next step, in both languages', () => {
  for (const words of [cartWords.en, cartWords.ar, checkoutWords.en, checkoutWords.ar]) {
    for (const { title, next } of Object.values(words)) expect([Boolean(title), Boolean(next)]).toEqual([true, true])
  }
  expect(Object.keys(cartWords.ar)).toEqual(expect.arrayContaining([...cartRefusals]))
  expect(Object.keys(checkoutWords.ar)).toEqual(expect.arrayContaining([...checkoutRefusals]))
})

it('a product that vanished from Shopify after it was paid for: the merchant decides, the money goes back', async () => {
  const { productId, variantId } = await shop.aProductAtShopify('Paper lantern', { price: '12.00', quantity: 3 })
  const bought = await shop.buy(variantId)
  await act(domain, 'deleteProduct', { productId })
  const problems = async () => (await listProblems(db, { shopId })).items
  await until('the problem', async () => (await problems()).length > 0)
  const [problem] = await problems()
  expect(problem).toMatchObject({ cause: 'VARIANT_GONE', canUseCustomLine: true, canRefund: true })
  expect(await bought.view()).toMatchObject({ state: 'problem', paymentState: 'authorized' })
  await inTransaction('refund', (tx) => refundProblem(tx, { shopId, problemId: problem?.id ?? '' }))
  await until('the release', async () => (await chargeOf(bought.checkoutId))?.authorizedMinor === '0')
  expect(await chargeOf(bought.checkoutId)).toMatchObject({ captures: 0 })
  expect(await bought.view()).toMatchObject({ state: 'cancelled' })
  expect(await ordersAtShopify(bought.order.id)).toEqual([])
})

it('Shopify is down for ten minutes during a purchase: the shopper has their order, Shopify gets it once', async () => {
  const { variantId } = await shop.aProductAtShopify('Oak tray', { price: '12.00', quantity: 3 })
  await control('POST', '/faults', { kind: 'outage', shop: domain })
  const bought = await shop.buy(variantId)
  for (const minutes of [5, 5]) await minutesPass(minutes)
  expect(await bought.view()).toMatchObject({ state: 'pendingPayment', paymentState: 'authorized' })
  expect(await ordersAtShopify(bought.order.id)).toEqual([])
  await control('DELETE', '/faults')
  for (let pass = 0; pass < 10 && !(await bought.isCaptured()); pass++) await minutesPass(2)
  expect(await ordersAtShopify(bought.order.id)).toMatchObject([{ financialStatus: 'PAID' }])
  expect(await chargeOf(bought.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '1700' })
})

/** The clock goes on, the sweep runs, what is due by then is worked off. */
async function minutesPass(minutes: number) {
  passTime(minutes * 60_000)
  await orderJobs['sweep-orders']?.({}, { jobId: 'sweep', attempt: 1 })
  await shop.drain({ until: now() })
}

it('a forged notice of a payment is refused and starts nothing; a replayed one changes nothing', async () => {
  const { variantId } = await shop.aProductAtShopify('Linen towel', { price: '12.00', quantity: 3 })
  const bought = await shop.buy(variantId)
  await until('the capture', bought.isCaptured)
  const body = JSON.stringify({
    id: 'evt_1',
    type: 'payment_intent.authorized',
    object: { id: 'pi_1', orderReference: bought.checkoutId },
  })
  const send = async (key: string, seconds = Math.floor(Date.now() / 1000)) => {
    const mac = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')
    const headers = { 'vitrine-processor-signature': `t=${seconds},v1=${mac}` }
    return (
      await receivePaymentWebhook(new Request('http://localhost/webhooks/payments', { method: 'POST', headers, body }))
    ).status
  }
  const jobs = async () =>
    (await sql<{ jobs: bigint }>('pool', 'SELECT count(*) AS jobs FROM graphile_worker.jobs'))[0]?.jobs
  const before = await jobs()
  expect(await send('whsec_of_somebody_else')).toBe(401)
  expect(await send(shop.keys.webhookSecret, Math.floor(Date.now() / 1000) - 3600)).toBe(401)
  expect(await jobs()).toBe(before)
  expect([await send(shop.keys.webhookSecret), await send(shop.keys.webhookSecret)]).toEqual([200, 200])
  await shop.drain()
  expect(await chargeOf(bought.checkoutId)).toMatchObject({ captures: 1, capturedMinor: '1700' })
  expect(await db.order.count({ where: { checkoutId: bought.checkoutId } })).toBe(1)
})

it('an expired session token of the Shopify admin opens nothing and leads to a fresh one', async () => {
  const request = await shop.adminRequest(domain)
  const { token } = await control<{ token: string }>('GET', `/id-token?shop=${domain}&lifetime=-120`)
  const url = new URL(request.url)
  url.searchParams.set('id_token', token)
  const answer = await requireMerchant(new Request(url, request)).catch((thrown: unknown) => thrown)
  expect(answer).toBeInstanceOf(Response)
  const { status, headers } = answer as Response
  expect(status).toBe(302)
  expect(headers.get('location')).toContain('/auth/session-token')
})

it('a session that ran out opens nothing and leads to the sign-in page and back', async () => {
  const browser = openBrowser()
  const birth = { 'birthDate.day': '5', 'birthDate.month': '6', 'birthDate.year': '1990' }
  const person = { email: 'late@vitrine.test', password: 'correct horse', displayName: 'Late', ...birth }
  await browser.post(signUp, '/account/sign-up', person)
  expect(await db.accountSession.count()).toBe(1)
  await db.accountSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
  const answer = await browser.post(account, '/account', { intent: 'removeAddress', addressId: 'addr_x' })
  expect(answer.headers.get('location')).toContain('/account/sign-in')
})
