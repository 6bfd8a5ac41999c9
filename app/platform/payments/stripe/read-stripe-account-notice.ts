import type Stripe from 'stripe'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { openStripeEvent, type Received } from './read-stripe-notice.ts'

/** Which account to ask about again; null: genuine, but of no interest here. What it says itself is never believed. */
export type AccountNotice = { readonly accountRef: string | null }

export type AccountNoticeReader = (received: Received) => Outcome<AccountNotice, 'BAD_SIGNATURE' | 'UNREADABLE'>

/** Events on connected accounts come to an endpoint of their own and name the account (`account`). */
export function stripeAccountNotices(stripe: Stripe, secret: string): AccountNoticeReader {
  return (received) => {
    const event = openStripeEvent(stripe, secret, received)
    if (!event.ok) return event
    const { type, account } = event.value
    if (typeof type !== 'string') return refuse('UNREADABLE')
    return accept({ accountRef: changesAccounts.has(type) ? (account ?? null) : null })
  }
}

/** The second one: the person, or Stripe, cut the connection. */
const changesAccounts = new Set(['account.updated', 'account.application.deauthorized', 'capability.updated'])
