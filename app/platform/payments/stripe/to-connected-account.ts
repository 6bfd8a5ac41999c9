import type Stripe from 'stripe'
import type { AccountQuestion, AccountState, ConnectedAccount } from '../connected-accounts.ts'

/** What stops an account although its owner has nothing left to answer. */
const stopped = new Set(['listed', 'other', 'platform_paused', 'under_review'])

export function toConnectedAccount(wire: Stripe.Account): ConnectedAccount {
  const { currently_due: due, past_due: late, current_deadline: deadline } = wire.requirements ?? {}
  const state = stateOf(wire)
  const asked = state === 'restricted' ? [] : [...(due ?? []), ...(late ?? [])]
  return {
    ref: wire.id,
    state,
    asked: [...new Set(asked.map(toQuestion))].sort(),
    dueBy: deadline ? new Date(deadline * 1000) : null,
  }
}

/** Money must be able to arrive there, and to leave from there to their bank. */
function stateOf({ capabilities, payouts_enabled: isPaidOut, requirements }: Stripe.Account): AccountState {
  const reason: string | null = requirements?.disabled_reason ?? null
  if (reason !== null && (reason.startsWith('rejected.') || stopped.has(reason))) return 'restricted'
  return capabilities?.transfers === 'active' && isPaidOut ? 'ready' : 'onboarding'
}

/** In the order in which they are tried: `individual.verification.document` is about who they are. */
const questions: readonly (readonly [RegExp, AccountQuestion])[] = [
  [/^external_account/, 'bankAccount'],
  [/^tos_acceptance/, 'agreement'],
  [/(ssn|id_number|tax_id|vat_id)/, 'taxNumber'],
  [/\baddress\b|registered_address/, 'address'],
  [/\.(email|phone)$/, 'contact'],
  [/(first_name|last_name|full_name|dob|verification|nationality|political_exposure|relationship)/, 'identity'],
  [/^(business|company|documents|owners|directors|executives|representative|person_|settings)/, 'business'],
]

function toQuestion(field: string): AccountQuestion {
  return questions.find(([pattern]) => pattern.test(field))?.[1] ?? 'other'
}
