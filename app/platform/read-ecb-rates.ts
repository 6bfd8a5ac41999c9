import { isCurrencyCode } from '#app/kernel/currency.ts'
import { RatesUnreachable, type PublishedRates } from './exchange-rates.ts'

const cube = /<Cube\b([^>]*?)\/?>/g
const attribute = /([a-z]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g

/**
 * The euro reference rates of a day: `<Cube time='2026-11-20'>` around one `<Cube currency='USD' rate='1.1435'/>` a
 * currency, each the units of it for one euro. Anything else in its place is no answer: money is not changed at a guess.
 */
export function readEcbRates(xml: string): PublishedRates {
  const found = [...xml.matchAll(cube)].map(([, inside = '']) => readAttributes(inside))
  const days = found.flatMap(({ time }) => (time === undefined ? [] : [time]))
  const [day] = days
  if (day === undefined || days.length > 1 || !isDay(day)) throw unreadable('one day')
  const rates = new Map<string, string>()
  for (const { currency, rate } of found) {
    if (currency === undefined && rate === undefined) continue
    if (!currency || !isCurrencyCode(currency) || !rate || !isRate(rate) || rates.has(currency)) {
      throw unreadable('a rate for each currency')
    }
    rates.set(currency, rate)
  }
  if (rates.size === 0) throw unreadable('rates')
  return { source: 'ECB', base: 'EUR', day, rates }
}

function readAttributes(inside: string): Record<string, string | undefined> {
  return Object.fromEntries([...inside.matchAll(attribute)].map(([, name = '', single, double]) => [name, single ?? double]))
} // prettier-ignore

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

function isRate(text: string): boolean {
  return /^\d{1,9}(\.\d{1,9})?$/.test(text) && /[1-9]/.test(text)
}

function unreadable(what: string): RatesUnreachable {
  return new RatesUnreachable(`the table of the central bank has not ${what}`)
}
