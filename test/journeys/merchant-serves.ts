import { expect } from 'vitest'
import type { Person } from './person.ts'

const trackingNumber = '1Z999AA10123456784'
const soon = { timeout: 45_000 }

/** Step 4: the order is in Shopify; a part of it is sent and a line refunded, and the shopper's open page says so. */
export async function merchantFulfils(
  merchant: Person,
  shopper: Person,
  { store, orderName }: { store: string; orderName: string },
): Promise<void> {
  const { page } = merchant
  await page.goto(`${store}/orders`)
  await merchant.shoot('shopify-orders')
  await page.getByRole('link', { name: orderName, exact: true }).click()
  // The shopper's grace hour holds the order back; a merchant in a hurry may let it go.
  const release = page.getByRole('button', { name: 'Release hold' }).first()
  await expect.poll(() => page.reload().then(() => release.isVisible()), soon).toBe(true)
  await release.click()
  await page.getByRole('button', { name: 'Fulfil items' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('spinbutton').last().fill('0')
  await dialog.getByLabel('Tracking number').fill(trackingNumber)
  await merchant.shoot('fulfil')
  await dialog.getByRole('button', { name: 'Fulfil items' }).click()
  await page.getByText(trackingNumber).first().waitFor()
  await shopper.page.getByText(trackingNumber).first().waitFor(soon)
  await shopper.shoot('order-partly-sent')
  await page.getByRole('button', { name: 'Refund', exact: true }).first().click()
  await dialog.getByRole('spinbutton').first().fill('1')
  await merchant.shoot('refund')
  await dialog.getByRole('button', { name: 'Refund', exact: true }).click()
  await page.getByText('Refunded').first().waitFor()
  await shopper.page.getByText('Refunded to your card').first().waitFor(soon)
  await shopper.shoot('order-refunded')
}

/** What the merchant changes on a product is what a shopper finds within seconds. */
export async function merchantChangesProduct(
  merchant: Person,
  shopper: Person,
  places: { store: string; productUrl: string; product: string },
): Promise<void> {
  const { page } = merchant
  await page.goto(`${places.store}/products`)
  await merchant.shoot('shopify-products')
  await page.getByRole('link', { name: places.product }).first().click()
  const prices = page.getByLabel(/^Price/)
  for (const price of await prices.all()) await price.fill('34.56')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.waitForLoadState()
  await shopper.open(places.productUrl)
  await comes(shopper, '$34.56')
  await shopper.shoot('new-price')
  const stock = page.locator('input[type=number]')
  for (const level of await stock.all()) await level.fill('0')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await comes(shopper, 'Sold out')
  await shopper.shoot('sold-out')
  await page.getByText('More actions').click()
  await page.getByRole('button', { name: 'Archive product' }).click()
  const status = async () => (await shopper.page.request.get(places.productUrl)).status()
  await expect.poll(status, { ...soon, interval: 500 }).toBe(410)
}

async function comes({ page }: Person, words: string): Promise<void> {
  const isThere = async () => {
    await page.reload()
    return (await page.getByRole('main').innerText()).includes(words)
  }
  await expect.poll(isThere, { ...soon, interval: 500 }).toBe(true)
}

/** The creator sees the earning: where it stands, until when, the arithmetic, and what the refund took back. */
export async function creatorReadsEarning(creator: Person, appUrl: string): Promise<void> {
  const { page } = creator
  await creator.open(`${appUrl}/creator/earnings`)
  await creator.shoot('earnings')
  const rows = page.locator('a[href^="/creator/earnings/"]')
  expect(await rows.count()).toBeGreaterThan(0)
  await rows.last().click()
  await page.waitForURL('**/creator/earnings/*')
  await page.getByText('12.5%').first().waitFor()
  await creator.shoot('earning')
}
