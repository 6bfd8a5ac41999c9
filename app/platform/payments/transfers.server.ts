import { config } from '#app/config.server.ts'
import { stripeClient } from './stripe/stripe-client.server.ts'
import { stripeTransfers } from './stripe/stripe-transfers.server.ts'
import type { TransferRail } from './transfers.ts'

/** The rail of this installation that pays people by itself; null: there is none, and nobody is offered it. */
export const transfers: TransferRail | null =
  config.payments.kind === 'stripe' ? stripeTransfers(stripeClient(config.payments)) : null
