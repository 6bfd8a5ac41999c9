import type { ProcessorAccess } from './ask-processor.server.ts'
import type { PaymentProcessor } from './processor.ts'
import { readNotice } from './read-notice.ts'
import { testCards } from './test-processor-cards.server.ts'
import { testDisputes } from './test-processor-disputes.server.ts'
import { testIntents } from './test-processor-intents.server.ts'

export type TestProcessorSettings = ProcessorAccess & {
  readonly publishableKey: string
  readonly webhookSecret: string
}

/** Speaks to the test processor's HTTP interface; a real processor's adapter fills the same port. */
export function testProcessor(settings: TestProcessorSettings): PaymentProcessor {
  return {
    name: 'test',
    wallets: ['test_express'],
    // It knows every ISO currency down to its last decimal.
    amountProblem: (amountMinor) => (amountMinor > 0n ? null : 'AMOUNT_TOO_SMALL'),
    ...testIntents(settings),
    ...testCards(settings),
    ...testDisputes(settings),
    checkoutFields({ locale, theme, origin }) {
      const query = new URLSearchParams({ key: settings.publishableKey, locale, theme, origin, wallet: 'test_express' })
      return { kind: 'frame', url: `${settings.url}/fields?${query}` }
    },
    parseWebhook: (rawBody, headers, now) => readNotice(rawBody, headers, settings.webhookSecret, now),
  }
}
