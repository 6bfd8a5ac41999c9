import type Stripe from 'stripe'
import type { PaymentProcessor } from '../processor.ts'
import { askStripe } from './stripe-errors.ts'
import { toSavedCard } from './to-intent.ts'

type Cards = Pick<PaymentProcessor, 'ensureCustomer' | 'listCards' | 'removeCard'>

/** Customers and their kept cards at Stripe. */
export function stripeCards(stripe: Stripe): Cards {
  return {
    async ensureCustomer(accountKey) {
      // Nothing about the person: the account's key is enough to find them again.
      const params = { metadata: { account_key: accountKey } }
      const idempotencyKey = `customer:${accountKey}`
      const customer = await askStripe('customer', () => stripe.customers.create(params, { idempotencyKey }))
      return { ref: customer.id }
    },
    async listCards(customerRef) {
      const listed = await askStripe('list cards', () =>
        stripe.customers.listPaymentMethods(customerRef, { type: 'card', limit: 100 }),
      )
      return listed.data.flatMap((method) => toSavedCard(method) ?? [])
    },
    async removeCard(cardRef, key) {
      await askStripe<unknown>(
        'remove card',
        () => stripe.paymentMethods.detach(cardRef, {}, { idempotencyKey: key }),
        async () => {
          const method = await askStripe<Stripe.PaymentMethod | 'unknown'>(
            'read card',
            () => stripe.paymentMethods.retrieve(cardRef),
            (refused) => (refused.code === 'resource_missing' ? 'unknown' : undefined),
          )
          return method === 'unknown' || !method.customer ? true : undefined
        },
      )
    },
  }
}
