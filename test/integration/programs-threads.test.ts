import { beforeEach, describe, expect, it } from 'vitest'
import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { answerInvitation } from '#app/domain/programs/answer-invitation.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { banEnrollment, withdrawInvitation } from '#app/domain/programs/change-enrollment.server.ts'
import { pauseProgram } from '#app/domain/programs/change-program-status.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { countEnrollments, listEnrollments } from '#app/domain/programs/list-enrollments.server.ts'
import {
  listEnrollmentMessages,
  listThreadsOfCreator,
  markMessagesRead,
} from '#app/domain/programs/list-enrollment-messages.server.ts'
import { rateFor } from '#app/domain/programs/rate-for.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { sendEnrollmentMessage } from '#app/domain/programs/send-enrollment-message.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { accepted, aCreator, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

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

describe('inviting', () => {
  it('many at once, with a plan of their own each; who cannot be is named and does not stop the others', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const product = await aProduct(shopId)
    const [fresh, applicant, banned] = [await aCreator(), await aCreator(), await aCreator()]
    accepted(await run((tx) => applyToProgram(tx, { programId, creatorId: applicant.id })))
    const out = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId: banned.id })))
    accepted(await run((tx) => banEnrollment(tx, { enrollmentId: out.enrollmentId, shopId })))
    const creatorIds = [fresh.id, applicant.id, banned.id, 'crt_nobody', fresh.id]
    const offer = { rateBps: 2000, productId: product.id, campaign: 'Summer' }
    const invite = () => run((tx) => inviteCreators(tx, { programId, shopId, creatorIds, offer, note: 'Join us' }))
    const first = accepted(await invite())
    expect(first.invited.map(({ creatorId, status }) => [creatorId, status]).sort()).toEqual(
      [[fresh.id, 'invited'], [applicant.id, 'active']].sort(), // prettier-ignore
    )
    expect(first.refused.map(({ code }) => code).sort()).toEqual(['BANNED_FROM_PROGRAM', 'CREATOR_NOT_FOUND'])
    expect(accepted(await invite()).invited.every(({ isNew }) => !isNew)).toBe(true)
    expect(await db.plan.count({ where: { programId, campaign: 'Summer', kind: 'targeted' } })).toBe(2)
    const at = today
    expect((await rateFor(db, { programId, creatorId: fresh.id, productId: product.id, at }))?.rateBps).toBe(2000)
  })

  it('an offer that is not allowed invites nobody', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const invite = (offer: object) =>
      run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [creatorId], offer }))
    expect(await invite({ rateBps: 9000 })).toMatchObject({ code: 'RATE_OUT_OF_RANGE' })
    expect(await invite({ rateBps: 900, productId: 'prd_none' })).toMatchObject({ code: 'PRODUCT_NOT_FOUND' })
    expect(await statusOf(programId, creatorId)).toBeNull()
    const creatorIds = Array.from({ length: 201 }, (_, index) => `crt_${index}`)
    expect(await run((tx) => inviteCreators(tx, { programId, shopId, creatorIds }))).toMatchObject({
      code: 'TOO_MANY_AT_ONCE',
    })
  })

  it('two invitations at once make one enrollment, one step and one plan', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const offer = { rateBps: 1500 }
    const invite = () => run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [creatorId], offer }))
    await Promise.all([invite(), invite()])
    expect(await db.enrollmentEvent.count({ where: { enrollment: { programId, creatorId } } })).toBe(1)
    expect(await db.plan.count({ where: { programId, creatorId } })).toBe(1)
    expect(await eventsOf(creatorId)).toHaveLength(1)
  })

  it('an invitation and an application at once end in being in', async () => {
    const { shopId, programId } = await aReviewedProgram()
    for (let attempt = 0; attempt < 5; attempt++) {
      const { id: creatorId } = await aCreator()
      await Promise.all([
        run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [creatorId] })),
        run((tx) => applyToProgram(tx, { programId, creatorId })),
      ])
      expect(await statusOf(programId, creatorId)).toBe('active')
      expect(await db.enrollmentEvent.count({ where: { enrollment: { programId, creatorId } } })).toBe(2)
    }
  })

  it('is accepted, turned down or taken back, once', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const invited = async () => {
      const { id: creatorId } = await aCreator()
      const done = accepted(await run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [creatorId] })))
      return { creatorId, enrollmentId: done.invited[0]?.enrollmentId ?? '' }
    }
    const answer = (creatorId: string, isAccepted: boolean) =>
      run((tx) => answerInvitation(tx, { programId, creatorId, isAccepted, reason: 'No time' }))
    const [yes, no, gone, late] = [await invited(), await invited(), await invited(), await invited()]
    expect(accepted(await answer(yes.creatorId, true)).status).toBe('active')
    expect(accepted(await answer(no.creatorId, false)).status).toBe('declined')
    accepted(await run((tx) => withdrawInvitation(tx, { enrollmentId: gone.enrollmentId, shopId })))
    expect(await answer(gone.creatorId, true)).toMatchObject({ code: 'STEP_NOT_POSSIBLE' })
    expect(await answer((await aCreator()).id, true)).toMatchObject({ code: 'NOT_ENROLLED' })
    accepted(await run((tx) => pauseProgram(tx, { programId, shopId })))
    expect(await answer(late.creatorId, true)).toMatchObject({ code: 'PROGRAM_PAUSED' })
  })
})

