import { config } from '#app/config.server.ts'
import { RatesUnreachable, type RateFeed } from './exchange-rates.ts'
import { readEcbRates } from './read-ecb-rates.ts'

const answerWithinMilliseconds = 15_000
const mostCharacters = 256 * 1024

type Access = { readonly url: string; readonly timeoutMilliseconds?: number }

/** The reference rates of the European Central Bank: once a working day, for about thirty currencies. */
export function ecbFeed({ url, timeoutMilliseconds = answerWithinMilliseconds }: Access): RateFeed {
  return {
    async fetch() {
      const signal = AbortSignal.timeout(timeoutMilliseconds)
      let text: string
      try {
        const answer = await fetch(url, { signal, headers: { accept: 'application/xml, text/xml' } })
        if (!answer.ok) throw new RatesUnreachable(`the central bank answered ${answer.status}`)
        text = await answer.text()
      } catch (cause) {
        throw cause instanceof RatesUnreachable ? cause : new RatesUnreachable('the central bank gave no answer', { cause })
      }
      if (text.length > mostCharacters) throw new RatesUnreachable('the table of the central bank is too long')
      return readEcbRates(text)
    },
  }
} // prettier-ignore

/** The published rates of this installation; null: there are none, and rates are typed by hand. */
export const exchangeRates: RateFeed | null = config.exchangeRates.kind === 'ecb' ? ecbFeed(config.exchangeRates) : null
