import type { FrameLocator } from 'playwright-core'
import { expect } from 'vitest'
import { reacts, type Person } from './person.ts'

/** The app, where the merchant meets it: in its frame in Shopify's admin. */
export const appOf = ({ page }: Person): FrameLocator => page.frameLocator('#app-frame')

/** Step 1: install, accept the terms, connect, see the catalog arrive, open a program, see today's numbers. */
export async function merchantOpens(merchant: Person, sandboxUrl: string, store: string): Promise<void> {
  const { page } = merchant
  await page.goto(sandboxUrl)
  await merchant.shoot('stores')
  await page.locator(`a[href$="/store/${store}"]`).click()
  await merchant.shoot('store')
  await page
    .getByRole('link', { name: /Vitrine/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Install Vitrine' }).waitFor()
  await merchant.shoot('grant')
  await page.getByRole('button', { name: 'Install' }).click()
  await merchantSetsUp(merchant)
}

export async function merchantSetsUp(merchant: Person): Promise<void> {
  const app = appOf(merchant)
  await app.getByRole('button', { name: 'Accept the terms' }).waitFor()
  await reacts(app.locator('body'))
  await merchant.shoot('onboarding')
  await app.getByRole('button', { name: 'Accept the terms' }).click()
  await app.getByText(/^Accepted on/).waitFor()
  await app.getByRole('button', { name: 'Connect', exact: true }).click()
  await app.getByText(/Connected as/).waitFor()
  await merchant.shoot('catalog-arrives')
  await app.getByText('48 products are here.').waitFor({ timeout: 90_000 })
  expect(await app.getByLabel('Commission').inputValue()).toBe('12.5')
  await app.getByRole('button', { name: 'Open the program' }).click()
  await app.getByText(/is open at 12\.5/).waitFor()
  await merchant.shoot('onboarded')
  await app.getByRole('button', { name: 'See today’s numbers' }).click()
  await app.getByText('Products live').waitFor()
  await app.getByText('48', { exact: true }).waitFor()
  await merchant.shoot('merchant-home')
}