describe('the inbox', () => {
  it('lists by status, latest change first, page by page, with what is unread', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const ids: string[] = []
    for (let index = 0; index < 3; index++) {
      today = day(index)
      const { id: creatorId } = await aCreator({ displayName: `Person ${index}` })
      const done = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
      ids.push(done.enrollmentId)
      accepted(
        await run((tx) =>
          sendEnrollmentMessage(tx, { enrollmentId: done.enrollmentId, from: { creatorId }, text: 'Hello' }),
        ),
      )
    }
    const [a = '', b = '', c = ''] = ids
    accepted(await run((tx) => answerApplication(tx, { enrollmentId: a, shopId, isApproved: true })))
    const list = async (statuses: ('applied' | 'active')[], cursor: string | null = null) =>
      listEnrollments(db, { programId, statuses, limit: 2, cursor })
    const first = await list(['applied', 'active'])
    expect(first.items.map(({ enrollmentId }) => enrollmentId).sort()).toEqual([a, c].sort())
    expect(first.items[0]).toMatchObject({ unreadMessages: 1 })
    expect((await list(['applied', 'active'], first.nextCursor)).items).toMatchObject([{ enrollmentId: b }])
    expect((await list(['applied'])).items.map(({ enrollmentId }) => enrollmentId)).toEqual([c, b])
    expect((await listEnrollments(db, { programId, statuses: ['applied'], query: 'PERSON 1' })).items).toMatchObject([
      { enrollmentId: b },
    ])
    expect((await listEnrollments(db, { programId })).items).toMatchObject([{ enrollmentId: a }])
    expect(await countEnrollments(db, programId)).toEqual({ active: 1, applied: 2 })
  })
})

describe('the thread of an enrollment', () => {
  it('both write, each reads the other’s, and sending twice sends once', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
    const send = (from: { shopId: string } | { creatorId: string }, text: string, messageId?: string) =>
      run((tx) => sendEnrollmentMessage(tx, { enrollmentId, from, text, ...(messageId && { messageId }) }))
    accepted(await send({ creatorId }, ' First\r\nof mine ', 'ems_a'))
    accepted(await send({ creatorId }, ' First\r\nof mine ', 'ems_a'))
    today = day(1)
    accepted(await send({ shopId }, 'Thanks'))
    const read = (reader: { shopId: string } | { creatorId: string }, cursor: string | null = null) =>
      listEnrollmentMessages(db, { enrollmentId, reader, limit: 1, cursor })
    const latest = await read({ creatorId })
    expect(latest.items).toMatchObject([{ sender: 'merchant', text: 'Thanks', readAt: null }])
    expect((await read({ creatorId }, latest.nextCursor)).items).toMatchObject([
      { sender: 'creator', text: 'First\nof mine' },
    ])
    expect(await listThreadsOfCreator(db, creatorId)).toMatchObject([{ enrollmentId, unread: 1, lastText: 'Thanks' }])
    expect(await run((tx) => markMessagesRead(tx, { enrollmentId, reader: { creatorId } }))).toEqual({ read: 1 })
    expect(await run((tx) => markMessagesRead(tx, { enrollmentId, reader: { creatorId } }))).toEqual({ read: 0 })
    const sent = await db.outboxEvent.findMany({
      where: { type: 'program.messageSent', payload: { path: ['enrollmentId'], equals: enrollmentId } },
    })
    expect(sent).toHaveLength(2)
  })

  it('is closed to strangers and to whom was shut out, and takes only what has words', async () => {
    const { shopId, programId } = await aReviewedProgram()
    const { id: creatorId } = await aCreator()
    const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
    const send = (from: { shopId: string } | { creatorId: string }, text = 'Hello') =>
      run((tx) => sendEnrollmentMessage(tx, { enrollmentId, from, text }))
    const stranger = { creatorId: (await aCreator()).id }
    expect(await send(stranger)).toMatchObject({ code: 'ENROLLMENT_NOT_FOUND' })
    expect((await listEnrollmentMessages(db, { enrollmentId, reader: stranger })).items).toEqual([])
    expect(await send({ creatorId }, '  ')).toMatchObject({ code: 'MESSAGE_EMPTY' })
    expect(await send({ creatorId }, 'x'.repeat(2001))).toMatchObject({ code: 'MESSAGE_TOO_LONG' })
    accepted(await run((tx) => banEnrollment(tx, { enrollmentId, shopId })))
    expect(await send({ creatorId })).toMatchObject({ code: 'THREAD_CLOSED' })
    accepted(await send({ shopId }))
  })
})
