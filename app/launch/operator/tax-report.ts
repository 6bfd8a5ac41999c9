import { listTaxYears, type TaxYearOf } from '#app/domain/payouts/list-tax-years.server.ts'
import { recordTaxReport } from '#app/domain/payouts/tax-facts-of.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { toCsvLine } from '#app/web/to-csv-line.ts'

const head = [
  'creator', 'handle', 'legal name', 'country', 'US person', 'tax form', 'tax number ends in', 'shop', 'currency', 'payouts',
  'paid', 'samples', 'value of samples', 'for 1099-NEC in USD', 'threshold in USD', 'due',
] // prettier-ignore

/**
 * F7: a year's sums as CSV, a line for each creator, shop and currency. With `isRecorded` what is due is kept as it was
 * reported: the first record of a year stays.
 */
export async function* taxReport(year: number, isRecorded: boolean): AsyncGenerator<string> {
  yield toCsvLine(head)
  for await (const one of listTaxYears(db, year)) {
    for (const line of linesOf(one)) yield toCsvLine(line)
    if (isRecorded && one.isNecDue)
      await inTransaction('record tax report', (tx) => recordTaxReport(tx, { creatorId: one.creatorId, year, form: 'NEC1099' })) // prettier-ignore
  }
}

const dollars = (minor: bigint) => toMoneyView(minor, 'USD').amount

function linesOf(one: TaxYearOf): string[][] {
  const keys = [...new Set([...one.paid, ...one.samples].map(({ shopId, currency }) => `${shopId} ${currency}`))].sort()
  const { creatorId, handle, legalName, country, isUsPerson, taxForm, taxIdLast4 } = one
  const person = [creatorId, handle, legalName, country, isUsPerson ? 'yes' : 'no', taxForm ?? '', taxIdLast4 ?? '']
  const nec = [dollars(one.necMinor), dollars(one.necThresholdMinor), one.isNecDue ? 'yes' : 'no']
  return keys.map((key) => {
    const [shopId = '', currency = ''] = key.split(' ')
    const isHere = (sum: { shopId: string; currency: string }) => sum.shopId === shopId && sum.currency === currency
    const [paid, samples] = [one.paid.find(isHere), one.samples.find(isHere)]
    const money = (minor: bigint | undefined) => toMoneyView(minor ?? 0n, currency).amount
    const sums = [String(paid?.payouts ?? 0), money(paid?.amountMinor), String(samples?.count ?? 0), money(samples?.valueMinor)] // prettier-ignore
    return [...person, shopId, currency, ...sums, ...nec]
  })
}
