import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoSideScroll, reacts, type Person } from './person.ts'

const soon = { timeout: 30_000 }
/** Products, not the grey shapes that stand in for what is still loading. */
const cardsOf = (page: Page) => page.getByRole('main').locator('.product-grid a.product-card')
const searchOf = (page: Page) => page.getByRole('combobox', { name: 'ابحث عن منتجات وعلامات وأشخاص' })

/** Arabic as it is typed in a hurry, without the dots of ta marbuta; the keyboard picks what is suggested. */
export async function shopperSearchesInArabic(shopper: Person, appUrl: string) {
  const { page } = shopper
  await shopper.open(`${appUrl}/shop`)
  await searchOf(page).fill('مصباح هاله للطاوله')
  await searchOf(page).press('Enter')
  await page.waitForURL('**/shop/search?**')
  await page.getByRole('main').getByRole('link', { name: /مصباح هالة للطاولة/ }).first().waitFor() // prettier-ignore
  await shopper.shoot('arabic-search')
  await expectNoSideScroll(page)

  await shopper.open(`${appUrl}/shop`)
  await searchOf(page).pressSequentially('مصباح')
  const options = page.getByRole('listbox').getByRole('option')
  await options.filter({ hasText: 'هالة' }).first().waitFor()
  const wanted = (await options.allInnerTexts()).findIndex((text) => text.includes('هالة'))
  for (let step = 0; step <= wanted; step++) await searchOf(page).press('ArrowDown')
  await expect.poll(() => options.nth(wanted).getAttribute('aria-selected')).toBe('true')
  await shopper.shoot('arabic-suggestions')
  await searchOf(page).press('Enter')
  await page.waitForURL(/\/(products|shop\/search)/)
  await page.getByText(/مصباح هالة/).first().waitFor() // prettier-ignore
}

/** A department, one brand of it, the cheapest first. */
export async function shopperNarrowsCategory(shopper: Person, appUrl: string, department: string, brand: string) {
  const { page } = shopper
  await shopper.open(`${appUrl}/shop/categories/${department}`)
  await page.getByRole('button', { name: 'تصفية', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('checkbox', { name: new RegExp(brand) }).check()
  await shopper.shoot('arabic-filters')
  await sheet.getByRole('button', { name: 'اعرض المنتجات' }).click()
  await page.waitForURL(/brand=/)
  const shops = () => cardsOf(page).locator('.product-card-shop').allInnerTexts()
  await expect.poll(async () => [...new Set(await shops())], soon).toEqual([brand])
  await page.getByRole('combobox', { name: 'الترتيب' }).selectOption('priceAsc')
  await page.waitForURL(/sort=priceAsc/)
  const prices = async () => {
    const tags = await cardsOf(page).locator('.price-tag > bdi').allInnerTexts()
    return tags.map((text) => Number(/[\d.,]+/.exec(text)?.[0].replaceAll(',', '')))
  }
  await expect.poll(async () => isRising(await prices()), soon).toBe(true)
  await shopper.shoot('arabic-category')
  await expectNoSideScroll(page)
}

const isRising = (amounts: readonly number[]) =>
  amounts.length > 1 && amounts.every((amount, index) => index === 0 || amount >= (amounts[index - 1] ?? 0))

/** Scrolls into what is loaded later, looks at a product there, and comes back to where it was. */
export async function shopperScrollsAndReturns(shopper: Person, listUrl: string) {
  const { page } = shopper
  await shopper.open(listUrl)
  const cards = cardsOf(page)
  const first = await cards.count()
  await cards.last().scrollIntoViewIfNeeded()
  await expect.poll(() => cards.count(), soon).toBeGreaterThan(first + 3)
  const card = cards.nth(first + 3)
  await card.scrollIntoViewIfNeeded()
  const name = await card.locator('.product-card-title').innerText()
  await card.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  const again = cards.filter({ hasText: name }).first()
  await expect.poll(() => again.evaluate(isInSight).catch(() => false), soon).toBe(true)
  await shopper.shoot('back-in-the-list')
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Pictures to swipe through, options to choose, and what machines read about it. */
export async function shopperReadsProduct(shopper: Person, productUrl: string) {
  const { page } = shopper
  await shopper.open(productUrl)
  const gallery = page.getByRole('group', { name: 'الصور' }).first()
  await gallery.getByRole('button', { name: 'الصورة التالية' }).click()
  await gallery.getByText('2 / 3').waitFor()
  const choices = page.getByRole('main').getByRole('radio')
  expect(await choices.count()).toBeGreaterThan(1)
  await page.getByRole('main').locator('label.option').nth(1).click()
  await expect.poll(() => choices.nth(1).isChecked()).toBe(true)
  const structured = await page.locator('script[type="application/ld+json"]').allInnerTexts()
  const kinds = structured.map((text) => (JSON.parse(text) as { '@type': string })['@type'])
  expect(kinds.some((kind) => /^Product/.test(kind))).toBe(true)
  await shopper.shoot('arabic-product')
  await expectNoSideScroll(page)
  await reacts(page.locator('body'))
}
