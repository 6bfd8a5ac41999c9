import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Transfer, TransferRail, TransferRefusal, TransferRequest } from '../transfers.ts'
import { askWithKeys } from './ask-with-keys.ts'
import { fromStripeAmount, isStripeAmount, toStripeAmount } from './stripe-amounts.ts'
import { askStripe, isCardError } from './stripe-errors.ts'

type Sent = Outcome<Transfer, TransferRefusal>

/** Stripe Connect: from the platform's balance to the account of somebody who is paid. */
export function stripeTransfers(stripe: Stripe): TransferRail {
  return {
    send: (request) => send(stripe, request),
    find: (group) =>
      askStripe('find transfer', async () => {
        const found = await findByGroup(stripe, group)
        return found && toTransfer(found)
      }),
    available: () =>
      askStripe('balance', async () => {
        const { available } = await stripe.balance.retrieve()
        return new Map(available.map(({ amount, currency }) => [currency.toUpperCase(), fromStripeAmount(amount, currency)]))
      }),
  }
} // prettier-ignore

async function send(stripe: Stripe, request: TransferRequest): Promise<Sent> {
  const { destination, amountMinor, currency, group, idempotencyKey } = request
  if (!isStripeAmount(amountMinor, currency)) return refuse('AMOUNT_UNPAYABLE')
  const params: Stripe.TransferCreateParams = {
    amount: toStripeAmount(amountMinor, currency),
    currency: currency.toLowerCase(),
    destination,
    transfer_group: group,
  }
  return askStripe<Sent>(
    'transfer',
    async () => {
      const create = (key: string) => stripe.transfers.create(params, { idempotencyKey: key })
      return accept(toTransfer(await askWithKeys(idempotencyKey, { send: create, find: () => findByGroup(stripe, group) }))) // prettier-ignore
    },
    (refused) => {
      if (isCardError(refused)) return undefined
      if (refused.code === 'balance_insufficient') return refuse('BALANCE_TOO_LOW')
      if (refused.param === 'amount' || refused.param === 'currency') return refuse('AMOUNT_UNPAYABLE')
      if (refused.code === 'insufficient_capabilities_for_transfer') return refuse('DESTINATION_UNUSABLE')
      return refused.param === 'destination' ? refuse('DESTINATION_UNUSABLE') : undefined
    },
  )
}

/** The list is exact; one group holds one transfer. */
async function findByGroup(stripe: Stripe, group: string): Promise<Stripe.Transfer | null> {
  const listed = await stripe.transfers.list({ transfer_group: group, limit: 2 })
  return listed.data[0] ?? null
}

function toTransfer({ id, amount, currency, reversed }: Stripe.Transfer): Transfer {
  return {
    ref: id,
    amountMinor: fromStripeAmount(amount, currency),
    currency: currency.toUpperCase(),
    isReversed: reversed,
  }
}
