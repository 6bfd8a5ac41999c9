import { checkAmount, checkCurrency } from './check-amount.ts'
import { malformed, missing, refused } from './failure.ts'
import type { Params } from './params.ts'
import type { Transfer, TransferReversal } from './records.ts'
import { freshId, seconds, type World } from './world.ts'

/** An account that was not made here exists as soon as its id is well formed, unless it was closed from outside. */
function checkDestination(world: World, destination: string): void {
  if (!/^acct_[A-Za-z0-9]+$/.test(destination) || world.closedAccounts.has(destination)) {
    throw refused(`No such destination: '${destination}'`, { code: 'resource_missing', param: 'destination' })
  }
  const account = world.accounts.get(destination)
  if (account && account.capabilities.transfers !== 'active') {
    const message =
      'Your destination account needs to have at least one of the following capabilities enabled: transfers'
    throw refused(message, { code: 'insufficient_capabilities_for_transfer' })
  }
}

export function createTransfer(world: World, params: Params): Transfer {
  const currency = checkCurrency(params.require('currency'))
  const amount = checkAmount(params.require('amount'), currency)
  const destination = params.require('destination')
  checkDestination(world, destination)
  const left = world.balances.get(currency)
  if (left !== undefined && left < amount) {
    throw refused('You have insufficient funds in your Stripe account.', { code: 'balance_insufficient' })
  }
  if (left !== undefined) world.balances.set(currency, left - amount)
  const transfer: Transfer = {
    id: freshId('tr'),
    object: 'transfer',
    amount,
    amount_reversed: 0,
    created: seconds(world),
    currency,
    destination,
    livemode: false,
    metadata: params.metadata(),
    reversed: false,
    transfer_group: params.find('transfer_group') ?? null,
  }
  world.transfers.set(transfer.id, transfer)
  return transfer
}

export function getTransfer(world: World, id: string): Transfer {
  const transfer = world.transfers.get(id)
  if (!transfer) throw missing('transfer', id)
  return transfer
}

/** All of it, or a part, comes back to the platform's balance. */
export function reverseTransfer(world: World, id: string, asked?: string): TransferReversal {
  const transfer = getTransfer(world, id)
  const left = transfer.amount - transfer.amount_reversed
  const amount = asked ? checkAmount(asked, transfer.currency) : left
  if (left === 0) throw refused('This transfer has already been fully reversed.')
  if (amount > left) throw malformed('The amount is more than what is left', 'parameter_invalid', 'amount')
  const amountReversed = transfer.amount_reversed + amount
  world.transfers.set(id, {
    ...transfer,
    amount_reversed: amountReversed,
    reversed: amountReversed === transfer.amount,
  })
  const balance = world.balances.get(transfer.currency)
  if (balance !== undefined) world.balances.set(transfer.currency, balance + amount)
  return {
    id: freshId('trr'),
    object: 'transfer_reversal',
    amount,
    created: seconds(world),
    currency: transfer.currency,
    transfer: id,
  }
}
