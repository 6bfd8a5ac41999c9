import type { MoneyView } from '#app/kernel/money.ts'
import { intlTagOf, type Locale } from '#app/ui/messages/locale.ts'

const directionMarks = /[\u200e\u200f\u061c]/g
const lastDot = /(?<=[\u0621-\u064a])\.$/

/**
 * The decimal string goes to `Intl` as it is: no float in between. In Arabic the amount is isolated left to right, so
 * that number and symbol keep their order wherever they stand in a sentence; the dot that ends an Arabic symbol stays
 * with its letters.
 */
export function formatMoney(money: MoneyView, locale: Locale): string {
  const format = new Intl.NumberFormat(intlTagOf(locale), { style: 'currency', currency: money.currency })
  const words = format.format(money.amount as Intl.StringNumericLiteral)
  return locale === 'ar' ? `\u2066${words.replace(directionMarks, '').replace(lastDot, '.\u200f')}\u2069` : words
}

export function formatPercent(rateBps: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTagOf(locale), { style: 'percent', maximumFractionDigits: 2 }).format(
    rateBps / 10_000,
  )
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTagOf(locale)).format(value)
}

/** An exchange rate for the eye; statements hold it to the last digit. */
export function formatRate(rate: string, locale: Locale): string {
  const options = { maximumSignificantDigits: 7 }
  return new Intl.NumberFormat(intlTagOf(locale), options).format(rate as Intl.StringNumericLiteral)
}

export function formatDate(iso: string, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(intlTagOf(locale), { dateStyle: 'medium', timeZone }).format(new Date(iso))
}

export function formatDateTime(iso: string, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(intlTagOf(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  )
}

export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
