import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { drain } = await import('#test/support/drain.ts')
const { aCreator, aShop, joined } = await import('./creator-stage.ts')
const { drawPage } = await import('./draw-page.tsx')
const list = await import('#app/routes/admin-creators/creators.fees._index.tsx')
const one = await import('#app/routes/admin-creators/creators.fees.$feeId.tsx')
const offer = await import('#app/routes/admin-creators/creators.fees.offer.tsx')
const enrollment = await import('#app/routes/admin-creators/creators.$enrollmentId.tsx')
const studioList = await import('#app/routes/creator-money/fees._index.tsx')
const studioOne = await import('#app/routes/creator-money/fees.$feeId.tsx')

let creator: Awaited<ReturnType<typeof aCreator>>
let enrollmentId: string
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { shopId, programId } = await aShop()
  await db.shop.update({ where: { id: shopId }, data: { domain } })
  creator = await aCreator()
  await joined(programId, creator.creatorId)
  enrollmentId = (await db.enrollment.findFirstOrThrow({ where: { programId } })).id
})
afterAll(() => stage.close())

const draw = async (page: { loader: unknown; default: unknown }, params = {}, query = {}) => {
  const { body } = await look(page, params, query)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(page.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body
}

type Route = (args: { request: Request; params: object; context: object }) => Promise<Response>

/** The creator at the pages of the studio. */
async function studio(route: unknown, params = {}, fields?: Record<string, string>, cookie = creator.cookie) {
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request('http://localhost:3999/creator/fees', { ...init, headers: { cookie } })
  const answer = await (route as Route)({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, body: isJson ? ((await answer.json()) as object) : null }
}

async function anOffer(more: Record<string, string> = {}) {
  const { view } = (await draw(offer, {}, { creator: creator.creatorId })) as unknown as { view: { feeId: string } }
  const terms = { feeId: view.feeId, creatorId: creator.creatorId, amount: '250.00', brief: 'A video of the cup', dueAt: '' }
  expect(await press(offer, { intent: 'offer', ...terms, ...more })).toMatchObject({ status: 200 })
  await drain()
  return view.feeId
} // prettier-ignore

describe('B10: a fee on the pages of both sides', () => {
  it('is offered from a creator’s page with what the shop’s own clock says, once however often it is sent', async () => {
    expect(await draw(offer, {}, { creator: creator.creatorId })).toMatchObject({
      view: { creator: { id: creator.creatorId, title: `Mia (@${creator.handle})` }, currency: 'USD' },
    })
    const empty = { intent: 'offer', feeId: 'fee_abcdefghijkl', creatorId: '', amount: '0', brief: ' ', dueAt: 'soon' }
    expect(await press(offer, empty)).toMatchObject({
      body: {
        fieldErrors: {
          creatorId: expect.any(String),
          amount: expect.any(String),
          brief: expect.any(String),
          dueAt: expect.any(String),
        },
      },
    })
    const { timeZone } = await db.shop.findFirstOrThrow({ where: { domain } })
    expect(timeZone).toBe('UTC')
    const feeId = await anOffer({ dueAt: '2099-01-31' })
    const again = { intent: 'offer', feeId, creatorId: creator.creatorId, amount: '9', brief: 'Other', dueAt: '' }
    expect(await press(offer, again)).toMatchObject({ status: 200 })
    expect(await db.flatFee.findUnique({ where: { id: feeId } })).toMatchObject({
      amountMinor: 25_000n,
      brief: 'A video of the cup',
      dueAt: new Date('2099-01-31T23:59:00Z'),
    })
    expect(await draw(enrollment, { enrollmentId })).toMatchObject({ view: { fees: [{ feeId, state: 'offered' }] } })
    expect(await press(one, { intent: 'withdraw' }, { feeId })).toMatchObject({ status: 200 })
    expect(await draw(list, {}, { view: 'closed' })).toMatchObject({
      view: { page: { items: [{ feeId, state: 'withdrawn' }] } },
    })
  })

  it('is accepted, handed in, sent back, handed in again and approved; both read the same story', async () => {
    const feeId = await anOffer()
    expect((await studio(studioList.loader)).body).toMatchObject({ toAnswer: 1, page: { items: [{ feeId }] } })
    const step = (fields: Record<string, string>) => studio(studioOne.action, { feeId }, fields)
    expect(await step({ intent: 'handIn', words: 'Too early', postId: '' })).toMatchObject({
      body: { refusal: { code: 'FEE_STEP_NOT_POSSIBLE' } },
    })
    expect(await step({ intent: 'accept' })).toMatchObject({ status: 200 })
    expect(await step({ intent: 'handIn', words: ' ', postId: '' })).toMatchObject({
      body: { refusal: { code: 'FEE_WORK_MISSING' } },
    })
    expect(await step({ intent: 'handIn', words: 'https://example.com/cup', postId: '' })).toMatchObject({ status: 200 })
    await drain()
    expect(await draw(list)).toMatchObject({ view: { name: 'toApprove', toApprove: 1, page: { items: [{ feeId }] } } })
    expect(await press(one, { intent: 'sendBack', reason: ' ' }, { feeId })).toMatchObject({
      body: { fieldErrors: { reason: expect.any(String) } },
    })
    expect(await press(one, { intent: 'sendBack', reason: 'Show the handle' }, { feeId })).toMatchObject({ status: 200 })
    await drain()
    expect((await studio(studioOne.loader, { feeId })).body).toMatchObject({
      fee: { state: 'accepted' },
      story: [{}, {}, {}, { step: 'feeSentBack', words: 'Show the handle' }],
      posts: [],
    })
    expect(await step({ intent: 'handIn', words: 'https://example.com/cup/2', postId: '' })).toMatchObject({ status: 200 })
    expect(await press(one, { intent: 'approve' }, { feeId })).toMatchObject({ status: 200 })
    await drain()
    expect(await draw(one, { feeId })).toMatchObject({
      view: {
        fee: { state: 'approved', submission: 'https://example.com/cup/2' },
        enrollmentId,
        story: ['feeOffered', 'feeAccepted', 'feeSubmitted', 'feeSentBack', 'feeSubmitted', 'feeApproved'].map((name) => ({
          step: name,
        })),
      },
    })
    expect(await press(one, { intent: 'refund', reason: 'Agreed otherwise' }, { feeId })).toMatchObject({ status: 200 })
    expect(await press(one, { intent: 'dance' }, { feeId })).toMatchObject({ status: 404 })
  }) // prettier-ignore

  it('is nobody else’s: not another creator’s, not another shop’s', async () => {
    const feeId = await anOffer()
    const other = await aCreator()
    expect(await studio(studioOne.loader, { feeId }, undefined, other.cookie)).toMatchObject({ status: 404 })
    expect(await studio(studioOne.action, { feeId }, { intent: 'accept' }, other.cookie)).toMatchObject({ status: 404 })
    const { shopId } = await aShop()
    const foreign = await db.flatFee.create({
      data: {
        id: 'fee_foreign',
        programId: (await db.program.findFirstOrThrow({ where: { shopId } })).id,
        ...{ shopId, creatorId: other.creatorId, amountMinor: 1n, currency: 'USD', brief: 'x', state: 'submitted' },
        offeredAt: new Date(),
      },
    })
    expect(await look(one, { feeId: foreign.id })).toMatchObject({ status: 404 })
    expect(await press(one, { intent: 'approve' }, { feeId: foreign.id })).toMatchObject({ status: 404 })
    expect(await draw(offer, {}, { creator: other.creatorId })).toMatchObject({ view: { creator: null } })
  })
})
