import { beforeAll, describe, expect, test } from 'vitest'
import { archiveShareSet } from '#app/domain/attribution/archive-share-set.server.ts'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { createShareSet } from '#app/domain/attribution/create-share-set.server.ts'
import { findShareSet } from '#app/domain/attribution/find-share-set.server.ts'
import { listShareSets } from '#app/domain/attribution/list-share-sets.server.ts'
import { flushClicks } from '#app/domain/attribution/log-click.server.ts'
import { readTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { recordConsent } from '#app/domain/shoppers/record-consent.server.ts'
import { addMilliseconds } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { findLaneHandler } from '#app/routes/machine/lane.server.ts'
import { recordLinkTouch } from '#app/web/record-touches.server.ts'
import { ensureShopperKey } from '#app/web/sessions.server.ts'
import { toWayOut } from '#app/web/way-out.server.ts'
import { aCreator, aProduct, aShop, expectAccepted, joined } from './creator-stage.ts'

const browser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'
let creator: Awaited<ReturnType<typeof aCreator>>
let shops: Awaited<ReturnType<typeof aShop>>[]
let productIds: string[]

beforeAll(async () => {
  creator = await aCreator('mia.shares')
  shops = [await aShop(), await aShop()]
  productIds = []
  for (const shop of shops) {
    productIds.push(await aProduct(shop.shopId))
    await joined(shop.programId, creator.creatorId)
  }
})

const ask = (path: string, headers: Record<string, string> = {}) => {
  const request = new Request(`http://localhost:3999${path}`, { headers: { 'user-agent': browser, ...headers } })
  const handle = findLaneHandler('GET', new URL(request.url).pathname)
  if (!handle) throw new Error(`no lane for ${path}`)
  return handle(request)
}
const aSet = (title: string, chosen: readonly string[] = productIds) =>
  inTransaction('share', (tx) => createShareSet(tx, { creatorId: creator.creatorId, title, productIds: chosen }))

async function aBrowser(granted: boolean) {
  const { shopperKey, headers } = ensureShopperKey(new Request('http://localhost:3999/'))
  const consent = { accountId: null, purpose: 'attribution', granted, textVersion: '1', locale: 'en' } as const
  await inTransaction('consent', (tx) => recordConsent(tx, { ...consent, shopperKey }))
  return { shopperKey, cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}
const touchesOf = async (shopperKey: string) => {
  await flushClicks()
  return db.touch.findMany({ where: { shopperKey }, orderBy: { productId: 'asc' } })
}

describe('products shared as a set', () => {
  test('a set has one link, which leads to its page; the same again is the same set', async () => {
    const made = expectAccepted(await aSet('Winter'))
    expect(expectAccepted(await aSet(' Winter '))).toEqual(made)
    const answer = await ask(`/c/${made.code}`)
    expect(answer.headers.get('location')).toBe(`/sets/${made.shareSetId}?ref=${made.code}`)
    expect(await findShareSet(db, made.shareSetId)).toMatchObject({ productIds, creator: { handle: 'mia.shares' } })
    await flushClicks()
    const { items } = await listShareSets(db, { creatorId: creator.creatorId })
    expect(items).toMatchObject([{ title: 'Winter', productCount: 2, clicks: 1, code: made.code }])
  })

  test('refuses nothing, too much, and what is gone', async () => {
    expect(await aSet('Empty', [])).toMatchObject({ code: 'SHARE_SET_EMPTY' })
    expect(await aSet('Gone', ['prd_gone'])).toMatchObject({ code: 'SHARE_SET_PRODUCT_UNKNOWN' })
    const many = Array.from({ length: 25 }, (_, index) => `prd_${index}`)
    expect(await aSet('Many', many)).toMatchObject({ code: 'SHARE_SET_TOO_LARGE', detail: { most: 24 } })
  })

  test('A3: who follows it came for each product, in each shop; A11: with their yes, also a late one', async () => {
    const { code } = expectAccepted(await aSet('For touches'))
    const [yes, no] = [await aBrowser(true), await aBrowser(false)]
    for (const { cookie } of [yes, no]) await ask(`/c/${code}`, { cookie })
    const kept = await touchesOf(yes.shopperKey)
    expect(kept.map(({ productId, shopId, surface }) => [productId, shopId, surface]).sort()).toEqual(
      productIds.map((productId, index) => [productId, shops[index]?.shopId, 'LINK']).sort(),
    )
    expect(kept.every(({ programId }) => programId !== null)).toBe(true)
    expect(await touchesOf(no.shopperKey)).toEqual([])
    const late = await aBrowser(true)
    const who = { shopperKey: late.shopperKey, accountId: null }
    await inTransaction('late', (tx) => recordLinkTouch(tx, { ...who, code }))
    expect(await touchesOf(late.shopperKey)).toHaveLength(2)
  })

  test('a set that was taken back leads to the profile', async () => {
    const { shareSetId, code } = expectAccepted(await aSet('Taken back'))
    await ask(`/c/${code}`)
    const owner = { shareSetId, creatorId: creator.creatorId }
    const stranger = { shareSetId, creatorId: 'crt_other' }
    expect(await inTransaction('no', (tx) => archiveShareSet(tx, stranger))).toMatchObject({
      code: 'SHARE_SET_NOT_FOUND',
    })
    expectAccepted(await inTransaction('back', (tx) => archiveShareSet(tx, owner)))
    const restore = useClock({ now: () => addMilliseconds(new Date(), 31_000) })
    expect((await ask(`/c/${code}`)).headers.get('location')).toMatch(/^\/@mia\.shares\?ref=/)
    restore()
    expect(await findShareSet(db, shareSetId)).toBeNull()
  })
})

describe('a link to the merchant’s own shop', () => {
  const aLink = async () => {
    const target = { kind: 'product', productId: productIds[0] ?? '' } as const
    const made = await inTransaction('link', (tx) => createLink(tx, { creatorId: creator.creatorId, target }))
    return expectAccepted(made).code
  }

  test('names the link, and the touch of whoever allowed it', async () => {
    const code = await aLink()
    const { domain } = await db.shop.findUniqueOrThrow({ where: { id: shops[0]?.shopId ?? '' } })
    const { handle } = await db.product.findUniqueOrThrow({ where: { id: productIds[0] ?? '' } })
    const nobody = await ask(`/c/${code}?to=shop`)
    expect(nobody.headers.get('location')).toBe(`https://${domain}/products/${handle}?vtr=${code}`)
    const { shopperKey, cookie } = await aBrowser(true)
    const known = new URL((await ask(`/c/${code}?to=shop`, { cookie })).headers.get('location') ?? '')
    const [touch] = await touchesOf(shopperKey)
    expect(readTouchToken(known.searchParams.get('vtt') ?? '')).toBe(touch?.id)
    expect(known.href).not.toContain(shopperKey)
  })

  test('a shop that has gone is not led to', async () => {
    const gone = await aShop()
    const productId = await aProduct(gone.shopId)
    await joined(gone.programId, creator.creatorId)
    await db.shop.update({ where: { id: gone.shopId }, data: { uninstalledAt: new Date() } })
    const target = { kind: 'product', productId } as const
    const made = await inTransaction('link', (tx) => createLink(tx, { creatorId: creator.creatorId, target }))
    const answer = await ask(`/c/${expectAccepted(made).code}?to=shop`)
    expect(answer.headers.get('location')).toMatch(/^\/products\//)
  })

  test('a link as a QR code', async () => {
    const code = await aLink()
    const answer = await ask(`/qr/${code}`)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(await answer.text()).toMatch(/^<svg[^>]*>/)
    expect((await ask('/qr/zzzzzzzz')).status).toBe(404)
  })
})

describe('a creator’s own link', () => {
  test('leads away at once to a place that people know, and says where to elsewhere', async () => {
    const known = await ask(toWayOut('https://www.instagram.com/mia'))
    expect([known.status, known.headers.get('location')]).toEqual([302, 'https://www.instagram.com/mia'])
    const unknown = await ask(toWayOut('https://пример.example/a?b="><script>1</script>'), { 'accept-language': 'ar' })
    expect(unknown.status).toBe(200)
    const page = await unknown.text()
    expect(page).toContain('xn--')
    expect(page).toContain('dir="rtl"')
    expect(page).not.toContain('<script>')
    expect(unknown.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('lends our name to nobody: what we did not sign, and what is no web address, leads nowhere', async () => {
    expect((await ask('/out/aHR0cHM6Ly9ldmlsLmV4YW1wbGU.AAAAAAAAAAAAAAAA')).status).toBe(404)
    expect((await ask(toWayOut('javascript:alert(1)'))).status).toBe(404)
  })
})
