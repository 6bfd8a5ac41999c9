/** Why nothing was done about a payout, a run, or how a creator is paid. */
export const payoutRefusals = [
  'RUN_NOT_FOUND',
  'RUN_NOT_PROPOSED',
  'RUN_NOT_APPROVED',
  'RUN_ON_ITS_WAY',
  'CUTOFF_AHEAD',
  'PAYOUT_NOT_FOUND',
  'PAYOUT_NOT_ON_ITS_WAY',
  'PAYOUT_ENDED',
  'OUTCOME_UNKNOWN',
  'RAIL_CONFIRMS',
  'FUNDING_NOT_FOUND',
  'FUNDING_OPEN',
  'FUNDING_ENDED',
  'FUNDING_TOO_LITTLE',
  'FUNDING_BY_PLATFORM',
  'DEBTOR_MISSING',
  'NOT_A_BANK_FILE',
  'NOTHING_TO_SEND',
  'EXCHANGE_NOT_NEEDED',
  'EXCHANGE_RATE_INVALID',
  'RATE_NOT_PUBLISHED',
  'RATE_TOO_OLD',
  'STATEMENT_NOT_FOUND',
] as const
export type PayoutRefusal = (typeof payoutRefusals)[number]

/** Why a profile, a form or a method was not taken. */
export const payeeRefusals = [
  'PROFILE_MISSING',
  'TAX_FORM_WRONG_KIND',
  'TAX_NUMBER_INVALID',
  'VAT_NUMBER_INVALID',
  'IBAN_INVALID',
  'BIC_INVALID',
  'ROUTING_NUMBER_INVALID',
  'ACCOUNT_NUMBER_INVALID',
  'STRIPE_ACCOUNT_INVALID',
  'STRIPE_NOT_OFFERED',
  'STRIPE_COUNTRY_UNSUPPORTED',
  'STRIPE_UNREACHABLE',
  'METHOD_NOT_FOUND',
  'METHOD_IN_USE',
  'TOO_MANY_METHODS',
  'NOT_FLAGGED',
] as const
export type PayeeRefusal = (typeof payeeRefusals)[number]
