import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkVatNumber, enqueueVatChecks } from '#app/domain/payouts/check-vat-number.server.ts'
import { getPayoutSettings } from '#app/domain/payouts/payout-facts-of.server.ts'
import { setPayoutProfile } from '#app/domain/payouts/set-payout-profile.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { db } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { VatRegisterUnreachable } from '#app/platform/vat-register.ts'
import { vies } from '#app/platform/vat-register.server.ts'
import { startVatRegister } from '#test/registers/start-vat-register.ts'
import { accepted, aCreator } from '#test/support/money-world.ts'
import { run, setToday } from '#test/support/sale.ts'
import { address, payday } from './payouts-world.ts'

let register: Awaited<ReturnType<typeof startVatRegister>>
beforeAll(async () => {
  register = await startVatRegister({ numbers: ['DE123456789', 'EL123456789'], requesters: ['IE6388047V'] })
})
afterAll(() => register.close())
beforeEach(() => {
  setToday(payday)
  register.asked.length = 0
})

const access = () => ({ url: register.url })
const withProof = () => vies({ ...access(), requester: 'IE6388047V' })

async function aSupplier(country: string, vatNumber: string) {
  const { id: creatorId } = await aCreator()
  const save = (changes: { vatNumber: string; legalName?: string }) => {
    const profile = { legalName: 'Ada', entityType: 'person', address, country, isUsPerson: false, ...changes } as const
    return run((tx) => setPayoutProfile(tx, { creatorId, profile }))
  }
  accepted(await save({ vatNumber }))
  return { creatorId, save }
}
const checkOf = async (creatorId: string) => (await getPayoutSettings(db, creatorId)).profile?.vatCheck
const waiting = async (creatorId: string) => {
  const [row] = await sql<{ count: bigint }>('pool', `SELECT count(*) AS count FROM graphile_worker._private_jobs WHERE key = $1`, [`check-vat-number:${creatorId}`]) // prettier-ignore
  return Number(row?.count)
}

describe('F10: the register of VAT numbers', () => {
  it('confirms a number, and its consultation number is kept as proof', async () => {
    const { creatorId } = await aSupplier('DE', 'DE 123 456 789')
    expect(await checkOf(creatorId)).toEqual({ state: null, ref: null, at: null })
    expect(await waiting(creatorId)).toBe(1)
    expect(await checkVatNumber(withProof(), creatorId)).toBe('valid')
    expect(register.asked).toEqual([
      { countryCode: 'DE', vatNumber: '123456789', requesterMemberStateCode: 'IE', requesterNumber: '6388047V' },
    ])
    const proof = expect.stringMatching(/^WAPIAAAAW\d{7}$/) as string
    expect(await checkOf(creatorId)).toEqual({ state: 'valid', ref: proof, at: payday })
  })

  it('Greece is written EL there', async () => {
    const { creatorId } = await aSupplier('GR', 'EL123456789')
    expect(await checkVatNumber(vies(access()), creatorId)).toBe('valid')
    expect(register.asked).toEqual([{ countryCode: 'EL', vatNumber: '123456789' }])
    expect(await checkOf(creatorId)).toMatchObject({ state: 'valid', ref: null })
  })

  it('says no, and that is an answer', async () => {
    const { creatorId } = await aSupplier('FR', 'FR00123456789')
    expect(await checkVatNumber(withProof(), creatorId)).toBe('invalid')
    expect(await checkOf(creatorId)).toMatchObject({ state: 'invalid', at: payday })
  })

  it.each(['MS_UNAVAILABLE', 'TIMEOUT', 'GLOBAL_MAX_CONCURRENT_REQ', 'SERVICE_UNAVAILABLE', 'VAT_BLOCKED'])(
    'is away now and then (%s): the number stays unchecked and is asked about again',
    async (word) => {
      const { creatorId } = await aSupplier('DE', 'DE123456789')
      register.rest('DE', word)
      expect(await checkVatNumber(withProof(), creatorId)).toBe('unanswered')
      expect(await checkOf(creatorId)).toEqual({ state: null, ref: null, at: null })
      register.rest('DE', null)
      expect((await run(enqueueVatChecks)).due).toBeGreaterThan(0)
      expect(await checkVatNumber(withProof(), creatorId)).toBe('valid')
    },
  )

  it('no answer at all is no answer', async () => {
    const { creatorId } = await aSupplier('DE', 'DE123456789')
    register.silence(true)
    expect(await checkVatNumber(vies({ ...access(), timeoutMilliseconds: 200 }), creatorId)).toBe('unanswered')
    register.silence(false)
    await expect(vies({ ...access(), url: 'http://127.0.0.1:9' }).check('DE123456789')).rejects.toBeInstanceOf(VatRegisterUnreachable) // prettier-ignore
  })

  it('where it does not accept us as the one who asks, the verdict counts all the same, without a proof', async () => {
    const { creatorId } = await aSupplier('DE', 'DE123456789')
    expect(await checkVatNumber(vies({ ...access(), requester: 'DE999999999' }), creatorId)).toBe('valid')
    expect(await checkOf(creatorId)).toMatchObject({ state: 'valid', ref: null })
  })

  it('an answer counts for the number it was given about: another number begins again', async () => {
    const { creatorId, save } = await aSupplier('DE', 'DE123456789')
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow = { check: async (vatNumber: string) => (await held, withProof().check(vatNumber)) }
    const asking = checkVatNumber(slow, creatorId)
    accepted(await save({ vatNumber: 'DE987654321' }))
    release()
    await asking
    expect(await checkOf(creatorId)).toEqual({ state: null, ref: null, at: null })
    expect(await checkVatNumber(withProof(), creatorId)).toBe('invalid')
    accepted(await save({ vatNumber: 'DE987654321', legalName: 'Ada B' }))
    expect(await checkOf(creatorId)).toMatchObject({ state: 'invalid' })
    accepted(await save({ vatNumber: '' }))
    expect(await checkOf(creatorId)).toBeNull()
  })

  it('asks nothing about numbers of other countries, nor about none', async () => {
    const [gulf, without] = [await aSupplier('AE', '100123456700003'), await aSupplier('DE', '')]
    for (const { creatorId } of [gulf, without]) {
      expect(await checkVatNumber(withProof(), creatorId)).toBe('nothingToCheck')
      expect([await checkOf(creatorId), await waiting(creatorId)]).toEqual([null, 0])
    }
    expect(register.asked).toEqual([])
  })

  it('what was confirmed long ago is asked about again, and stands until there is an answer', async () => {
    const { creatorId } = await aSupplier('DE', 'DE123456789')
    await checkVatNumber(withProof(), creatorId)
    await sql('pool', 'DELETE FROM graphile_worker._private_jobs')
    setToday(addDays(payday, 89))
    await run(enqueueVatChecks)
    expect(await waiting(creatorId)).toBe(0)
    setToday(addDays(payday, 91))
    await run(enqueueVatChecks)
    expect(await waiting(creatorId)).toBe(1)
    register.rest('DE', 'MS_UNAVAILABLE')
    await checkVatNumber(withProof(), creatorId)
    register.rest('DE', null)
    expect(await checkOf(creatorId)).toMatchObject({ state: 'valid', at: payday })
  })
})
