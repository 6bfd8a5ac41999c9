import type { PaymentProcessor } from '../processor.ts'
import { readStripeNotice } from './read-stripe-notice.ts'
import { stripeAmountProblem, toStripeAmount } from './stripe-amounts.ts'
import { stripeCards } from './stripe-cards.server.ts'
import { stripeClient, type StripeSettings } from './stripe-client.server.ts'
import { stripeDisputes } from './stripe-disputes.server.ts'
import { stripeIntents } from './stripe-intents.server.ts'
import { stripeRefunds } from './stripe-refunds.server.ts'

/** Cards by Stripe: the number is typed into Stripe's own field, held by Stripe and taken when Shopify has the order. */
export function stripeProcessor(settings: StripeSettings): PaymentProcessor {
  const stripe = stripeClient(settings)
  return {
    name: 'stripe',
    wallets: ['apple_pay', 'google_pay'],
    amountProblem: stripeAmountProblem,
    ...stripeIntents(stripe),
    ...stripeRefunds(stripe),
    ...stripeCards(stripe),
    ...stripeDisputes(stripe),
    checkoutFields({ locale, amountMinor, currency }) {
      if (stripeAmountProblem(amountMinor, currency)) return null
      const amount = toStripeAmount(amountMinor, currency)
      const { publishableKey } = settings
      return { kind: 'stripe', publishableKey, locale, amount, currency: currency.toLowerCase() }
    },
    parseWebhook: (rawBody, headers, now) =>
      readStripeNotice(stripe, settings.webhookSecret, { rawBody, headers, now }),
  }
}
