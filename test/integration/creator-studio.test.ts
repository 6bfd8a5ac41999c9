import { describe, expect, test } from 'vitest'
import { notify } from '#app/domain/messaging/notify.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { loader as home } from '#app/routes/creator-studio/_index.tsx'
import { action as codes } from '#app/routes/creator-studio/codes.tsx'
import { loader as dispute } from '#app/routes/creator-money/disputes.$disputeId.tsx'
import { action as thread, loader as readThread } from '#app/routes/creator-studio/messages.$enrollmentId.tsx'
import { action as readNews, loader as inbox } from '#app/routes/creator-studio/notices.tsx'
import { loader as payout } from '#app/routes/creator-money/payouts.$payoutId.tsx'
import { action as paySettings, loader as readPaySettings } from '#app/routes/creator-money/payouts.settings.tsx'
import { action as reach } from '#app/routes/creator-studio/profile_.reach.tsx'
import { action as program, loader as readProgram } from '#app/routes/creator-studio/programs.$programId.tsx'
import { loader as programs } from '#app/routes/creator-studio/programs._index.tsx'
import { loader as sample } from '#app/routes/creator-money/samples.$requestId.tsx'
import { action as sets, loader as readSets } from '#app/routes/creator-studio/share-sets.tsx'
import { aCreator, aProduct, aShop, joined } from './creator-stage.ts'

const origin = 'http://localhost:3999'
type Params = Record<string, string>
type Deferred = { readonly data: { readonly later: unknown } }
type Route = (args: { request: Request; params: Params; context: object }) => Promise<Response | Deferred>

/** A route's answer, whole where a part of it follows, also when a guard threw it. */
async function answerOf(route: unknown, request: Request, params: Params = {}): Promise<Response> {
  try {
    const answer = await (route as Route)({ request, params, context: {} })
    return answer instanceof Response ? answer : Response.json({ ...answer.data, later: await answer.data.later })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

type Person = { cookie: string }
const get = (route: unknown, path: string, { cookie }: Person, params: Params = {}) =>
  answerOf(route, new Request(origin + path, { headers: { cookie } }), params)
const post = (route: unknown, { cookie }: Person, fields: Record<string, string>, params: Params = {}) =>
  answerOf(
    route,
    new Request(`${origin}/creator`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) }),
    params,
  )

describe('programs', () => {
  test('a product of the marketplace is joined for and shown with one answer', async () => {
    const [creator, shop] = [await aCreator(), await aShop()]
    const productId = await aProduct(shop.shopId)
    const params = { programId: shop.programId }
    const done = await post(program, creator, { intent: 'joinAndShow', productId }, params)
    expect(await done.json()).toMatchObject({ ok: true })
    const where = { creatorId: creator.creatorId }
    expect(await db.enrollment.findFirst({ where })).toMatchObject({ status: 'active' })
    expect(await db.showcaseItem.count({ where: { ...where, productId, removedAt: null } })).toBe(1)
  })

  test('who does not meet the rules sees what is missing and is refused', async () => {
    const [creator, shop] = [await aCreator(), await aShop()]
    await db.program.update({
      where: { id: shop.programId },
      data: { eligibility: { minimumFollowers: 1_000, markets: [], categories: [], languages: [] } },
    })
    const params = { programId: shop.programId }
    const seen = await get(readProgram, '/creator/programs/x', creator, params)
    expect(await seen.json()).toMatchObject({ about: { eligibility: { isEligible: false, gaps: ['FOLLOWERS'] } } })
    const refused = await post(program, creator, { intent: 'enroll' }, params)
    expect(await refused.json()).toMatchObject({ refusal: { code: 'NOT_ELIGIBLE' } })
    const account = { 'audiences.0.platform': 'tiktok', 'audiences.0.handle': '@mia', 'audiences.0.followers': '2000' }
    const other = { country: 'US', permitNumber: '', permitExpiresAt: '', isListed: 'yes' }
    expect((await post(reach, creator, { ...account, ...other })).status).toBe(200)
    expect(await (await post(program, creator, { intent: 'enroll' }, params)).json()).toMatchObject({ ok: true })
  })

  test('an address that asks for nonsense gets the marketplace', async () => {
    const creator = await aCreator()
    const answer = await get(programs, '/creator/programs?view=products&sort=up&least=7&category=zz&cursor=x', creator)
    expect(await answer.json()).toMatchObject({ market: { wish: { sort: 'popularity', least: '', category: '' } } })
  })
})

