import Stripe from 'stripe'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { now } from '#app/platform/clock.server.ts'
import type { ConnectedAccount, ConnectedAccounts, NewAccount } from '../connected-accounts.ts'
import { askWithKeys } from './ask-with-keys.ts'
import { askStripe, isCardError } from './stripe-errors.ts'
import { toConnectedAccount } from './to-connected-account.ts'

/** Metadata: whose account it is. */
const ownerName = 'owner_key'
/** Stripe forgets keys after a day at the earliest. */
const keysLiveMilliseconds = 25 * millisecondsPer.hour

/**
 * Express accounts, said by their properties: Stripe asks its questions on its own pages, the account's owner has
 * Stripe's short dashboard, and fees and losses are the platform's.
 */
export function stripeAccounts(stripe: Stripe): ConnectedAccounts {
  return {
    create: (account) => create(stripe, account),
    get: (ref) => get(stripe, ref),
    onboardingUrl: (ref, { returnUrl, refreshUrl }) =>
      askStripe('account link', async () => {
        const link = { account: ref, type: 'account_onboarding', return_url: returnUrl, refresh_url: refreshUrl }
        return (await stripe.accountLinks.create(link)).url
      }),
    dashboardUrl: (ref) => askStripe('login link', async () => (await stripe.accounts.createLoginLink(ref)).url),
  }
}

type Created = Outcome<ConnectedAccount, 'COUNTRY_UNSUPPORTED'>

async function create(stripe: Stripe, account: NewAccount): Promise<Created> {
  const { ownerKey, country, isCompany } = account
  const idempotencyKey = `account:${ownerKey}:${country}:${isCompany ? 'company' : 'individual'}`
  const isAbroad = country !== (await homeOf(stripe))
  const params: Stripe.AccountCreateParams = {
    country,
    business_type: isCompany ? 'company' : 'individual',
    controller: {
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      stripe_dashboard: { type: 'express' },
    },
    capabilities: { transfers: { requested: true } },
    // Across borders only recipients are paid, whose agreement is with the platform alone.
    ...(isAbroad && { tos_acceptance: { service_agreement: 'recipient' } }),
    metadata: { [ownerName]: ownerKey },
  }
  return askStripe<Created>(
    'connect account',
    async () => {
      const send = (key: string) => stripe.accounts.create(params, { idempotencyKey: key })
      const find = () => findByOwner(stripe, account)
      return accept(toConnectedAccount(await askWithKeys(idempotencyKey, { send, find })))
    },
    (refused) => (!isCardError(refused) && refused.param === 'country' ? refuse('COUNTRY_UNSUPPORTED') : undefined),
  )
}

/** The country of the platform's own account. */
function homeOf(stripe: Stripe): Promise<string | null> {
  return askStripe('own account', async () => (await stripe.accounts.retrieveCurrent()).country ?? null)
}

/** Was it made although Stripe answered with a failure? The list is exact; it is read only then. */
async function findByOwner(stripe: Stripe, { ownerKey, country }: NewAccount): Promise<Stripe.Account | null> {
  const since = Math.floor(addMilliseconds(now(), -keysLiveMilliseconds).getTime() / 1000)
  for await (const each of stripe.accounts.list({ created: { gte: since }, limit: 100 })) {
    if (each.metadata?.[ownerName] === ownerKey && each.country === country) return each
  }
  return null
}

/** Stripe answers 403 for an account that is not, or not any more, one of the platform's. */
async function get(stripe: Stripe, ref: string): Promise<ConnectedAccount | null> {
  return askStripe<ConnectedAccount | null>(
    'read account',
    async () => {
      try {
        return toConnectedAccount(await stripe.accounts.retrieve(ref))
      } catch (error) {
        if (error instanceof Stripe.errors.StripePermissionError) return null
        throw error
      }
    },
    (refused) => (!isCardError(refused) && refused.code === 'resource_missing' ? null : undefined),
  )
}
