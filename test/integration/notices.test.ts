import { describe, expect, it } from 'vitest'
import { countUnread } from '#app/domain/messaging/count-unread.server.ts'
import { listNotices, type Recipient } from '#app/domain/messaging/list-notices.server.ts'
import { markNoticesRead } from '#app/domain/messaging/mark-notices-read.server.ts'
import { creatorNoticeKinds, shopNoticeKinds, type RecipientKind } from '#app/domain/messaging/notice-kinds.ts'
import { notify, type NoticeInput } from '#app/domain/messaging/notify.server.ts'
import { sayNotice } from '#app/domain/messaging/say-notice.ts'
import { answerApplication } from '#app/domain/programs/answer-application.server.ts'
import { applyToProgram } from '#app/domain/programs/apply-to-program.server.ts'
import { inviteCreators } from '#app/domain/programs/invite-creators.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { sendEnrollmentMessage } from '#app/domain/programs/send-enrollment-message.server.ts'
import { payoutChanged } from '#app/domain/payouts/events.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { banMember } from '#test/support/ban-member.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aCreator, aMember, aProgram, aShop } from '#test/support/money-world.ts'

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const to = (recipientKind: RecipientKind, recipientId: string): Recipient => ({ recipientKind, recipientId })
const kindsOf = async (recipient: Recipient) =>
  (await listNotices(db, recipient)).items.map(({ kind }) => kind).reverse()
const mailsTo = (toAddress: string) => db.mailMessage.findMany({ where: { toAddress }, orderBy: { createdAt: 'asc' } })

const paid = (creatorId: string, key: string): NoticeInput => ({
  key, recipientKind: 'creator', recipientId: creatorId, kind: 'payoutPaid',
  params: { shop: 'Lumen', amount: '12.50', currency: 'USD', about: 'pyt_1' },
}) // prettier-ignore

describe('what is told', () => {
  it('is told once about one fact, and mailed once, in the language of whoever reads it', async () => {
    const creator = await aCreator({ email: 'once@example.com' })
    await db.creator.update({ where: { id: creator.id }, data: { language: 'ar' } })
    expect(await run((tx) => notify(tx, paid(creator.id, 'payout 1')))).toEqual({ isNew: true })
    expect(await run((tx) => notify(tx, paid(creator.id, 'payout 1')))).toEqual({ isNew: false })
    const both = await Promise.all([1, 2].map(() => run((tx) => notify(tx, paid(creator.id, 'payout 2')))))
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1)
    const mails = await mailsTo('once@example.com')
    expect(mails).toHaveLength(2)
    expect(mails[0]).toMatchObject({ locale: 'ar', template: 'creator.payoutPaid' })
    expect(mails[0]?.subject).toContain('Lumen')
    expect(mails[0]?.html).toContain('/creator/payouts/pyt_1')
  })

  it('is read page by page, latest first; a badge counts what is not read, and reading all leaves what came later', async () => {
    const { id } = await aCreator()
    const me = to('creator', id)
    for (const key of ['1', '2', '3']) await run((tx) => notify(tx, paid(id, key)))
    const first = await listNotices(db, { ...me, limit: 2 })
    expect(first.items).toHaveLength(2)
    const second = await listNotices(db, { ...me, limit: 2, cursor: first.nextCursor })
    expect(second.items).toHaveLength(1)
    expect(second.nextCursor).toBeNull()
    expect(await countUnread(db, me)).toBe(3)

    const [latest] = first.items
    const one = { ...me, noticeIds: [latest?.noticeId ?? ''] }
    expect(await run((tx) => markNoticesRead(tx, one))).toEqual({ read: 1 })
    expect(await run((tx) => markNoticesRead(tx, one))).toEqual({ read: 0 })
    const seenUntil = second.items[0]?.createdAt ?? new Date()
    await run((tx) => markNoticesRead(tx, { ...me, until: seenUntil }))
    expect(await countUnread(db, me)).toBe(1)
    const { id: stranger } = await aCreator()
    expect(await run((tx) => markNoticesRead(tx, { ...to('creator', stranger), noticeIds: [latest?.noticeId ?? ''] }))).toEqual({ read: 0 })
  }) // prettier-ignore

  it.each(['en', 'ar'] as const)('has words for every kind, with nothing left to fill in: %s', (language) => {
    const params = {
      shop: 'Lumen', creator: 'Mia', product: 'Kettle', until: '2026-07-01T00:00:00Z', amount: '4.500', currency: 'KWD',
      count: 3,
    } // prettier-ignore
    const all = [
      ...creatorNoticeKinds.map((kind) => ({ recipientKind: 'creator' as const, kind, params })),
      ...shopNoticeKinds.map((kind) => ({ recipientKind: 'shop' as const, kind, params })),
    ]
    for (const notice of all) {
      const said = sayNotice(language, notice)
      expect(Object.values(said).join(' '), notice.kind).not.toMatch(/[{}]|undefined/)
      expect([said.title, said.text, said.button].every(Boolean), notice.kind).toBe(true)
      expect(/[\u0600-\u06ff]/.test(said.title), notice.kind).toBe(language === 'ar')
    }
    expect(sayNotice(language, { recipientKind: 'creator', kind: 'payoutPaid', params }).title).toMatch(/4\.500/)
  })
})

