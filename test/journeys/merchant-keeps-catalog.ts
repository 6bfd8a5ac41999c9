import { expect } from 'vitest'
import { appOf } from './merchant-opens.ts'
import { reacts, type Person } from './person.ts'

/** The app's pages in the merchant's Shopify admin, by the path inside the app. */
export type AdminApp = { readonly openedAt: (path: string) => string }

const soon = { timeout: 30_000 }

async function openPage(merchant: Person, app: AdminApp, path: string, heading: string | RegExp) {
  await merchant.page.goto(app.openedAt(path))
  const frame = appOf(merchant)
  await frame.getByRole('heading', { level: 1, name: heading }).waitFor()
  await reacts(frame.locator('body'))
  return frame
}

/** The view of what needs attention, and in it an edit that did not pass: what is wrong, and what shoppers see instead. */
export async function merchantFindsProblem(merchant: Person, app: AdminApp, product: string, found: string) {
  const frame = await openPage(merchant, app, '/app/catalog', 'Catalog')
  await merchant.shoot('catalog')
  await frame.getByRole('tab', { name: /^Needs attention/ }).click()
  const row = frame.getByRole('row').filter({ hasText: product })
  await row.getByText('Edit on hold').waitFor()
  await merchant.shoot('catalog-needs-attention')
  await row.getByRole('link', { name: product }).click()
  await frame.getByText('Your last edit is waiting').waitFor()
  await frame.getByText(found).first().waitFor()
  await merchant.shoot('product-with-problem')
}

/** One product by what Vitrine suggests, another by the merchant's own choice. */
export async function merchantFilesProducts(merchant: Person, app: AdminApp, suggested: string, other: string) {
  const frame = await openPage(merchant, app, '/app/catalog', 'Catalog')
  const rowOf = (title: string) => frame.getByRole('row').filter({ hasText: title })
  await rowOf(suggested).getByText('Suggested: Lighting').waitFor()
  await rowOf(suggested).getByRole('checkbox').check()
  await frame.getByRole('button', { name: 'More actions' }).last().click()
  await merchant.shoot('catalog-bulk-actions')
  await frame.getByRole('button', { name: 'Accept suggested categories' }).click()
  await rowOf(suggested).getByRole('cell', { name: 'Lighting', exact: true }).waitFor()

  await rowOf(other).getByRole('checkbox').check()
  await frame.getByRole('button', { name: 'Choose category' }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByLabel('Category', { exact: true }).selectOption('lighting')
  await merchant.shoot('choose-category')
  await dialog.getByRole('button', { name: 'Choose category' }).click()
  await rowOf(other).getByRole('cell', { name: 'Lighting', exact: true }).waitFor()
}

/** J1, J4: what is paused leaves the page that a shopper has open, and comes back to it, without a reload. */
export async function merchantPausesAndResumes(
  merchant: Person,
  shopper: Person,
  places: { app: AdminApp; productId: string; productUrl: string; product: string },
) {
  const { app, productId, productUrl, product } = places
  await shopper.open(productUrl)
  const title = shopper.page.getByRole('heading', { level: 1, name: product })
  await title.waitFor()
  const frame = await openPage(merchant, app, `/app/catalog/${productId}`, product)
  await frame.getByRole('button', { name: 'Pause', exact: true }).click()
  await frame.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click()
  await shopper.page.getByText('No longer sold').waitFor(soon)
  await shopper.shoot('no-longer-sold')
  await frame.getByText('Paused by you').first().waitFor()
  await merchant.shoot('product-paused')
  await frame.getByRole('button', { name: 'Resume', exact: true }).click()
  await title.waitFor(soon)
  await shopper.page.getByRole('button', { name: 'Add to cart' }).first().waitFor()
}

/** The comparison with Shopify, seen from its start to its end on one page. */
export async function merchantChecksAgainstShopify(merchant: Person, app: AdminApp) {
  const frame = await openPage(merchant, app, '/app/catalog/syncs', 'Sync history')
  await frame.getByRole('button', { name: 'Check against Shopify now' }).click()
  const run = frame.getByRole('row').filter({ hasText: 'Comparison' }).first()
  await run.getByText('You asked for it').waitFor(soon)
  await merchant.shoot('sync-check')
  await run.getByText('Finished').waitFor(soon)
  await frame.getByRole('button', { name: 'Check against Shopify now', disabled: false }).waitFor()
  await merchant.shoot('sync-history')
}

/** The order of the collections is the order of the brand page. */
export async function merchantReordersPortfolios(merchant: Person, app: AdminApp, shopper: Person, brandUrl: string) {
  const frame = await openPage(merchant, app, '/app/portfolios', 'Brand page')
  const titles = frame.getByRole('heading', { level: 2 })
  expect((await titles.allInnerTexts()).slice(0, 2)).toEqual(['The morning shelf', 'Warm light'])
  await frame.getByRole('button', { name: 'Move “Warm light” up' }).click()
  await expect.poll(async () => (await titles.allInnerTexts())[0], soon).toBe('Warm light')
  await merchant.shoot('portfolios')
  await shopper.open(brandUrl)
  const sections = shopper.page.getByRole('main').getByRole('heading', { level: 2 })
  expect((await sections.allInnerTexts()).slice(0, 2)).toEqual(['Warm light', 'The morning shelf'])
  await shopper.shoot('brand-page')
}
