import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { PaymentProcessor, ProcessorRefund, RefundRefusal } from '../processor.ts'
import { askWithKeys } from './ask-with-keys.ts'
import { fromStripeAmount, isStripeAmount, toStripeAmount } from './stripe-amounts.ts'
import { askStripe, isCardError } from './stripe-errors.ts'
import { retrieveIntent } from './stripe-intents.server.ts'
import { keyName, referenceName } from './to-intent.ts'

/** Money going back at Stripe. */
export function stripeRefunds(stripe: Stripe): Pick<PaymentProcessor, 'refund' | 'getRefund' | 'listRefunds'> {
  return {
    refund: (ref, amountMinor, key) => refund(stripe, ref, amountMinor, key),
    listRefunds: (intentRef) =>
      askStripe('list refunds', async () => {
        const listed = stripe.refunds.list({ payment_intent: intentRef, limit: 100 })
        return (await listed.autoPagingToArray({ limit: 1_000 })).map(toRefund)
      }),
    getRefund: async (ref) => toRefund(await askStripe('read refund', () => stripe.refunds.retrieve(ref))),
  }
}

type Refunded = Outcome<ProcessorRefund, RefundRefusal>

async function refund(stripe: Stripe, ref: string, amountMinor: bigint, key: string): Promise<Refunded> {
  const intent = await retrieveIntent(stripe, ref)
  const currency = intent.currency.toUpperCase()
  if (intent.status !== 'succeeded') return refuse('NOT_CAPTURED')
  if (!isStripeAmount(amountMinor, currency)) return refuse('AMOUNT_UNPAYABLE')
  const params: Stripe.RefundCreateParams = {
    payment_intent: ref,
    amount: toStripeAmount(amountMinor, currency),
    metadata: { [referenceName]: intent.metadata[referenceName] ?? '', [keyName]: key },
  }
  return askStripe<Refunded>(
    'refund',
    async () => {
      const send = (idempotencyKey: string) => stripe.refunds.create(params, { idempotencyKey })
      const find = () => findByKey(stripe, ref, key)
      const stillHolds = async ({ id }: Stripe.Refund) =>
        toRefund(await stripe.refunds.retrieve(id)).status !== 'failed'
      return accept(toRefund(await askWithKeys(key, { send, find, stillHolds })))
    },
    (refused) => {
      if (isCardError(refused)) return undefined
      if (refused.code === 'charge_disputed') return refuse('DISPUTED')
      return refused.code === 'charge_already_refunded' || refused.param === 'amount'
        ? refuse('EXCEEDS_CAPTURED')
        : undefined
    },
  )
}

/** Was the refund made although Stripe answered with a failure? One that the bank sent back does not count. */
async function findByKey(stripe: Stripe, intentRef: string, key: string): Promise<Stripe.Refund | null> {
  for await (const each of stripe.refunds.list({ payment_intent: intentRef, limit: 100 })) {
    if (each.metadata?.[keyName] === key && toRefund(each).status !== 'failed') return each
  }
  return null
}

function toRefund(wire: Stripe.Refund): ProcessorRefund {
  const intent = wire.payment_intent
  const isFailed = wire.status === 'failed' || wire.status === 'canceled'
  return {
    ref: wire.id,
    intentRef: typeof intent === 'string' ? intent : (intent?.id ?? ''),
    amountMinor: fromStripeAmount(wire.amount, wire.currency),
    currency: wire.currency.toUpperCase(),
    status: isFailed ? 'failed' : wire.status === 'succeeded' ? 'succeeded' : 'pending',
  }
}
