import { beforeAll, describe, expect, test } from 'vitest'
import { createLink, type LinkTarget } from '#app/domain/attribution/create-link.server.ts'
import { makeLinkCode } from '#app/domain/attribution/link-code.ts'
import { flushClicks } from '#app/domain/attribution/log-click.server.ts'
import { recordConsent } from '#app/domain/shoppers/record-consent.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { followShortLink } from '#app/routes/machine/short-links.server.ts'
import { ensureShopperKey } from '#app/web/sessions.server.ts'
import { aCreator, aProduct, aShop, expectAccepted, joined } from './creator-stage.ts'

const browser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'
let creator: Awaited<ReturnType<typeof aCreator>>
let productId: string

beforeAll(async () => {
  creator = await aCreator('mia.links')
  const shop = await aShop()
  productId = await aProduct(shop.shopId)
  await joined(shop.programId, creator.creatorId)
})

async function aLink(target: LinkTarget) {
  return expectAccepted(
    await inTransaction('create link', (tx) => createLink(tx, { creatorId: creator.creatorId, target })),
  )
}

function visit(code: string, headers: Record<string, string> = {}, method = 'GET') {
  return followShortLink(
    new Request(`http://localhost:3999/c/${code}`, { method, headers: { 'user-agent': browser, ...headers } }),
  )
}

/** A browser with a key of its own, as the cart or the consent question makes one. */
function aBrowser() {
  const { shopperKey, headers } = ensureShopperKey(new Request('http://localhost:3999/'))
  return { shopperKey, cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

function consent(shopperKey: ReturnType<typeof aBrowser>['shopperKey'], granted: boolean) {
  const asked = {
    shopperKey,
    accountId: null,
    purpose: 'attribution',
    granted,
    textVersion: '1',
    locale: 'en',
  } as const
  return inTransaction('record consent', (tx) => recordConsent(tx, asked))
}

/** The same target is the same link, so visits of earlier tests are written first and then taken away. */
async function forgetClicks(linkId: string) {
  await flushClicks()
  await db.click.deleteMany({ where: { linkId } })
}

test('a link leads to its target, and the address says nothing about anybody', async () => {
  const { code } = await aLink({ kind: 'product', productId })
  const answer = await visit(code)
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toMatch(new RegExp(`^/products/${productId}/${productId}\\?ref=[a-z0-9]+$`))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect((await visit((await aLink({ kind: 'profile' })).code)).headers.get('location')).toMatch(/^\/@mia\.links\?ref=/)
})

test('a code as people mistype it still works; one that nobody made gets a page that helps', async () => {
  const { code } = await aLink({ kind: 'product', productId })
  expect((await visit(`${code.toUpperCase()}/`)).status).toBe(302)
  for (const wrong of ['zzzzzzzz', 'x', '%22%3E%3Cscript%3E']) {
    const answer = await visit(wrong, { 'accept-language': 'ar' })
    expect(answer.status).toBe(404)
    const page = await answer.text()
    expect(page).toContain('dir="rtl"')
    expect(page).not.toContain('<script>')
  }
})

test('a target is read again after half a minute; a code is known from the moment it is made', async () => {
  const codes = Array.from({ length: 2 }, () => makeLinkCode())
  expect((await visit(codes[0] ?? '')).status).toBe(404)
  const { shopId } = await aShop()
  const link = { creatorId: creator.creatorId, productId: null, postId: null, shopId, createdAt: new Date() }
  await db.link.create({ data: { ...link, id: newId('link'), code: codes[0] ?? '' } })
  expect((await visit(codes[0] ?? '')).status).toBe(302)
  await db.link.update({ where: { code: codes[0] ?? '' }, data: { code: codes[1] ?? '' } })
  expect((await visit(codes[0] ?? '')).status).toBe(302)
  const restore = useClock({ now: () => new Date(Date.now() + 31_000) })
  expect((await visit(codes[0] ?? '')).status).toBe(404)
  restore()
})

describe('a visit is counted, apart from robots', () => {
  test.each([
    ['a person', { 'user-agent': browser }, 'GET', false],
    [
      'a search engine',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      'GET',
      true,
    ],
    ['a link preview', { 'user-agent': 'WhatsApp/2.23.20.0' }, 'GET', true],
    ['a prefetch', { 'sec-purpose': 'prefetch' }, 'GET', true],
    ['a HEAD request', {}, 'HEAD', true],
  ] as const)('%s', async (_who, headers, method, isBot) => {
    const { linkId, code } = await aLink({ kind: 'product', productId })
    await forgetClicks(linkId)
    expect((await visit(code, headers, method)).status).toBe(302)
    await flushClicks()
    expect(await db.click.findMany({ where: { linkId }, select: { isBot: true } })).toEqual([{ isBot }])
  })

  test('where people came from is kept as a site, not as the page they were on', async () => {
    const { linkId, code } = await aLink({ kind: 'product', productId })
    await forgetClicks(linkId)
    await visit(code, { referer: 'https://social.example/inbox/secret?user=1' })
    await flushClicks()
    expect((await db.click.findFirstOrThrow({ where: { linkId } })).referrer).toBe('https://social.example')
  })
})

describe('A11: a touch is stored only while consent is in force', () => {
  test.each([
    ['nobody was asked', null, 0],
    ['the answer was no', false, 0],
    ['the answer was yes', true, 1],
  ] as const)('%s', async (_case, answer, touches) => {
    const { code } = await aLink({ kind: 'product', productId })
    const { shopperKey, cookie } = aBrowser()
    if (answer !== null) await consent(shopperKey, answer)
    await visit(code, { cookie })
    await flushClicks()
    const stored = await db.touch.findMany({ where: { shopperKey } })
    expect(stored).toHaveLength(touches)
    if (answer)
      expect(stored[0]).toMatchObject({ surface: 'LINK', creatorId: creator.creatorId, productId, consent: 'granted' })
  })
  test('a robot leaves none, and neither does a browser without a key', async () => {
    const { code } = await aLink({ kind: 'product', productId })
    const { shopperKey, cookie } = aBrowser()
    await consent(shopperKey, true)
    const before = await db.touch.count()
    await visit(code, { cookie, 'user-agent': 'Googlebot/2.1' })
    await visit(code)
    await flushClicks()
    expect(await db.touch.count()).toBe(before)
  })
})
