import { expect } from 'vitest'
import { expectNoSideScroll, type Person } from './person.ts'

export type NewCreator = {
  readonly name: string
  readonly handle: string
  readonly email: string
  readonly password: string
}

async function fillSignUp({ page }: Person, who: NewCreator, birthYear: number): Promise<void> {
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('Handle').fill(who.handle)
  await page.getByLabel('E-mail').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await page.getByLabel('Day').fill('12')
  await page.getByLabel('Month').selectOption('1')
  await page.getByLabel('Year').fill(String(birthYear))
  await page.getByRole('button', { name: 'Open my studio' }).click()
}

/** K1: the answer decides once. A second date from the same browser is not even looked at. */
export async function tooYoungIsRefused(person: Person, appUrl: string, age: number): Promise<void> {
  const { page } = person
  const child = {
    name: 'Sam Reed',
    handle: `sam.reed${age}`,
    email: `sam${age}@example.com`,
    password: 'a-long-password',
  }
  await person.open(`${appUrl}/creator/sign-up`)
  const year = new Date().getUTCFullYear() - age
  await fillSignUp(person, child, year)
  await page.getByRole('alert').first().waitFor()
  await person.shoot(`sign-up-at-${age}`)
  await fillSignUp(person, child, year - 20)
  await page.getByRole('alert').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/creator/sign-up')
}

/** Step 2, first half: an account, a profile, a program, a shelf. */
export async function creatorSettlesIn(creator: Person, appUrl: string, who: NewCreator, store: string): Promise<void> {
  const { page } = creator
  await creator.open(`${appUrl}/creator/sign-up`)
  await creator.shoot('sign-up')
  await expectNoSideScroll(page)
  await fillSignUp(creator, who, 1996)
  await page.waitForURL('**/creator')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await creator.shoot('studio-home')
  await expectNoSideScroll(page)

  await creator.open(`${appUrl}/creator/profile`)
  await page.getByLabel('About you').fill('Small rooms, warm light, things that last.')
  await page.getByRole('button', { name: 'Add link' }).click()
  await page.locator('.link-group').getByLabel('Name').fill('Newsletter')
  await page.locator('.link-group').getByLabel('Address').fill('https://example.com/june')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Profile saved').waitFor()
  await creator.shoot('profile')
  await expectNoSideScroll(page)

  await creator.open(`${appUrl}/creator/programs`)
  await creator.shoot('programs')
  await expectNoSideScroll(page)
  await page
    .getByRole('link', { name: new RegExp(store) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Join this program' }).click()
  await page.getByRole('button', { name: 'I agree, join' }).click()
  await page.getByText('You are in.').waitFor()
  await creator.shoot('program')
  await expectNoSideScroll(page)

  await creator.open(`${appUrl}/creator/showcase`)
  await page.getByRole('button', { name: 'Add product' }).first().click()
  await creator.shoot('product-picker')
  await page.getByRole('dialog').locator('.picker-row:not([disabled])').first().click()
  await page.getByText(/is in your showcase/).waitFor()
  await creator.shoot('showcase')
  await expectNoSideScroll(page)
}

/** Step 2, second half: a video with a product in it at a moment, live, and a tracked link to it. */
export async function creatorPublishes(creator: Person, appUrl: string, product: string): Promise<string> {
  const { page } = creator
  await creator.open(`${appUrl}/creator/posts/new`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.mp4', mimeType: 'video/mp4', buffer: Buffer.from('not a video at all') })
  await page.getByRole('alert').waitFor()
  await creator.shoot('not-a-video')
  await page.locator('input[type=file]').setInputFiles('public/demo/clips/bean-rain.mp4')
  await page.waitForURL(/\/creator\/posts\/[^/]+$/, { timeout: 90_000 })
  await page.getByRole('heading', { name: 'Products in this video' }).waitFor()
  await creator.shoot('post-draft')
  await expectNoSideScroll(page)
  const postId = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await page.getByRole('slider').first().fill('2000')
  await page.getByRole('button', { name: /Add product at 0:0/ }).click()
  const picker = page.getByRole('dialog')
  await picker.getByRole('searchbox').fill(product)
  await picker.getByRole('searchbox').press('Enter')
  await picker
    .getByRole('button', { name: new RegExp(product) })
    .first()
    .click()
  await page.getByText(/appears at 0:02/).waitFor()
  await page.getByLabel('Text', { exact: true }).fill('The one thing on my table every morning.')
  await page.getByLabel('No, nobody speaks').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()
  await creator.shoot('post-ready')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('link', { name: 'See it in the shop' }).waitFor()
  await creator.shoot('post-live')
  return postId
}

/** Copies a tracked link to the post and returns its path. */
export async function creatorCopiesLink(creator: Person, appUrl: string): Promise<string> {
  const { page } = creator
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: appUrl })
  await creator.open(`${appUrl}/creator/links`)
  await page.getByRole('button', { name: 'New link' }).click()
  await page.getByRole('dialog').getByText('A post of mine').click()
  await creator.shoot('new-link')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /every morning/ })
    .click()
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await page.getByText('Link copied').waitFor()
  await creator.shoot('link-copied')
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address.startsWith(`${appUrl}/c/`)).toBe(true)
  return new URL(address).pathname
}
