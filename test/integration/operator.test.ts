import { describe, expect, it } from 'vitest'
import { openCommissionDispute } from '#app/domain/commissions/open-commission-dispute.server.ts'
import { confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { verbs } from '#app/launch/operator/verbs.ts'
import { assertInvariants } from '#test/support/assert-invariants.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aShopperKey, aTouch } from '#test/support/money-world.ts'
import { aSale, accrue, commissionOf, held, on, placedAt, run, setToday } from '#test/support/sale.ts'
import { aPayee, aPayingShop, aSaleBy, fundedRun, giveMethod, nextIban } from './payouts-world.ts'

async function operate(name: string, ...words: string[]): Promise<string[]> {
  const lines: string[] = []
  const verb = verbs[name]
  if (!verb) throw new Error(`no verb ${name}`)
  for await (const line of await verb.run(words)) lines.push(line)
  return lines
}

/** A sale whose touch came of a real video. */
async function aSaleByVideo() {
  const sale = await aSale([{}])
  const { accountId } = await db.creator.findUniqueOrThrow({ where: { id: sale.creator.id } })
  const mediaId = newId('media')
  await db.mediaAsset.create({
    data: {
      id: mediaId, ownerAccountId: accountId, kind: 'video', storageKey: mediaId, contentType: 'video/mp4', sizeBytes: 1,
      sha256: mediaId, status: 'ready', createdAt: on(-9),
    },
  }) // prettier-ignore
  const post = { creatorId: sale.creator.id, mediaId, status: 'published', publishedAt: on(-9) }
  const { id: postId } = await db.post.create({ data: { id: newId('post'), ...post } })
  await db.touch.updateMany({ where: { shopperKey: sale.shopperKey }, data: { contentId: postId } })
  accepted(await accrue(sale.order.id))
  return { ...sale, postId }
}

const stateOf = async (lineId: string) => (await commissionOf(lineId)).state

describe('A14: content is taken down', () => {
  it('what it earned is frozen, and goes on when it is put back', async () => {
    const { postId, lineId } = await aSaleByVideo()
    for (let times = 0; times < 2; times++) expect(await operate('take-down', postId)).toEqual(['Done.'])
    await drain()
    expect([await stateOf(lineId), (await db.post.findUnique({ where: { id: postId } }))?.status]).toEqual(['frozen', 'removed'])
    expect(await operate('put-back', postId)).toEqual(['Done.'])
    await drain()
    expect([await stateOf(lineId), (await db.post.findUnique({ where: { id: postId } }))?.status]).toEqual(['estimated', 'published'])
    await assertInvariants()
  }) // prettier-ignore

  it('a refusal says what to do next', async () => {
    await expect(operate('take-down', 'post_nobody')).rejects.toThrow(/\. .*\./)
  })
})

it('A13, E13: a ban stops what comes, each line that was earned is taken back only with its reason', async () => {
  const sale = await aSaleByVideo()
  expect(await operate('ban', sale.creator.id)).toEqual(['Done.'])
  const shopperKey = await aShopperKey()
  const touch = { shopperKey, creatorId: sale.creator.id, surface: 'TAG', shopId: sale.shop.id, productId: sale.product.id } as const
  expect(await aTouch({ ...touch, occurredAt: on(1) })).toMatchObject({ programId: null })
  expect(await held(sale)).toBe(250n)
  const { id: commissionId } = await commissionOf(sale.lineId)
  await expect(operate('take-back', commissionId)).rejects.toThrow()
  expect(await operate('take-back', commissionId, 'Bought', 'by', 'themselves')).toEqual(['Done.'])
  expect(await held(sale)).toBe(0n)
  expect(await db.auditEntry.findMany({ where: { shopId: sale.shop.id, action: 'commission.takeBack' } })).toMatchObject([
    { actor: 'platform', subject: commissionId, after: { reason: 'Bought by themselves' } },
  ])
  expect(await operate('lift-ban', sale.creator.id)).toEqual(['Done.'])
  setToday(on(3))
  expect((await aTouch({ ...touch, occurredAt: on(2) })).programId).toBe(sale.programId)
  await assertInvariants()
}) // prettier-ignore

it('E5: an objection is decided once the creator was heard or did not answer, and the shop can read by whom', async () => {
  const sale = await aSaleByVideo()
  const { id: commissionId } = await commissionOf(sale.lineId)
  const { disputeId } = accepted(
    await run((tx) =>
      openCommissionDispute(tx, {
        commissionId, openedBy: 'merchant', partyId: sale.shop.id, reason: 'SUSPECTED_FRAUD', statement: 'They bought it themselves.',
        evidence: [{ kind: 'text', text: 'The same address' }],
      }),
    ),
  ) // prettier-ignore
  await expect(operate('decide', disputeId, 'maybe')).rejects.toThrow('upheld or rejected')
  await expect(operate('decide', disputeId, 'upheld', 'Seen.')).rejects.toThrow()
  setToday(addDays(placedAt, 20))
  expect(await operate('decide', disputeId, 'upheld', 'Both', 'addresses', 'are', 'one.')).toEqual(['Done.'])
  expect(await stateOf(sale.lineId)).toBe('reversed')
  expect(await db.auditEntry.findMany({ where: { subject: disputeId }, orderBy: { id: 'asc' } })).toMatchObject([
    { action: 'dispute.decide', actor: 'platform', after: { outcome: 'upheld' } },
  ])
})

it('E11: an account that two creators gave is named with both, and paid to once somebody has looked', async () => {
  const paying = await aPayingShop()
  const [one, two] = [await aPayee(paying), await aPayee(paying)]
  const iban = nextIban()
  for (const { id } of [one, two]) await giveMethod(id, { currency: 'USD', iban })
  const mine = async () => (await operate('shared-accounts')).filter((line) => line.includes(`@${one.handle}`))
  const lines = await mine()
  expect(lines).toHaveLength(2)
  expect(lines.join(' ')).toContain(`@${two.handle}`)
  expect(lines.join(' ')).not.toContain(iban.slice(4, 14))
  for (const line of lines) expect(await operate('allow-account', line.split('  ')[0] ?? '')).toEqual(['Done.'])
  expect(await mine()).toEqual([])
  await expect(operate('allow-account', 'pym_nobody')).rejects.toThrow()
})

it('F7: a tax report names everybody who was paid in the year, and keeps what is due as it was reported', async () => {
  const paying = await aPayingShop({ rail: 'manual' })
  const creator = await aPayee(paying)
  await db.payoutProfile.update({ where: { creatorId: creator.id }, data: { isUsPerson: true } })
  await aSaleBy(paying, creator, [2_000_000n])
  const runId = await fundedRun(paying)
  accepted(await run((tx) => confirmPayoutRun(tx, { shopId: paying.shop.id, runId, actor: '1' })))
  const [head = '', ...lines] = await operate('tax-report', '2026', '--record')
  expect(head).toContain('for 1099-NEC in USD')
  const [line = ''] = lines.filter((one) => one.startsWith(creator.id))
  expect(line.trim().split(',')).toEqual([
    creator.id, creator.handle, 'Ada Example', 'LV', 'yes', 'W8BEN', '2345', paying.shop.id, 'USD', '1', '2000.00', '0', '0.00',
    '2000.00', '2000.00', 'yes',
  ]) // prettier-ignore
  expect(await db.taxReport.count({ where: { creatorId: creator.id, year: 2026 } })).toBe(1)
  expect((await operate('tax-report', '2025')).filter((one) => one.startsWith(creator.id))).toEqual([])
  await expect(async () => operate('tax-report', 'soon')).rejects.toThrow('Name the year')
})

describe('F8: the desk of payouts', () => {
  it('says what shops have to send, and refuses money under a name that nobody has', async () => {
    expect((await operate('payout-desk')).length).toBeGreaterThan(1)
    await expect(operate('funding-arrived', 'VTR-NOBODY')).rejects.toThrow('VTR-NOBODY')
  })
})