describe('who hears of what', () => {
  it('an application goes to the shop, its answer to the creator with what the shop wrote; a ban is mailed (A13, E13)', async () => {
    const { id: shopId } = await aShop({ contactEmail: 'shop-hears@example.com' })
    const { programId } = await aProgram(shopId)
    accepted(await run((tx) => saveProgram(tx, { shopId, approval: 'review' })))
    const { id: creatorId } = await aCreator({ email: 'applies@example.com' })
    const { enrollmentId } = accepted(await run((tx) => applyToProgram(tx, { programId, creatorId })))
    await drain()
    accepted(await run((tx) => answerApplication(tx, { enrollmentId, shopId, isApproved: true, reason: 'Welcome' })))
    await drain()
    accepted(await run((tx) => banMember(tx, { programId, creatorId, reason: 'Terms' })))
    await drain()
    expect(await kindsOf(to('shop', shopId))).toEqual(['applied'])
    const { items } = await listNotices(db, to('creator', creatorId))
    expect(items.map(({ kind, params }) => [kind, params.quote])).toEqual([
      ['enrollmentBanned', 'Terms'],
      ['applicationApproved', 'Welcome'],
    ])
    expect((await mailsTo('applies@example.com')).map(({ template }) => template)).toEqual([
      'creator.applicationApproved',
      'creator.enrollmentBanned',
    ])
    expect(await mailsTo('shop-hears@example.com')).toEqual([])
  })

  it('an invitation and messages go to the other side only; a message read already is not news', async () => {
    const { id: shopId } = await aShop()
    const { programId } = await aProgram(shopId)
    const { id: creatorId } = await aCreator()
    accepted(await run((tx) => inviteCreators(tx, { programId, shopId, creatorIds: [creatorId] })))
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { creatorId } })
    accepted(await run((tx) => sendEnrollmentMessage(tx, { enrollmentId, from: { shopId }, text: 'Hello\n\nthere' })))
    accepted(await run((tx) => sendEnrollmentMessage(tx, { enrollmentId, from: { creatorId }, text: 'Hi' })))
    const seen = await run((tx) => sendEnrollmentMessage(tx, { enrollmentId, from: { shopId }, text: 'Seen' }))
    await db.enrollmentMessage.update({
      where: { id: accepted(seen).messageId },
      data: { readAt: new Date() },
    })
    await drain()
    expect((await kindsOf(to('creator', creatorId))).sort()).toEqual(['invited', 'messageFromShop'])
    expect(await kindsOf(to('shop', shopId))).toEqual(['messageFromCreator'])
    const told = await db.notice.findFirstOrThrow({ where: { recipientId: creatorId, kind: 'messageFromShop' } })
    expect(told.params).toMatchObject({ quote: 'Hello there', about: enrollmentId })
  })

  it('a payout that failed is told to both, delivered twice or not', async () => {
    const { id: shopId } = await aShop({ contactEmail: 'failed-run@example.com' })
    const { programId } = await aProgram(shopId)
    const { id: creatorId } = await aMember(programId)
    const failed = payoutChanged({
      payoutId: 'pyt_1', runId: 'pyr_1', creatorId, shopId, state: 'failed', currency: 'KWD', amountMinor: '4500',
    }) // prettier-ignore
    await run((tx) => publish(tx, failed, failed))
    await drain()
    expect(await kindsOf(to('creator', creatorId))).toEqual(['payoutFailed'])
    expect(await kindsOf(to('shop', shopId))).toEqual(['payoutFailed'])
    const [mail] = await mailsTo('failed-run@example.com')
    expect(mail?.subject).toContain('4.500')
    expect(mail?.html).toContain('/app/payouts/pyr_1?shop=')
  })
})
