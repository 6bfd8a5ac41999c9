import { describe, expect, it } from 'vitest'
import { shippingOptionForm, shopSettingsForm } from './settings-forms.ts'

const typed = {
  shippingOptionId: '',
  title: 'Standard',
  price: '4.90',
  freeFrom: '',
  countries: '',
  minDays: '2',
  maxDays: '5',
}
const fieldsOf = (currency: string, changes: Partial<typeof typed>) => {
  const judged = shippingOptionForm(currency).safeParse({ ...typed, ...changes })
  return judged.success ? judged.data : judged.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('what a merchant types about shipping', () => {
  it.each([
    ['USD', '4.90', 490n],
    ['USD', '4,9', 490n],
    ['JPY', '490', 490n],
    ['KWD', '1.25', 1250n],
  ])("C6: is read with the currency's own decimals (%s %s)", (currency, price, priceMinor) => {
    expect(fieldsOf(currency, { price })).toMatchObject({ priceMinor })
  })

  it.each([
    ['JPY', '4.9'],
    ['USD', '4.905'],
    ['USD', '-1'],
    ['USD', 'free'],
    ['USD', ''],
  ])('refuses an amount that the currency does not have (%s %s)', (currency, price) => {
    expect(fieldsOf(currency, { price })).toEqual([['price', 'amount']])
  })

  it('no threshold means never free, no country means everywhere', () => {
    expect(fieldsOf('USD', {})).toMatchObject({ freeFromMinor: null, countries: [] })
    expect(fieldsOf('USD', { freeFrom: '50', countries: 'us, ca' })).toMatchObject({
      freeFromMinor: 5000n,
      countries: ['US', 'CA'],
    })
  })

  it('names the field when a country is not a two-letter code', () => {
    expect(fieldsOf('USD', { countries: 'USA, CA' })).toEqual([['countries', 'countries']])
  })

  it('the latest day is not before the earliest', () => {
    expect(fieldsOf('USD', { minDays: '6' })).toEqual([['maxDays', 'daysOrder']])
  })
})

describe('what a merchant types about the shop', () => {
  it('an empty address means none', () => {
    const judged = shopSettingsForm.parse({ safetyStock: '3', customLineAllowed: 'true', contactEmail: '' })
    expect(judged).toEqual({ safetyStock: 3, customLineAllowed: true, contactEmail: null })
  })

  it('whether products go live by themselves is said by yes or no, or left as it is', () => {
    const rest = { safetyStock: '3', customLineAllowed: 'false', contactEmail: '' }
    expect(shopSettingsForm.parse({ ...rest, autoSubmit: 'true' }).autoSubmit).toBe(true)
    expect(shopSettingsForm.parse({ ...rest, autoSubmit: 'false' }).autoSubmit).toBe(false)
    expect(shopSettingsForm.parse(rest).autoSubmit).toBeUndefined()
  })

  it('names the field that is wrong', () => {
    const judged = shopSettingsForm.safeParse({ safetyStock: '-1', customLineAllowed: 'true', contactEmail: 'x' })
    expect(judged.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['safetyStock', 'safetyStock'],
      ['contactEmail', 'email'],
    ])
  })
})
