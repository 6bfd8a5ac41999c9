import type { MoneyView } from '#app/kernel/money.ts'
import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import type { Sheet, SheetRow, SheetTotal } from '#app/platform/pdf/sheet.ts'
import { fill } from '../mails/compose.ts'
import { intlTags, showDay } from '../mails/show.ts'
import type { ReceiptFacts } from './receipt-facts.ts'
import { receiptWords } from './words.ts'

/** The receipt of an order in one language, ready to be printed. */
export function toSheet(facts: ReceiptFacts, locale: MailLocale): Sheet {
  const say = receiptWords[locale]
  const { seller, buyer } = facts
  return {
    locale,
    title: say.title,
    issuer: seller.name,
    facts: [
      { label: say.number, value: facts.number },
      { label: say.placedAt, value: showDay(facts.placedAt, locale) },
      { label: say.payment, value: paymentWords(facts, locale) },
    ],
    parties: [
      { title: say.seller, lines: [seller.name, ...(seller.contactEmail ? [seller.contactEmail] : [])] },
      { title: say.buyer, lines: [...buyer.address, buyer.email].filter((line) => line !== '') },
    ],
    columns: [
      { title: say.product, share: 5, isAmount: false },
      { title: say.quantity, share: 1.4, isAmount: true },
      { title: say.unitPrice, share: 2.3, isAmount: true },
      { title: say.discount, share: 2.3, isAmount: true },
      { title: say.amount, share: 2.3, isAmount: true },
    ],
    rows: facts.lines.map((line) => toRow(line, locale)),
    totals: toTotals(facts, locale),
    laterTitle: say.refunds,
    later: toLater(facts, locale),
    footer: {
      reference: fill(say.reference, { number: facts.number }),
      pageOf: (page, pages) => fill(say.pageOf, { page: String(page), pages: String(pages) }),
    },
    notes: [
      fill(say.note, { shop: seller.name }),
      ...(seller.contactEmail ? [fill(say.contact, { email: seller.contactEmail })] : []),
    ],
  }
}

function paymentWords({ payment }: ReceiptFacts, locale: MailLocale): string {
  const say = receiptWords[locale]
  if (payment.kind !== 'card') return say[payment.kind]
  const { brand, last4, state } = payment
  return fill(say[state], { brand, last4 })
}

function toRow(line: ReceiptFacts['lines'][number], locale: MailLocale): SheetRow {
  const { title, variantTitle, sku, quantity, unitPrice, discount, total } = line
  const note = [variantTitle, sku ? fill(receiptWords[locale].sku, { sku }) : ''].filter(Boolean).join(' · ')
  const cells = [title, String(quantity), print(unitPrice, locale), discount ? minus(discount, locale) : '', print(total, locale)] // prettier-ignore
  return { cells, note }
}

function toTotals(facts: ReceiptFacts, locale: MailLocale): SheetTotal[] {
  const say = receiptWords[locale]
  const { shippingTitle, taxesIncluded } = facts
  const row = (label: string, value: string, isStrong = false) => ({ label, value, isStrong })
  const taxes = facts.taxes.map(({ title, ratePpm, amount }) => {
    const label = fill(taxesIncluded ? say.taxIncluded : say.taxAdded, { title, rate: rate(ratePpm, locale) })
    return row(label, print(amount, locale))
  })
  const total = row(say.total, print(facts.total, locale), true)
  return [
    row(say.products, print(facts.merchandise, locale)),
    row(shippingTitle ? fill(say.deliveryBy, { option: shippingTitle }) : say.delivery, print(facts.shipping, locale)),
    // What is part of the prices stands below the total, what is added to them above it.
    ...(taxesIncluded ? [total, ...taxes] : [...taxes, total]),
    ...facts.discounts.map(({ code, amount }) => row(fill(say.codes, { code }), minus(amount, locale))),
  ]
}

function toLater({ refunds, left }: ReceiptFacts, locale: MailLocale): SheetTotal[] {
  if (refunds.length === 0) return []
  const say = receiptWords[locale]
  const nameOf = ({ isSettled, isCredit }: { isSettled: boolean; isCredit: boolean }) =>
    isCredit ? say.creditOf : isSettled ? say.refundOf : say.refundOnItsWay
  const credits = refunds.map(({ at, amount, ...refund }) => ({
    label: fill(nameOf(refund), { date: showDay(at, locale) }),
    value: minus(amount, locale),
    isStrong: false,
  }))
  return [...credits, { label: say.left, value: print(left, locale), isStrong: true }]
}

/**
 * With the currency's code: a receipt is read in other countries, where $ may mean something else. The sign stands between
 * code and digits, where it stays in both directions of writing.
 */
export function print({ amount, currency }: MoneyView, locale: MailLocale): string {
  const digits = amount.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(intlTags[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const isNegative = amount.startsWith('-')
  const number = format.format(amount.replace('-', '') as Intl.StringNumericLiteral)
  return `${currency} ${isNegative ? '-' : ''}${number}`
}

function minus({ amount, currency }: MoneyView, locale: MailLocale): string {
  return print({ amount: `-${amount}`, currency }, locale)
}

function rate(ratePpm: number, locale: MailLocale): string {
  const format = new Intl.NumberFormat(intlTags[locale], { style: 'percent', maximumFractionDigits: 4 })
  return format.format(ratePpm / 1_000_000)
}