describe('the inbox', () => {
  test('a message goes once however often it is sent, and only from who is in the thread', async () => {
    const [creator, other, shop] = [await aCreator(), await aCreator(), await aShop()]
    await joined(shop.programId, creator.creatorId)
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { creatorId: creator.creatorId } })
    const params = { enrollmentId }
    const read = await get(readThread, '/creator/messages/x', creator, params)
    const { nextMessageId: messageId } = (await read.json()) as { nextMessageId: string }
    const message = { intent: 'send', messageId, text: 'Hello there' }
    for (const _ of [1, 2]) expect((await post(thread, creator, message, params)).status).toBe(200)
    expect(await db.enrollmentMessage.count({ where: { enrollmentId } })).toBe(1)
    expect((await get(readThread, '/creator/messages/x', other, params)).status).toBe(404)
    expect((await post(thread, other, { ...message, messageId: `${messageId}x` }, params)).status).toBe(404)
  })

  test('news are said in words with where they lead, and what came after the page stays unread', async () => {
    const creator = await aCreator()
    const recipient = { recipientKind: 'creator', recipientId: creator.creatorId } as const
    const news = { ...recipient, kind: 'invited', params: { shop: 'Atelier', about: 'prg_1' } } as const
    await inTransaction('tell', (tx) => notify(tx, { ...news, key: `${creator.creatorId}:1` }))
    const page = (await (await get(inbox, '/creator/notices', creator)).json()) as { until: string; page: object }
    expect(page).toMatchObject({
      page: { items: [{ title: 'Atelier invites you to its program', to: '/creator/programs/prg_1', isRead: false }] },
    })
    await inTransaction('tell', (tx) => notify(tx, { ...news, key: `${creator.creatorId}:2` }))
    await db.notice.updateMany({
      where: { recipientId: creator.creatorId, key: { endsWith: ':2' } },
      data: { createdAt: new Date(Date.parse(page.until) + 1_000) },
    })
    await post(readNews, creator, { intent: 'readAll', until: page.until })
    expect(await (await get(inbox, '/creator/notices', creator)).json()).toMatchObject({ unread: { news: 1 } })
  })
})

describe('how a creator is paid', () => {
  const who = {
    intent: 'profile', legalName: 'Mia Example', entityType: 'person', country: 'LV', isUsPerson: 'no', vatNumber: '',
    'address.address1': '1 Main St', 'address.city': 'Riga', 'address.country': 'LV',
  } // prettier-ignore

  test('K11: an account is sealed, and no page gives its number back', async () => {
    const creator = await aCreator()
    const iban = { intent: 'method', kind: 'iban', currency: 'EUR', holder: 'Mia', iban: 'GB29 NWBK 6016 1331 9268 19' }
    expect(await (await post(paySettings, creator, iban)).json()).toMatchObject({
      ok: true,
      value: { isShared: false },
    })
    const seen = await (await get(readPaySettings, '/creator/payouts/settings', creator)).text()
    expect(seen).toContain('GB •••• 6819')
    expect(seen).not.toContain('NWBK')
    const wrong = await post(paySettings, creator, { ...iban, iban: 'GB29 NWBK 6016 1331 9268 18' })
    expect(await wrong.json()).toMatchObject({ refusal: { code: 'IBAN_INVALID' } })
  })

  test('F7: who is paid decides the form, which is given once confirmed', async () => {
    const creator = await aCreator()
    expect((await post(paySettings, creator, who)).status).toBe(200)
    const form = {
      ...who, intent: 'taxForm', form: 'W8BEN', name: 'Mia Example', citizenship: 'LV', birthDate: '1990-01-01',
      taxNumber: '123456-12345',
    } // prettier-ignore
    const unconfirmed = (await (await post(paySettings, creator, form)).json()) as { fieldErrors: object }
    expect(Object.keys(unconfirmed.fieldErrors)).toEqual(['isCertified'])
    expect(await (await post(paySettings, creator, { ...form, isCertified: 'yes' })).json()).toMatchObject({ ok: true })
    const seen = await (await get(readPaySettings, '/creator/payouts/settings', creator)).text()
    expect(seen).not.toContain('123456')
    expect(JSON.parse(seen)).toMatchObject({ profile: { taxForm: 'W8BEN', taxIdLast4: '2345' } })
  })
})

describe('the rest of the studio', () => {
  test('a set is made once, shared by its link, and taken back by its owner only', async () => {
    const [creator, other, shop] = [await aCreator(), await aCreator(), await aShop()]
    await joined(shop.programId, creator.creatorId)
    const productIds = [await aProduct(shop.shopId), await aProduct(shop.shopId)].join(',')
    const made = { intent: 'make', title: 'My shelf', productIds }
    for (const _ of [1, 2]) expect((await post(sets, creator, made)).status).toBe(200)
    const { page } = (await (await get(readSets, '/creator/share-sets', creator)).json()) as {
      page: { items: { shareSetId: string; productCount: number }[] }
    }
    expect(page.items).toMatchObject([{ title: 'My shelf', productCount: 2 }])
    const end = { intent: 'end', shareSetId: page.items[0]?.shareSetId ?? '' }
    expect((await post(sets, other, end)).status).toBe(404)
    expect((await post(sets, creator, end)).status).toBe(200)
  })

  test('a code needs a program that offers codes, and a word that can be one', async () => {
    const [creator, shop] = [await aCreator(), await aShop()]
    await joined(shop.programId, creator.creatorId)
    const make = { intent: 'make', programId: shop.programId, code: 'MIA10' }
    expect(await (await post(codes, creator, make)).json()).toMatchObject({ refusal: { code: 'CODES_NOT_OFFERED' } })
    expect(await (await post(codes, creator, { ...make, code: '?' })).json()).toHaveProperty('fieldErrors.code')
  })

  test('days without anything are there too', async () => {
    const creator = await aCreator()
    const { later } = (await (await get(home, '/creator?days=7', creator)).json()) as { later: { byDay: object[] } }
    const { byDay } = later
    expect(byDay).toHaveLength(7)
    expect(byDay.at(-1)).toMatchObject({ views: 0, clicks: 0, orders: 0, earned: [] })
  })

  test.each([
    ['a payout', payout, { payoutId: 'pay_1' }],
    ['an objection', dispute, { disputeId: 'cds_1' }],
    ['a sample', sample, { requestId: 'smp_1' }],
  ])('%s of nobody or of somebody else is not there', async (_what, route, params) => {
    expect((await get(route, '/creator', await aCreator(), params)).status).toBe(404)
  })
})
