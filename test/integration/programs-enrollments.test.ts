import { beforeEach, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { addAudienceProof } from '#app/domain/creators/add-audience-proof.server.ts'
import { saveReach } from '#app/domain/creators/save-reach.server.ts'
import { reachOf } from '#app/domain/creators/reach-of.server.ts'
import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { banEnrollment, pauseEnrollment, resumeEnrollment } from '#app/domain/programs/change-enrollment.server.ts'
import { eligibilityOf } from '#app/domain/programs/eligibility-of.server.ts'
import { findEnrollment } from '#app/domain/programs/find-enrollment.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { settleEnrollment } from '#app/domain/programs/settle-enrollment.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import {
  accepted,
  aCreator,
  aMember,
  aProduct,
  aProgram,
  aShop,
  aShopperKey,
  aTouch,
} from '#test/support/money-world.ts'

const start = new Date('2026-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const day = (n: number) => addDays(start, n)

async function aReviewedProgram(eligibility = {}) {
  const { id: shopId } = await aShop()
  const { programId } = await aProgram(shopId)
  const rules = {
    markets: [],
    minimumFollowers: null,
    needsProof: false,
    categories: [],
    languages: [],
    minimumAge: null,
  }
  accepted(
    await run((tx) => saveProgram(tx, { shopId, approval: 'review', eligibility: { ...rules, ...eligibility } })),
  )
  return { shopId, programId }
}

const statusOf = async (programId: string, creatorId: string) =>
  (await db.enrollment.findUnique({ where: { programId_creatorId: { programId, creatorId } } }))?.status ?? null

const eventsOf = (creatorId: string) =>
  db.outboxEvent.findMany({
    where: { type: 'program.enrollmentChanged', payload: { path: ['creatorId'], equals: creatorId } },
    orderBy: { id: 'asc' },
  })

describe('applying where the merchant answers', () => {
  it('waits, is taken in, and every step stays on record', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const applied = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId, note: 'I love kettles' })))
    expect(applied.status).toBe('applied')
    today = day(2)
    const answer = { enrollmentId: applied.enrollmentId, shopId, isApproved: true, reason: 'Welcome', actor: '77' }
    accepted(await run((tx) => answerApplication(tx, answer)))
    expect(accepted(await run((tx) => answerApplication(tx, answer))).isNew).toBe(false)
    expect(await run((tx) => answerApplication(tx, { ...answer, isApproved: false }))).toMatchObject({
      code: 'STEP_NOT_POSSIBLE',
    })
    expect(await findEnrollment(db, applied.enrollmentId, { shopId })).toMatchObject({
      status: 'active', note: 'I love kettles', enrolledAt: day(2),
      history: [
        { from: 'applied', to: 'active', actor: 'merchant', reason: 'Welcome', at: day(2) },
        { from: null, to: 'applied', actor: 'creator', at: start },
      ],
    }) // prettier-ignore
    expect((await eventsOf(creatorId)).map(({ payload }) => payload)).toMatchObject([
      { from: null, to: 'applied', actor: 'creator' },
      { from: 'applied', to: 'active', actor: 'merchant', reason: 'Welcome' },
    ])
    expect(await db.auditEntry.findFirst({ where: { shopId, action: 'enrollment.approve' } })).toMatchObject({
      actor: '77',
    })
  })

  it('turned down may apply again', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
    accepted(await run((tx) => answerApplication(tx, { enrollmentId, shopId, isApproved: false, reason: 'Not now' })))
    expect(await statusOf(programId, creatorId)).toBe('declined')
    expect(accepted(await run((tx) => applyToProgram(tx, { programId, creatorId }))).status).toBe('applied')
  })

  it('another shop finds nobody to answer', async () => {
    const { programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
    const { id: shopId } = await aShop()
    expect(await run((tx) => answerApplication(tx, { enrollmentId, shopId, isApproved: true }))).toMatchObject({
      code: 'ENROLLMENT_NOT_FOUND',
    })
    expect(await findEnrollment(db, enrollmentId, { shopId })).toBeNull()
  })

  it('asks for what the program asks for, and says what is missing; an invitation does not ask', async () => {
    const { shopId, programId } = await aReviewedProgram({ markets: ['AE'], minimumFollowers: 1000, needsProof: true })
    const { id: creatorId } = await aCreator()
    expect(await run((tx) => applyToProgram(tx, { programId, creatorId }))).toMatchObject({
      code: 'NOT_ELIGIBLE', detail: { gaps: ['MARKET', 'FOLLOWERS'] },
    }) // prettier-ignore
    const audiences = [{ platform: 'tiktok' as const, handle: '@mia', url: null, followers: 2000 }]
    accepted(await run((tx) => saveReach(tx, { creatorId, markets: ['AE'], audiences })))
    expect(await eligibilityOf(db, { programId, creatorId })).toMatchObject({ gaps: ['FOLLOWERS_PROOF'] })
    accepted(await addAudienceProof({ creatorId, platform: 'tiktok', handle: 'Mia' }, await aScreenshot()))
    expect(await eligibilityOf(db, { programId, creatorId })).toMatchObject({ isEligible: true, gaps: [] })
    expect((await reachOf(db, creatorId)).audiences).toMatchObject([{ handle: 'mia', checkedAt: null }])
    expect(accepted(await run((tx) => applyToProgram(tx, { programId, creatorId }))).status).toBe('applied')

    const { id: other } = await aCreator()
    accepted(await run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [other] })))
    expect(accepted(await run((tx) => applyToProgram(tx, { programId, creatorId: other }))).status).toBe('active')
  })
})

