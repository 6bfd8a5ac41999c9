import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoSideScroll, reacts, type Person } from './person.ts'

/** Step 3, first half: says yes to creators' credit, watches, opens the product over the video, takes it. */
export async function shopperWatches(
  shopper: Person,
  appUrl: string,
  trackedPath: string,
  product: string,
): Promise<void> {
  const { page } = shopper
  await shopper.open(appUrl)
  await page.getByRole('region', { name: 'A question about your data' }).waitFor()
  await shopper.shoot('feed-with-question')
  await allowCredit(page)
  await page.getByRole('region', { name: 'A question about your data' }).waitFor({ state: 'hidden' })
  const video = page.locator('video').first()
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(0.3)
  await shopper.shoot('feed')
  await expectNoSideScroll(page)

  await shopper.open(appUrl + trackedPath)
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(0.3)
  await page.getByRole('button', { name: 'Shop the product in this video' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('heading', { name: product }).waitFor()
  await sheet.getByRole('button', { name: 'Add to cart' }).waitFor()
  await sheet.getByText('Ad · Commission paid').waitFor()
  await shopper.shoot('product-sheet')
  await sheet.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByText('Added to your cart').waitFor()
}

/** Step 3, second half of looking around: search, a product page, another variant, the cart. */
export async function shopperLooksAround(shopper: Person, appUrl: string, product: string): Promise<void> {
  const { page } = shopper
  await shopper.open(`${appUrl}/shop`)
  await shopper.shoot('shop-tab')
  await expectNoSideScroll(page)
  await page.getByRole('combobox', { name: 'Search products, brands and people' }).fill(product)
  await page.getByRole('combobox', { name: 'Search products, brands and people' }).press('Enter')
  await page.waitForURL('**/shop/search?**')
  await page
    .getByRole('link', { name: new RegExp(product) })
    .first()
    .waitFor()
  await shopper.shoot('search')
  await expectNoSideScroll(page)
  await page
    .getByRole('link', { name: new RegExp(product) })
    .first()
    .click()
  await page.waitForURL('**/products/**')
  // Exactly: the search page's heading holds the words too, and may still stand when the address has changed.
  await page.getByRole('heading', { level: 1, name: product, exact: true }).waitFor()
  const choices = page.getByRole('main').getByRole('radio')
  expect(await choices.count()).toBeGreaterThan(1)
  await page.getByRole('main').locator('label.option').last().click()
  await shopper.shoot('product-page')
  await expectNoSideScroll(page)
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await page.getByText('Added to your cart').waitFor()
  await shopper.open(`${appUrl}/cart`)
  await shopper.shoot('cart')
  await expectNoSideScroll(page)
}

/** To the till: one field wrong at first, then all right, the other delivery. */
export async function shopperFillsIn({ page, ...shopper }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Check out' }).first().click()
  await page.waitForURL('**/checkout/**')
  await reacts(page.locator('body'))
  await page.getByLabel('E-mail').fill('nour@example.com')
  await page.getByLabel('First name').fill('Nour')
  await page.getByLabel('Last name').fill('Haddad')
  await page.getByLabel('Address', { exact: true }).fill('148 Lafayette Street')
  await page.getByLabel('City').fill('New York')
  await page.getByLabel('State').selectOption('NY')
  await page.getByLabel('Postal code').fill('not a code')
  await page.getByLabel('I am 18 or older').check()
  await page.getByRole('button', { name: 'Use this address' }).click()
  await page.getByText('This is not a postal code there.').waitFor()
  await shopper.shoot('checkout-field-error')
  await page.getByLabel('Postal code').fill('10013')
  await page.getByRole('button', { name: 'Use this address' }).click()
  await page.getByRole('button', { name: 'Change the address' }).waitFor()
  await page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio').first().check()
  await shopper.shoot('checkout-delivery')
  await expectNoSideScroll(page)
}

/** Fresh fields may take the place of half-filled ones while the page reads its state anew: then, as people do, once more. */
async function giveCard({ page }: Person, number: string, outcome: Locator): Promise<void> {
  const fields = page.frameLocator('.card-frame')
  const give = async () => {
    await fields.getByLabel('Card number').fill(number, moment)
    await fields.getByLabel('Expiry date').fill('12/30', moment)
    await fields.getByLabel('Security code').fill('123', moment)
    await page.getByRole('button', { name: /^Pay / }).click(moment)
  }
  const isThere = async () => {
    await give().catch(() => undefined)
    return outcome.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    )
  }
  await expect.poll(isThere, { timeout: 60_000 }).toBe(true)
}
const moment = { timeout: 5_000 }

/** A card that is declined, then one whose bank asks; the order at the end. Returns its number. */
export async function shopperPays(shopper: Person): Promise<string> {
  const { page } = shopper
  await giveCard(shopper, '4000000000000002', page.getByText('Your bank declined the card.'))
  await shopper.shoot('card-declined')
  await giveCard(shopper, '4000000000003220', page.getByRole('button', { name: 'Approve payment' }))
  await shopper.shoot('bank-asks')
  await page.getByRole('button', { name: 'Approve payment' }).click()
  await page.waitForURL('**/orders/*')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await reacts(page.locator('body'))
  await shopper.shoot('order')
  await expectNoSideScroll(page)
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}

/** The question goes with the tap, its answer only with the response: leaving the page before loses it. */
async function allowCredit(page: Page): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).pathname === '/consent'),
    page.getByRole('button', { name: 'Allow', exact: true }).click(),
  ])
}

type Known = { readonly email: string; readonly password: string }

/** Signed in, with address and card kept: tag, Buy now, Pay. Nothing else is touched. Returns the order's number. */
export async function knownShopperBuys(
  shopper: Person,
  appUrl: string,
  trackedPath: string,
  known: Known,
): Promise<string> {
  const { page } = shopper
  await shopper.open(appUrl)
  await allowCredit(page)
  await shopper.open(`${appUrl}/account/sign-in`)
  await page.getByLabel('E-mail').fill(known.email)
  await page.getByLabel('Password').fill(known.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await shopper.open(appUrl + trackedPath)
  await page.getByRole('button', { name: 'Shop the product in this video' }).first().tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Buy now' }).tap()
  await page.waitForURL('**/checkout/**')
  await page.getByRole('button', { name: /^Pay .*Visa 4242/ }).tap()
  await page.waitForURL('**/orders/V-*')
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  await shopper.shoot('three-taps')
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}
