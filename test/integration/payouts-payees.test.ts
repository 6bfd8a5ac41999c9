import { describe, expect, it } from 'vitest'
import { archivePayoutMethod, resolveSharedMethod } from '#app/domain/payouts/archive-payout-method.server.ts'
import { addPayoutMethod } from '#app/domain/payouts/add-payout-method.server.ts'
import { enqueueDueRuns } from '#app/domain/payouts/due-payouts.server.ts'
import { taxFormInput, type PayoutMethodInput } from '#app/domain/payouts/inputs.ts'
import { getPayoutSettings, payoutFactsOf } from '#app/domain/payouts/payout-facts-of.server.ts'
import { setPayoutProfile, submitTaxForm } from '#app/domain/payouts/set-payout-profile.server.ts'
import { recordTaxReport, taxFactsOf } from '#app/domain/payouts/tax-facts-of.server.ts'
import { confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { db } from '#app/platform/db/database.server.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aCreator } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import {
  address, aPayee, aPayingShop, aSaleBy, assertPayoutSums, fundedRun, giveMethod, nextIban, payday, propose,
} from './payouts-world.ts' // prettier-ignore

const person = {
  legalName: 'Ada Example', entityType: 'person', address, country: 'LV', isUsPerson: false, vatNumber: '',
} as const // prettier-ignore
const w9 = {
  form: 'W9', name: 'Ada', businessName: '', classification: 'individual', taxNumberKind: 'ssn', taxNumber: '123-45-6789',
  address, isSubjectToBackupWithholding: false, isCertified: true,
} as const // prettier-ignore

describe('F7: tax forms', () => {
  it('a US person gives a W-9, the others theirs; a change of person takes the form back', async () => {
    const { id: creatorId } = await aCreator()
    const submit = (answers: object) =>
      run((tx) => submitTaxForm(tx, { creatorId, answers: taxFormInput.parse(answers) }))
    expect(await submit(w9)).toMatchObject({ code: 'PROFILE_MISSING' })
    accepted(await run((tx) => setPayoutProfile(tx, { creatorId, profile: person })))
    expect(await submit(w9)).toMatchObject({ code: 'TAX_FORM_WRONG_KIND', detail: { form: 'W8BEN' } })
    const american = { ...person, isUsPerson: true, country: 'US' }
    accepted(await run((tx) => setPayoutProfile(tx, { creatorId, profile: american })))
    expect(await submit({ ...w9, taxNumber: '000-45-6789' })).toMatchObject({ code: 'TAX_NUMBER_INVALID' })
    accepted(await submit(w9))
    expect(await payoutFactsOf(db, creatorId)).toMatchObject({ hasTaxForm: true, hasPayoutMethod: false })
    const kept = await db.payoutProfile.findUniqueOrThrow({ where: { creatorId } })
    expect([kept.taxIdLast4, JSON.stringify(kept).includes('123456789'), JSON.stringify(kept).includes('123-45')]).toEqual(['6789', false, false]) // prettier-ignore
    accepted(await run((tx) => setPayoutProfile(tx, { creatorId, profile: { ...american, legalName: 'Ada B' } })))
    expect((await payoutFactsOf(db, creatorId)).hasTaxForm).toBe(true)
    accepted(await run((tx) => setPayoutProfile(tx, { creatorId, profile: person })))
    expect((await payoutFactsOf(db, creatorId)).hasTaxForm).toBe(false)
  })

  it('counts what arrived and the samples that were kept, against the threshold of the year', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creator = await aPayee(paying)
    await db.payoutProfile.update({ where: { creatorId: creator.id }, data: { isUsPerson: true } })
    await aSaleBy(paying, creator, [1_999_000n])
    const runId = await fundedRun(paying)
    accepted(await run((tx) => confirmPayoutRun(tx, { shopId: paying.shop.id, runId, actor: '1' })))
    expect(await taxFactsOf(db, creator.id, 2026)).toMatchObject({ necMinor: 199_900n, necThresholdMinor: 200_000n, isNecDue: false })
    const offer = await db.sampleOffer.create({
      data: { id: newId('sampleOffer'), programId: paying.programId, shopId: paying.shop.id, productId: paying.product.id, quotaLeft: 1, createdAt: payday },
    })
    await db.sampleRequest.create({
      data: {
        id: newId('sampleRequest'), offerId: offer.id, shopId: paying.shop.id, creatorId: creator.id, productId: paying.product.id,
        variantId: 'var_1', state: 'fulfilled', requestedAt: payday, decideBy: payday, deliveredAt: payday, valueMinor: 100n, currency: 'USD',
      },
    })
    const facts = await taxFactsOf(db, creator.id, 2026)
    expect(facts).toMatchObject({ necMinor: 200_000n, isNecDue: true, paid: [{ payouts: 1, amountMinor: 199_900n }] })
    expect((await taxFactsOf(db, creator.id, 2025)).necThresholdMinor).toBe(60_000n)
    const record = () => run((tx) => recordTaxReport(tx, { creatorId: creator.id, year: 2026, form: 'NEC1099' }))
    expect((await record()).reportId).toBe((await record()).reportId)
  }) // prettier-ignore
})