const aScreenshot = () =>
  sharp({ create: { width: 40, height: 80, channels: 3, background: '#204080' } })
    .png()
    .toBuffer()

describe('A13: pausing, leaving and banning, now or later', () => {
  async function aMembership() {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId)
    const { id: creatorId } = await aMember(programId)
    const product = await aProduct(shopId)
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { programId, creatorId } })
    const shopperKey = await aShopperKey()
    const touch = async (occurredAt: Date) => {
      const shown = { surface: 'LINK' as const, productId: product.id, contentId: null, shopId, occurredAt }
      const { touchId } = await aTouch({ shopperKey, creatorId, accountId: null, ...shown })
      return db.touch.findUniqueOrThrow({ where: { id: touchId } })
    }
    return { shopId, programId, creatorId, enrollmentId, touch }
  }
  const rowOf = (id: string) => db.enrollment.findUniqueOrThrow({ where: { id } })

  it('a pause stops touches until it is lifted; the reason is told', async () => {
    const { shopId, enrollmentId, creatorId, programId, touch } = await aMembership()
    today = day(1)
    accepted(await run((tx) => pauseEnrollment(tx, { enrollmentId, shopId, reason: 'Sold out' })))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'paused', inactiveFrom: day(1) })
    expect((await touch(day(1))).programId).toBeNull()
    expect(await run((tx) => applyToProgram(tx, { programId, creatorId }))).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    today = day(2)
    accepted(await run((tx) => resumeEnrollment(tx, { enrollmentId, shopId })))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'active', inactiveFrom: null, enrolledAt: day(2) })
    expect((await touch(day(2))).programId).toBe(programId)
    expect((await eventsOf(creatorId)).at(-2)?.payload).toMatchObject({ to: 'paused', reason: 'Sold out' })
  })

  it('set for later, it begins at its instant and not before', async () => {
    const { shopId, enrollmentId, programId, touch } = await aMembership()
    const planned = { enrollmentId, shopId, reason: 'Season ends', effectiveAt: day(7) }
    accepted(await run((tx) => pauseEnrollment(tx, planned)))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'active', inactiveFrom: day(7) })
    expect((await touch(start)).programId).toBe(programId)
    today = addMilliseconds(day(7), -1)
    await run((tx) => settleEnrollment(tx, enrollmentId))
    expect((await rowOf(enrollmentId)).status).toBe('active')
    today = day(7)
    await run((tx) => settleEnrollment(tx, enrollmentId))
    await run((tx) => settleEnrollment(tx, enrollmentId))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'paused', inactiveFrom: day(7), updatedAt: day(7) })
    expect((await touch(day(7))).programId).toBeNull()
  })

  it('what was set for later is taken back by resuming, or gives way to a newer step', async () => {
    const { shopId, enrollmentId, programId, creatorId } = await aMembership()
    const ban = (effectiveAt: Date) => run((tx) => banEnrollment(tx, { enrollmentId, shopId, effectiveAt }))
    accepted(await ban(day(7)))
    accepted(await run((tx) => resumeEnrollment(tx, { enrollmentId, shopId })))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'active', inactiveFrom: null })
    accepted(await ban(day(9)))
    today = day(1)
    accepted(await run((tx) => leaveProgram(tx, { programId, creatorId })))
    expect(await rowOf(enrollmentId)).toMatchObject({ status: 'left', inactiveFrom: day(1) })
    today = day(10)
    await run((tx) => settleEnrollment(tx, enrollmentId))
    expect((await rowOf(enrollmentId)).status).toBe('left')
    const { history } = (await findEnrollment(db, enrollmentId, { creatorId })) ?? { history: [] }
    expect(history.every(({ effectiveAt, at }) => effectiveAt <= at)).toBe(true)
  })

  it.each([
    ['a moment that has passed', addMilliseconds(start, -1), 'EFFECTIVE_IN_PAST'],
    ['a moment too far ahead', addMilliseconds(day(90), 1), 'EFFECTIVE_TOO_FAR'],
  ])('refuses %s', async (_, effectiveAt, code) => {
    const { shopId, enrollmentId } = await aMembership()
    expect(await run((tx) => pauseEnrollment(tx, { enrollmentId, shopId, effectiveAt }))).toMatchObject({ code })
  })

  it('E13: a ban and a touch at once: what happens from the ban on does not pay, whoever commits first', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const { shopId, enrollmentId, touch } = await aMembership()
      today = day(1)
      const [, recorded] = await Promise.all([run((tx) => banEnrollment(tx, { enrollmentId, shopId })), touch(day(1))])
      const { inactiveFrom, status } = await rowOf(enrollmentId)
      expect([status, inactiveFrom]).toEqual(['banned', day(1)])
      expect(recorded.programId === null || recorded.occurredAt >= (inactiveFrom ?? start)).toBe(true)
      today = start
    }
  })

  it('a ban and an approval at once end banned or were banned after being taken in', async () => {
    const { shopId, programId } = await aReviewedProgram()
    for (let attempt = 0; attempt < 5; attempt++) {
      const { id: creatorId } = await aCreator()
      const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
      const [banned] = await Promise.all([
        run((tx) => banEnrollment(tx, { enrollmentId, shopId })),
        run((tx) => answerApplication(tx, { enrollmentId, shopId, isApproved: true })),
      ])
      expect([banned.ok, await statusOf(programId, creatorId)]).toEqual([true, 'banned'])
    }
  })
})
