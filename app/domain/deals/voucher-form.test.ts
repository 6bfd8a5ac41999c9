import { expect, it } from 'vitest'
import { voucherForm } from './voucher-form.ts'

const typed = {
  code: ' save-10 ',
  kind: 'percent',
  percent: '12.5',
  minimumSpend: '',
  startsAt: '2026-11-21T09:00',
  endsAt: '',
  perShopperLimit: '1',
  totalLimit: '',
  budget: '250.00',
  isStackable: 'false',
}
const toInstant = (wallClock: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallClock) ? new Date(`${wallClock}:00Z`) : null
const read = (changes: Record<string, string>, currency = 'USD') =>
  voucherForm({ currency, toInstant }).safeParse({ ...typed, ...changes })

it('reads what a merchant types', () => {
  expect(read({}).data?.voucher).toMatchObject({
    code: 'SAVE-10',
    funder: 'merchant',
    worth: { kind: 'percent', percentBps: 1250 },
    minimumSpendMinor: null,
    startsAt: new Date('2026-11-21T09:00:00Z'),
    endsAt: null,
    perShopperLimit: 1,
    totalLimit: null,
    budgetMinor: 25_000n,
    isStackable: false,
  })
})

it.each([
  ['USD', '5.00', 500n],
  ['JPY', '500', 500n],
  ['KWD', '1,250', 1250n],
])("C6: an amount has the currency's own decimals (%s %s)", (currency, amount, amountMinor) => {
  const fixed = read({ kind: 'fixed', amount, budget: '' }, currency)
  expect(fixed.data?.voucher.worth).toEqual({ kind: 'fixed', amountMinor })
})

it.each([
  [{ code: 'ab' }, 'code', 'tooShort'],
  [{ code: 'SAVE 10' }, 'code', 'pattern'],
  [{ percent: '0' }, 'percent', 'rate'],
  [{ percent: '100.01' }, 'percent', 'rate'],
  [{ kind: 'fixed', amount: '0' }, 'amount', 'tooSmall'],
  [{ startsAt: 'soon' }, 'startsAt', 'date'],
  [{ endsAt: '2026-11-21T09:00' }, 'endsAt', 'date'],
])('refuses %j at %s', (changes, field, message) => {
  expect(read(changes).error?.issues.map(({ path, message: said }) => [path.join('.'), said])).toContainEqual([
    field,
    message,
  ])
})

it.each(['0', '-1', '1.5', 'many'])('refuses a limit of %j', (totalLimit) => {
  expect(read({ totalLimit }).error?.issues[0]).toMatchObject({ path: ['totalLimit'], message: 'number' })
})
