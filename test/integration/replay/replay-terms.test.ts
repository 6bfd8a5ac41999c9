import { beforeAll, expect, it } from 'vitest'
import { db } from '#app/platform/db/database.server.ts'
import { assertInvariants, ledgerHash } from '#test/support/assert-invariants.ts'
import { assertPayoutSums } from '../payouts-world.ts'
import { liveByPayouts } from './payout-story.ts'
import { replay } from './run-replay.ts'
import { liveByTerms, lineOf } from './terms-story.ts'

let byTerms: Awaited<ReturnType<typeof liveByTerms>>
let byPayouts: Awaited<ReturnType<typeof liveByPayouts>>
beforeAll(async () => {
  byTerms = await liveByTerms()
  byPayouts = await liveByPayouts()
}, 900_000)

it('the story holds what it says, from tiers and caps to posts that were taken down', async () => {
  const { first, flash, capped, none, left, raised, kept, charged, sample } = byTerms
  expect(await lineOf(first.commissionId)).toMatchObject({ rateBps: 1000, tierBps: 1100, state: 'paid' })
  expect(await lineOf(flash.commissionId)).toMatchObject({ rateBps: 1300, state: 'reversed' })
  expect(await lineOf(capped.commissionId)).toMatchObject({ limitMinor: 2_000n, state: 'paid' })
  expect(await lineOf(none.commissionId)).toMatchObject({ reasonCode: 'CAP_REACHED' })
  expect(await lineOf(left.commissionId)).toMatchObject({ limitMinor: 400n, state: 'paid' })
  expect(await lineOf(raised.commissionId)).toMatchObject({ rateBps: 1500, state: 'paid' })
  const { before, taken, meanwhile } = byTerms
  expect(await lineOf(before.commissionId)).toMatchObject({ state: 'paid' })
  expect(await lineOf(taken.commissionId)).toMatchObject({ reasonCode: 'TAKEN_BACK', state: 'reversed' })
  expect(meanwhile.commission).toMatchObject({ state: 'frozen' })
  expect(await lineOf(meanwhile.commissionId)).toMatchObject({ state: 'paid' })
  const ofOrder = (orderId: string) => db.commission.findFirst({ where: { orderLine: { orderId } } })
  expect(await ofOrder(kept.orderId)).toMatchObject({ state: 'paid' })
  expect(await ofOrder(charged.orderId)).toMatchObject({ state: 'reversed' })
  expect(await ofOrder(sample.orderId)).toMatchObject({ reasonCode: 'SAMPLE_ORDER', creatorId: null })
  expect(await db.commissionDispute.findMany({ select: { state: true }, orderBy: { state: 'asc' } })).toEqual([
    { state: 'lapsed' },
    { state: 'upheld' },
    { state: 'upheld' },
  ])
  expect(await lineOf(byPayouts.line)).toMatchObject({ tierBps: 1200, state: 'paid' })
  expect(await db.payoutExchange.findMany()).toMatchObject([{ payoutId: byPayouts.abroadPayoutId, toCurrency: 'USD' }])
  const owed = await db.obligation.findMany({ select: { kind: true }, orderBy: { kind: 'asc' } })
  expect(owed.map(({ kind }) => kind)).toEqual(['flatFee', 'payoutFee', 'sampleRefund'])
  await assertPayoutSums()
  await assertInvariants()
})

it('Z7: all of it follows from the primary facts and the raw inbox', async () => {
  const { code, said } = await replay()
  expect(said).not.toContain('differs')
  expect(said).not.toContain('could not be done again')
  expect(said).toContain(`ledger rebuilt:       ${await ledgerHash()}`)
  expect(said).toContain('\nEQUAL\n')
  expect(code).toBe(0)
}, 900_000)
