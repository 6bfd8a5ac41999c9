import { describe, expect, it } from 'vitest'
import { returnTermsForm } from './return-terms-form.ts'
import { suggestApproval } from './return-terms.ts'

const address = {
  name: 'Aurora Returns',
  line1: '1 Quay St',
  line2: '',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
}
const whole = { ...address, country: 'us' }

describe('the terms of returns as the form sends them', () => {
  it('takes an address that is whole, and none at all', () => {
    const typed = { instructions: ' Keep the box. ', address: whole, postage: 'shopper' }
    expect(returnTermsForm.parse(typed)).toEqual({
      instructions: 'Keep the box.',
      address: { ...whole, country: 'US' },
      postage: 'shopper',
    })
    const nothing = Object.fromEntries(Object.keys(whole).map((name) => [name, ' ']))
    expect(returnTermsForm.parse({ instructions: '', address: nothing, postage: 'merchant' }).address).toBeNull()
  })

  it.each([
    ['a street without a city', { address: { ...whole, city: '' } }, ['address', 'city'], 'required'],
    ['a country that is none', { address: { ...whole, country: 'USA' } }, ['address', 'country'], 'country'],
    ['a novel', { instructions: 'x'.repeat(1_501) }, ['instructions'], 'tooLong'],
    ['a payer that is nobody', { postage: 'sender' }, ['postage'], expect.any(String)],
  ])('says what is wrong with %s', (_what, wrong, path, message) => {
    const judged = returnTermsForm.safeParse({ instructions: '', address: whole, postage: 'merchant', ...wrong })
    expect(judged.error?.issues).toMatchObject([{ path, message }])
  })
})

describe('what an approval begins with', () => {
  it("I7: is the shop's words, its address as on a parcel, and who pays", () => {
    const kept = {
      returnInstructions: 'Keep the box.',
      returnAddress: { ...whole, country: 'US' },
      returnPostage: 'shopper',
    }
    expect(suggestApproval(kept)).toEqual({
      instructions: 'Keep the box.\n\nAurora Returns\n1 Quay St\nPortland OR 97201\nUnited States',
      paidBy: 'shopper',
    })
  })

  it('is nothing but the payer while the shop has said nothing', () => {
    const kept = { returnInstructions: null, returnAddress: null, returnPostage: 'merchant' }
    expect(suggestApproval(kept)).toEqual({ instructions: '', paidBy: 'shop' })
  })
})
