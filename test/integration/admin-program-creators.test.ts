import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { aCreator, aMember, aProgram, aShop } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const inbox = await import('#app/routes/admin-creators/creators._index.tsx')
const enrollment = await import('#app/routes/admin-creators/creators.$enrollmentId.tsx')
const choices = await import('#app/routes/admin-creators/creators.choices.ts')
const find = await import('#app/routes/admin-creators/creators.find.tsx')
const profile = await import('#app/routes/admin-creators/creators.profiles.$creatorId.tsx')
const performance = await import('#app/routes/admin-creators/creators.performance.tsx')
const sheet = await import('#app/routes/admin-creators/creators.sheet.ts')

let programId: string
let enrollmentId: string
let member: Awaited<ReturnType<typeof aMember>>
let stranger: Awaited<ReturnType<typeof aCreator>>
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  const shop = await aShop({ contactEmail: 'shop@example.com' })
  await db.shop.update({ where: { id: shop.id }, data: { domain } })
  ;({ programId } = await aProgram(shop.id, 1000))
  member = await aMember(programId)
  stranger = await aCreator({ displayName: 'Noor Lights' })
  const audiences = [{ platform: 'instagram', handle: 'noor', followers: 5000 }]
  const reach = { country: 'AE', markets: ['AE', 'SA'], languages: ['ar'], audiences }
  await db.creator.update({ where: { id: stranger.id }, data: reach })
  enrollmentId = (await db.enrollment.findFirstOrThrow({ where: { programId, creatorId: member.id } })).id
})
afterAll(() => stage.close())

const draw = async (page: { loader: unknown; default: unknown }, params = {}, query = {}) => {
  const { body } = await look(page, params, query)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(page.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body
}

describe('creators of the program', () => {
  it('A13: are paused from an instant on with a reason, resumed, banned and let in again', async () => {
    expect(await draw(inbox)).toMatchObject({ view: { name: 'active', page: { items: [{ enrollmentId }] } } })
    const pause = { intent: 'pause', enrollmentIds: [enrollmentId], reason: 'A break', effectiveAt: '' }
    expect(await press(inbox, { ...pause, effectiveAt: 'soon' })).toMatchObject({
      body: { fieldErrors: { effectiveAt: expect.any(String) } },
    })
    expect(await press(inbox, pause)).toMatchObject({ body: { value: { taken: 1, left: 0 } } })
    expect(await draw(enrollment, { enrollmentId })).toMatchObject({
      view: { status: 'paused', history: [{ reason: 'A break' }, {}] },
    })
    expect(await press(enrollment, { intent: 'resume', enrollmentIds: enrollmentId })).toMatchObject({ status: 200 })
    expect(await press(enrollment, { intent: 'ban', enrollmentIds: enrollmentId, reason: 'Spam' })).toMatchObject({
      status: 200,
    })
    expect(await press(enrollment, { intent: 'approve', enrollmentIds: enrollmentId })).toMatchObject({
      body: { refusal: { code: 'BANNED_FROM_PROGRAM' } },
    })
    expect(await press(enrollment, { intent: 'liftBan', enrollmentIds: enrollmentId })).toMatchObject({ status: 200 })
    expect(await look(enrollment, { enrollmentId: 'enr_other' })).toMatchObject({ status: 404 })
  })

  it('are written to, and what they write is read', async () => {
    expect(await press(enrollment, { intent: 'send', enrollmentIds: enrollmentId, text: ' ' })).toMatchObject({
      body: { refusal: { code: 'MESSAGE_EMPTY' } },
    })
    expect(await press(enrollment, { intent: 'send', enrollmentIds: enrollmentId, text: 'Welcome' })).toMatchObject({
      status: 200,
    })
    await db.enrollmentMessage.create({
      data: { id: 'msg_theirs', enrollmentId, sender: 'creator', text: 'Thanks', sentAt: new Date() },
    })
    expect(await press(enrollment, { intent: 'read', enrollmentIds: enrollmentId })).toMatchObject({
      body: { value: { read: 1 } },
    })
    expect(await draw(enrollment, { enrollmentId })).toMatchObject({ view: { thread: { items: [{}, {}] } } })
  })

  it('E12: may belong to the shop', async () => {
    expect(
      await press(enrollment, { intent: 'setAffiliation', enrollmentIds: enrollmentId, kind: 'employee' }),
    ).toMatchObject({ status: 200 })
    expect(await look(enrollment, { enrollmentId })).toMatchObject({ body: { view: { affiliation: 'employee' } } })
  })
})

describe('creators who are looked for', () => {
  it('are found by what they say, remembered, and invited with a rate of their own', async () => {
    expect(await draw(find, {}, { country: 'sa', language: 'ar', followers: '4000' })).toMatchObject({
      view: { page: { items: [{ creatorId: stranger.id, followers: 5000, performance: { clicks: 0 } }] } },
    })
    expect(await look(find, {}, { followers: '6000' })).toMatchObject({ body: { view: { page: { items: [] } } } })
    expect(await press(find, { intent: 'shortlist', creatorIds: [stranger.id] })).toMatchObject({ status: 200 })
    expect(await draw(find, {}, { view: 'shortlist' })).toMatchObject({
      view: { page: { items: [{ isShortlisted: true }] } },
    })
    const invite = {
      intent: 'invite', creatorIds: [stranger.id, member.id], note: 'Join us', hasOffer: 'true', kind: 'percent', percent: 'x',
      amount: '', storefront: '', product: '', campaign: 'Winter', cap: '', capPeriod: 'total',
    } // prettier-ignore
    expect(await press(find, invite)).toMatchObject({ body: { fieldErrors: { percent: expect.any(String) } } })
    expect(await press(find, { ...invite, percent: '30' })).toMatchObject({ body: { value: { invited: 2, left: 0 } } })
    expect(await db.plan.count({ where: { programId, campaign: 'Winter' } })).toBe(2)
    expect(await draw(profile, { creatorId: stranger.id })).toMatchObject({
      view: { creator: { enrollmentStatus: 'invited' } },
    })
  })

  it('hide from merchants where they wish to', async () => {
    const shy = await aCreator()
    await db.creator.update({ where: { id: shy.id }, data: { isListed: false } })
    expect(await look(profile, { creatorId: shy.id })).toMatchObject({ status: 404 })
    expect(await look(find, {}, { q: shy.handle })).toMatchObject({ body: { view: { page: { items: [] } } } })
  })

  it('are offered to the pickers by name', async () => {
    expect(await look(choices, {}, { q: 'noor' })).toMatchObject({ body: { choices: [{ id: stranger.id }] } })
  })
})

it('what creators sold is shown by span, and as a file', async () => {
  expect(await draw(performance, {}, { days: '90' })).toMatchObject({ view: { days: 90, page: { items: [] } } })
  expect(await look(sheet, {}, { days: '90' })).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' })
})
