import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { action as signUp } from '#app/routes/creator/sign-up.tsx'
import { loader as products } from '#app/routes/creator-studio/products.tsx'
import { loader as studio } from '#app/routes/creator-studio.tsx'
import { action as changePost, loader as readPost } from '#app/routes/creator-studio/posts.$postId/route.tsx'
import { action as saveProfile } from '#app/routes/creator-studio/profile.tsx'
import { action as newPost } from '#app/routes/creator-studio/posts.new.tsx'
import { aCreator, aProduct, aShop, aVideo, joined } from './creator-stage.ts'

const origin = 'http://localhost:3999'

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return new Request(origin + path, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

type Route = (args: {
  request: Request
  params: Record<string, string>
  context: object
}) => Promise<Response> | Response

/** A route's answer, also when a guard threw it. */
async function answerOf(route: unknown, request: Request, params: Record<string, string> = {}): Promise<Response> {
  try {
    return await (route as Route)({ request, params, context: {} })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const answers = (year: string, email: string) => ({
  displayName: 'Zoe',
  handle: `@${email.split('@')[0]}`,
  email,
  password: 'correct horse',
  'birthDate.day': '3',
  'birthDate.month': '4',
  'birthDate.year': year,
})

describe('signing up as a creator', () => {
  test('an adult gets an account, a profile and a session', async () => {
    const answer = await answerOf(signUp, post('/creator/sign-up', answers('1990', 'zoe.adult@vitrine.test')))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/creator'])
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect((await answerOf(studio, new Request(`${origin}/creator`, { headers: { cookie } }))).status).toBe(200)
    expect(await db.creator.count({ where: { handle: 'zoe.adult' } })).toBe(1)
  })

  test.each([
    ['K2: someone of 15', 15, 'CREATOR_UNDER_AGE'],
    ['K1: someone of 12', 12, 'AGE_NOT_ALLOWED'],
  ])('%s is refused, nothing is kept, and a second try with another date too', async (_who, age, code) => {
    const email = `kid${age}@vitrine.test`
    const year = String(new Date().getUTCFullYear() - age)
    const first = await answerOf(signUp, post('/creator/sign-up', answers(year, email)))
    expect(await first.json()).toMatchObject({ ok: false, refusal: { code } })
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const second = await answerOf(signUp, post('/creator/sign-up', answers('1990', email), { cookie }))
    expect(await second.json()).toMatchObject({ refusal: { code: 'AGE_ALREADY_ANSWERED' } })
    expect(await db.account.count({ where: { email } })).toBe(0)
  })

  test('a handle that is taken leaves no half account behind', async () => {
    await aCreator('taken.one')
    const fields = { ...answers('1990', 'late@vitrine.test'), handle: 'Taken.One' }
    const answer = await answerOf(signUp, post('/creator/sign-up', fields))
    expect(await answer.json()).toMatchObject({ refusal: { code: 'HANDLE_TAKEN' } })
    expect(await db.account.count({ where: { email: 'late@vitrine.test' } })).toBe(0)
  })

  test('each field says what is wrong with it', async () => {
    const answer = await answerOf(signUp, post('/creator/sign-up', { ...answers('1990', 'nope'), handle: 'مرحبا' }))
    const { fieldErrors } = (await answer.json()) as { fieldErrors: Record<string, string> }
    expect(fieldErrors.handle).toBe('Use a–z and 0–9, with single dots or underscores in between.')
    expect(fieldErrors.email).toBeTruthy()
  })
})

describe('the studio', () => {
  test('sends someone who is not signed in to the creators’ door, and back afterwards', async () => {
    const answer = await answerOf(studio, new Request(`${origin}/creator/posts?status=draft`))
    expect(answer.headers.get('location')).toBe(
      `/creator/sign-in?next=${encodeURIComponent('/creator/posts?status=draft')}`,
    )
  })

  test('a post of someone else is not there, neither to read nor to change', async () => {
    const [owner, other] = [await aCreator(), await aCreator()]
    const { mediaId } = await aVideo(owner.accountId)
    const started = await answerOf(newPost, post('/creator/posts/new', { mediaId }, { cookie: owner.cookie }))
    const path = started.headers.get('location') ?? ''
    const params = { postId: path.split('/').at(-1) ?? '' }
    const asOther = { cookie: other.cookie }
    expect((await answerOf(readPost, new Request(origin + path, { headers: asOther }), params)).status).toBe(404)
    expect((await answerOf(changePost, post(path, { intent: 'remove' }, asOther), params)).status).toBe(404)
    const own = await answerOf(changePost, post(path, { intent: 'publish' }, { cookie: owner.cookie }), params)
    expect(await own.json()).toMatchObject({ refusal: { code: 'CAPTIONS_MISSING' } })
    const unknown = await answerOf(changePost, post(path, { intent: 'sell' }, { cookie: owner.cookie }), params)
    expect(unknown.status).toBe(422)
  })

  test('a profile takes five https links and says which one is not', async () => {
    const { cookie, creatorId, handle } = await aCreator()
    const profile = { handle, displayName: 'Mia', bio: 'Hi', language: 'en' }
    const links = {
      'links.0.label': 'Shop',
      'links.0.url': 'example.com/a',
      'links.1.label': 'Bad',
      'links.1.url': 'javascript:alert(1)',
    }
    const bad = await answerOf(saveProfile, post('/creator/profile', { ...profile, ...links }, { cookie }))
    expect(await bad.json()).toMatchObject({
      fieldErrors: { 'links.1.url': 'A full web address that starts with https://' },
    })
    const fine = { ...profile, 'links.0.label': 'Shop', 'links.0.url': 'example.com/a' }
    expect((await answerOf(saveProfile, post('/creator/profile', fine, { cookie }))).status).toBe(200)
    expect((await db.creator.findUniqueOrThrow({ where: { id: creatorId } })).links).toEqual([
      { label: 'Shop', url: 'https://example.com/a' },
    ])
  })
})

test("a product bears its title in the creator's language, is found by it, and keeps its own where there is none", async () => {
  const { creatorId, cookie } = await aCreator()
  const { shopId, programId } = await aShop()
  await joined(programId, creatorId)
  const own = await aProduct(shopId, { title: 'Brass tray' })
  const translated = await aProduct(shopId, { title: '真鍮の盆' })
  const sourceUpdatedAt = new Date('2026-01-02')
  await db.productText.create({
    data: { productId: translated, language: 'en', title: 'Round brass tray', sourceUpdatedAt },
  })
  const request = new Request(`${origin}/creator/products?q=BRASS`, { headers: { cookie } })
  const { page } = (await (await answerOf(products, request)).json()) as { page: { items: object[] } }
  expect(page.items).toMatchObject([
    { productId: translated, title: 'Round brass tray' },
    { productId: own, title: 'Brass tray' },
  ])
})
