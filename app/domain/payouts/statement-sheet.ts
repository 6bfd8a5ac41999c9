import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Sheet, SheetTotal } from '#app/platform/pdf/sheet.ts'
import type { InvoiceBody } from './invoice-body.ts'
import { kindInWords, statementWords } from './statement-words.ts'
import type { StatementFile } from './statement.ts'

type Locale = Sheet['locale']

/** Digits and calendar are pinned: a document says the same wherever it is read. */
const tags: Readonly<Record<Locale, string>> = { en: 'en-US', ar: 'ar-AE-u-ca-gregory-nu-latn' }

/** F6: what a payout was made of, ready to be printed. */
export function statementSheet({ statement: { head, entries }, hash, keyId }: StatementFile, locale: Locale): Sheet {
  const say = statementWords[locale]
  const print = (minor: string) => printMoney(toMoneyView(BigInt(minor), head.currency), locale)
  const { payout, creator, shop } = head
  return {
    locale,
    title: say.statement,
    issuer: shop.name,
    facts: [
      { label: say.number, value: String(head.sequence) },
      { label: say.paidAt, value: showDay(payout.paidAt, locale) },
      ...(payout.method ? [{ label: say.account, value: payout.method.replace(/•/g, '*') }] : []),
      { label: say.reference, value: payout.railRef ?? payout.id },
    ],
    parties: [
      { title: say.creator, lines: [creator.name, `@${creator.handle}`] },
      { title: say.shop, lines: [shop.name, shop.domain] },
    ],
    columns: [
      { title: say.what, share: 4, isAmount: false },
      { title: say.order, share: 2, isAmount: false },
      { title: say.date, share: 2.4, isAmount: false },
      { title: say.amount, share: 2.2, isAmount: true },
    ],
    rows: entries.map(({ kind, order, product, at, amountMinor }) => ({
      cells: [kindInWords(kind, locale), order ?? '', showDay(at, locale), print(amountMinor)],
      note: product ?? '',
    })),
    totals: toTotals(head, locale),
    laterTitle: '',
    later: [],
    footer: footerOf(`${say.statement} ${head.payout.id}`, locale),
    notes: [fill(say.signed, { key: keyId, hash }), say.check],
  }
}

function toTotals(head: StatementFile['statement']['head'], locale: Locale): SheetTotal[] {
  const say = statementWords[locale]
  const { currency, totalMinor, fees, exchange, bank } = head
  const print = (minor: bigint, code = currency) => printMoney(toMoneyView(minor, code), locale)
  const row = (label: string, value: string, isStrong = false): SheetTotal => ({ label, value, isStrong })
  return [
    row(say.total, print(BigInt(totalMinor))),
    ...fees.map(({ amountMinor }) => row(say.fee, print(-BigInt(amountMinor)))),
    ...(exchange ? [row(exchangeWords(exchange, locale), print(BigInt(exchange.fromMinor)))] : []),
    row(say.bank, print(BigInt(bank.amountMinor), bank.currency), true),
  ]
}

function exchangeWords(exchange: { rate: string; source: string; quotedAt: string }, locale: Locale): string {
  const { rate, source, quotedAt } = exchange
  return fill(statementWords[locale].exchanged, { rate, source, date: showDay(quotedAt, locale) })
}

export type InvoiceFacts = {
  readonly number: string
  readonly issuedAt: Date
  readonly vatBps: number
  /** The treatment and its reason, in the reader's words. */
  readonly treatment: readonly string[]
  readonly body: InvoiceBody
}

/** F10: the invoice that the shop wrote for the creator, ready to be printed. */
export function invoiceSheet({ number, issuedAt, vatBps, treatment, body }: InvoiceFacts, locale: Locale): Sheet {
  const say = statementWords[locale]
  const { supplier, customer, currency, netMinor, vatMinor, grossMinor } = body
  const print = (minor: string) => printMoney(toMoneyView(BigInt(minor), currency), locale)
  const { address1, address2, city, region, postalCode, country } = supplier.address
  const vat = supplier.vatNumber
    ? [fill(say.vatNumber, { number: supplier.vatNumber }), checkInWords(supplier, locale)]
    : []
  const lines = [supplier.name, address1, address2, `${postalCode} ${city}`.trim(), region, country, ...vat]
  const rate = new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 2 }).format(
    vatBps / 10_000,
  )
  return {
    locale,
    title: say.invoice,
    issuer: customer.name,
    facts: [
      { label: say.number, value: number },
      { label: say.issuedAt, value: showDay(issuedAt.toISOString(), locale) },
      { label: say.reference, value: body.payoutId },
    ],
    parties: [
      { title: say.supplier, lines: lines.filter((line) => line !== '') },
      { title: say.customer, lines: [customer.name, customer.domain, customer.country] },
    ],
    columns: [
      { title: say.what, share: 6, isAmount: false },
      { title: say.amount, share: 2, isAmount: true },
    ],
    rows: [{ cells: [say.commission, print(netMinor)], note: '' }],
    totals: [
      { label: say.net, value: print(netMinor), isStrong: false },
      { label: fill(say.vat, { rate }), value: print(vatMinor), isStrong: false },
      { label: say.gross, value: print(grossMinor), isStrong: true },
    ],
    laterTitle: '',
    later: [],
    footer: footerOf(`${say.invoice} ${number}`, locale),
    notes: [...treatment, say.inclusive],
  }
}

/** F10: the proof that the register was asked; empty where it did not confirm the number. */
function checkInWords({ vatCheck }: InvoiceBody['supplier'], locale: Locale): string {
  if (vatCheck?.state !== 'valid') return ''
  const say = statementWords[locale]
  const checked = fill(say.vatChecked, { date: showDay(vatCheck.at, locale) })
  return vatCheck.ref ? `${checked}, ${fill(say.vatConsultation, { ref: vatCheck.ref })}` : checked
}

function footerOf(reference: string, locale: Locale): Sheet['footer'] {
  const pageOf = (page: number, pages: number) =>
    fill(statementWords[locale].page, { page: String(page), pages: String(pages) })
  return { reference, pageOf }
}

function fill(text: string, vars: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => vars[name] ?? '')
}

function showDay(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at))
}

/** The code, and the sign between it and the digits, where it stays in both directions of writing. */
function printMoney({ amount, currency }: MoneyView, locale: Locale): string {
  const digits = amount.split('.')[1]?.length ?? 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const number = new Intl.NumberFormat(tags[locale], options).format(
    amount.replace('-', '') as Intl.StringNumericLiteral,
  )
  return `${currency} ${amount.startsWith('-') ? '-' : ''}${number}`
}
