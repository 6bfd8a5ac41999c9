import { config, type Config } from '#app/config.server.ts'
import { noProcessor } from './no-processor.ts'
import type { PaymentProcessor } from './processor.ts'
import { stripeProcessor } from './stripe/stripe-processor.server.ts'
import { testProcessor } from './test-processor.server.ts'

/** The processor of this installation. */
export const payments: PaymentProcessor = choose(config.payments)

function choose(settings: Config['payments']): PaymentProcessor {
  switch (settings.kind) {
    case 'off':
      return noProcessor
    case 'test':
      return testProcessor(settings)
    case 'stripe':
      return stripeProcessor(settings)
  }
}