describe('accounts to be paid to', () => {
  it.each<[string, object]>([
    ['IBAN_INVALID', { kind: 'iban', iban: 'DE00370400440532013000', bic: '' }],
    ['BIC_INVALID', { kind: 'iban', iban: 'DE89370400440532013000', bic: 'NOPE' }],
    [
      'ROUTING_NUMBER_INVALID',
      { kind: 'ach', routingNumber: '021000022', accountNumber: '12345', accountType: 'checking' },
    ],
    [
      'ACCOUNT_NUMBER_INVALID',
      { kind: 'ach', routingNumber: '021000021', accountNumber: '12', accountType: 'checking' },
    ],
    ['STRIPE_ACCOUNT_INVALID', { kind: 'stripe', accountId: 'cus_123456789' }],
  ])('refuses with %s', async (code, details) => {
    const { id: creatorId } = await aCreator()
    const method = { currency: 'USD', holder: 'Ada', ...details } as PayoutMethodInput
    expect(await run((tx) => addPayoutMethod(tx, { creatorId, details: method }))).toMatchObject({ code })
  })

  it('K11: keeps the number sealed and shows only its end; the same one again is kept once', async () => {
    const { id: creatorId } = await aCreator()
    const iban = nextIban()
    const first = await giveMethod(creatorId, { currency: 'EUR', iban })
    expect(await giveMethod(creatorId, { currency: 'EUR', iban: iban.toLowerCase() })).toMatchObject({
      methodId: first.methodId,
    })
    const row = await db.payoutMethod.findUniqueOrThrow({ where: { id: first.methodId } })
    expect(JSON.stringify(row)).not.toContain(iban.slice(4, 14))
    const { methods } = await getPayoutSettings(db, creatorId)
    expect(methods).toMatchObject([
      { label: `${iban.slice(0, 2)} •••• ${iban.slice(-4)}`, isDefault: true, isFlagged: false },
    ])
  })

  it('E11: two creators with one account are both held until somebody looked, and the looked-at one is paid', async () => {
    const paying = await aPayingShop()
    const [one, two] = [await aPayee(paying), await aPayee(paying)]
    await aSaleBy(paying, one, [20_000n])
    await aSaleBy(paying, two, [20_000n])
    const iban = nextIban()
    const { methodId } = await giveMethod(one.id, { currency: 'USD', iban })
    expect(await giveMethod(two.id, { currency: 'USD', iban })).toMatchObject({ isShared: true })
    expect((await propose(paying)).skipped.map(({ reason }) => reason)).toEqual(['METHOD_SHARED', 'METHOD_SHARED'])
    accepted(await run((tx) => resolveSharedMethod(tx, { methodId })))
    expect(await propose(paying)).toMatchObject({
      payoutCount: 1,
      skipped: [{ creatorId: two.id, reason: 'METHOD_SHARED' }],
    })
  })

  it('an account is not taken away from under a payout', async () => {
    const paying = await aPayingShop({ rail: 'manual' })
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [20_000n])
    const runId = await fundedRun(paying)
    const { methodId } = await db.payout.findFirstOrThrow({ where: { runId } })
    const archive = () => run((tx) => archivePayoutMethod(tx, { creatorId: creator.id, methodId: methodId ?? '' }))
    expect(await archive()).toMatchObject({ code: 'METHOD_IN_USE' })
    accepted(await run((tx) => confirmPayoutRun(tx, { shopId: paying.shop.id, runId, actor: '1' })))
    accepted(await archive())
    expect((await payoutFactsOf(db, creator.id)).hasPayoutMethod).toBe(false)
  })
})

describe('by the clock', () => {
  it('every shop gets the run of its last payout day once, also when nobody was awake on the day itself', async () => {
    const paying = await aPayingShop({ needsApproval: false })
    const creator = await aPayee(paying)
    await aSaleBy(paying, creator, [20_000n])
    setToday(addDays(payday, 23))
    expect(await run(enqueueDueRuns)).toMatchObject({ due: expect.any(Number) as number })
    await drain()
    const [found] = await db.payoutRun.findMany({ where: { shopId: paying.shop.id } })
    expect(found).toMatchObject({ state: 'approved', createdBy: 'system', cutoffAt: new Date('2027-01-01T00:00:00Z') })
    await run(enqueueDueRuns)
    await drain()
    expect(await db.payoutRun.count({ where: { shopId: paying.shop.id } })).toBe(1)
    await assertPayoutSums()
  })
})
