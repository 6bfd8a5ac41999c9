import { describe, expect, it } from 'vitest'
import { shippingOptionForm, shopSettingsForm, taxRateForm } from './settings-forms.ts'

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

describe('what a merchant types about bands', () => {
  const bandsOf = (basis: string, bandFrom: string[], bandPrice: string[]) => {
    const judged = shippingOptionForm('USD').safeParse({ ...typed, price: '', basis, bandFrom, bandPrice })
    return judged.success
      ? judged.data.bands.map(({ fromValue, priceMinor }) => [fromValue, priceMinor])
      : judged.error.issues.map(({ path, message }) => [path.join('.'), message])
  }

  it('grams or an amount on one side, a price or nothing on the other', () => {
    expect(bandsOf('weight', ['0', '1500', '20000'], ['4.90', '9', ''])).toEqual([
      [0n, 490n],
      [1500n, 900n],
      [20000n, null],
    ])
    expect(bandsOf('price', ['0', '50.00'], ['4.90', '0'])).toEqual([
      [0n, 490n],
      [5000n, 0n],
    ])
  })

  it.each([
    ['none at all', 'weight', [], [], 'bandsStart'],
    ['one that does not begin at zero', 'weight', ['1'], ['4.90'], 'bandsStart'],
    ['two that begin at one place', 'weight', ['0', '10', '10'], ['1', '2', '3'], 'bandsOrder'],
    ['two that change places', 'price', ['0', '20', '10'], ['1', '2', '3'], 'bandsOrder'],
    ['none with a price', 'weight', ['0'], [''], 'bandsPrice'],
    ['a weight that is no whole number', 'weight', ['0', '1.5'], ['1', '2'], 'grams'],
  ])('refuses %s', (_what, basis, from, price, message) => {
    expect(bandsOf(basis, from, price)).toEqual([['bandFrom', message]])
  })

  it('refuses a price that the currency does not have', () => {
    expect(bandsOf('weight', ['0'], ['4.905'])).toEqual([['bandPrice', 'amount']])
  })

  it('a flat option leaves aside what its hidden band fields hold', () => {
    const judged = shippingOptionForm('USD').parse({ ...typed, basis: 'flat', bandFrom: ['7'], bandPrice: ['x'] })
    expect(judged).toMatchObject({ basis: 'flat', bands: [], priceMinor: 490n })
  })
})

describe('what a merchant types about a tax', () => {
  const tax = { taxRateId: '', country: 'ca', region: '', title: 'GST', isIncluded: 'false', onShipping: 'true' }

  it.each([
    ['20', 200_000],
    ['9.975', 99_750],
    ['9,975', 99_750],
    ['0', 0],
    ['0.0001', 1],
    ['100', 1_000_000],
  ])('%s per cent are %i parts per million', (rate, ratePpm) => {
    expect(taxRateForm.parse({ ...tax, rate })).toEqual({
      country: 'CA',
      region: null,
      title: 'GST',
      ratePpm,
      isIncluded: false,
      onShipping: true,
    })
  })

  it.each(['', '-1', '101', '1.00001', 'much'])('refuses %j', (rate) => {
    expect(taxRateForm.safeParse({ ...tax, rate }).error?.issues.map(({ message }) => message)).toContain('rate')
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
