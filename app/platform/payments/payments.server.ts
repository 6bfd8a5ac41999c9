import { config } from '#app/config.server.ts'
import { noProcessor } from './no-processor.ts'
import type { PaymentProcessor } from './processor.ts'
import { testProcessor } from './test-processor.server.ts'

/** The processor of this installation. */
export const payments: PaymentProcessor = config.payments.kind === 'test' ? testProcessor(config.payments) : noProcessor
