import type { Outcome } from '#app/kernel/outcome.ts'

/**
 * ready: money can be sent and reaches their bank. onboarding: the rail still asks the person for something, or looks at
 * what they gave. restricted: the rail has stopped the account, and no form of theirs changes that.
 */
export const accountStates = ['ready', 'onboarding', 'restricted'] as const
export type AccountState = (typeof accountStates)[number]

/** What a rail asks of somebody who wants to be paid. Closed: each has words in ui/messages. */
export const accountQuestions = [
  'identity',
  'address',
  'contact',
  'taxNumber',
  'business',
  'bankAccount',
  'agreement',
  'other',
] as const
export type AccountQuestion = (typeof accountQuestions)[number]

/** An account that somebody who is paid has at the rail. */
export type ConnectedAccount = {
  readonly ref: string
  readonly state: AccountState
  /** Empty while it is `onboarding`: the rail looks at what it was given. */
  readonly asked: readonly AccountQuestion[]
  /** Until when it wants to know; null: no day is set. */
  readonly dueBy: Date | null
}

export type NewAccount = {
  /** Our own name for whose it is. */
  readonly ownerKey: string
  /** ISO 3166-1 alpha-2: where they live or are registered. Fixed for good. */
  readonly country: string
  readonly isCompany: boolean
}

export type LinkBack = { readonly returnUrl: string; readonly refreshUrl: string }

/** Where people who are paid tell the rail who they are. `ProcessorUnreachable` is thrown where nobody knows. */
export interface ConnectedAccounts {
  /** Idempotent on: owner, country and kind, for a day. */
  create(account: NewAccount): Promise<Outcome<ConnectedAccount, 'COUNTRY_UNSUPPORTED'>>
  /** Null: there is no such account of ours, or not any more. */
  get(ref: string): Promise<ConnectedAccount | null>
  /** Where they answer what is asked: an address for one visit, for a few minutes, for nobody else. */
  onboardingUrl(ref: string, back: LinkBack): Promise<string>
  /** Where they see and change what they gave, once it is `ready`; the same care is due. */
  dashboardUrl(ref: string): Promise<string>
}
