import { config } from '#app/config.server.ts'
import type { ConnectedAccounts } from './connected-accounts.ts'
import { stripeAccountNotices, type AccountNoticeReader } from './stripe/read-stripe-account-notice.ts'
import { stripeAccounts } from './stripe/stripe-accounts.server.ts'
import { stripeClient } from './stripe/stripe-client.server.ts'
import { stripeTransfers } from './stripe/stripe-transfers.server.ts'
import type { TransferRail } from './transfers.ts'

/** The rail of this installation that pays people by itself; null: there is none, and nobody is offered it. */
export const transfers: TransferRail | null =
  config.payments.kind === 'stripe' ? stripeTransfers(stripeClient(config.payments)) : null

/** Where shops send their money for runs that we pay; null where nobody said. */
export const fundingAccount: string | null =
  (config.payments.kind === 'stripe' && config.payments.fundingAccount) || null

/** Where the people that `transfers` pays have their accounts; null together with it. */
export const connectedAccounts: ConnectedAccounts | null =
  config.payments.kind === 'stripe' ? stripeAccounts(stripeClient(config.payments)) : null

/** Of the notices about those accounts; null: none come, and they are asked for by the clock. */
export const readAccountNotice: AccountNoticeReader | null =
  config.payments.kind === 'stripe' && config.payments.connectWebhookSecret
    ? stripeAccountNotices(stripeClient(config.payments), config.payments.connectWebhookSecret)
    : null
