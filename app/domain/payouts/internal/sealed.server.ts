import { blindHash, seal, unseal } from '#app/platform/sealing.server.ts'
import type { DebtorInput, PayoutMethodInput, TaxFormInput } from '#app/domain/payouts/inputs.ts'
import { toPlain } from '#app/domain/payouts/account-numbers.ts'
import type { AccountQuestion } from '#app/platform/payments/connected-accounts.ts'

/** K11: what is sealed here leaves only for the rail that pays, and never for a log, an export or an explanation. */

const methodPurpose = 'payout method'
const taxPurpose = 'tax form'
const debtorPurpose = 'payout debtor'

/** Beside what was typed, what the rail still asks of the account's owner: theirs to know, and nobody else's. */
export type SealedMethod =
  | Exclude<PayoutMethodInput, { kind: 'stripe' }>
  | (Extract<PayoutMethodInput, { kind: 'stripe' }> & {
      readonly asked?: readonly AccountQuestion[]
      readonly dueBy?: string | null
    })

export function sealMethod(details: SealedMethod): string {
  return seal(methodPurpose, JSON.stringify(details))
}

export function unsealMethod(sealed: string): SealedMethod {
  return JSON.parse(unseal(methodPurpose, sealed)) as SealedMethod
}

export function sealTaxForm(answers: TaxFormInput): string {
  return seal(taxPurpose, JSON.stringify(answers))
}

export function unsealTaxForm(sealed: string): TaxFormInput {
  return JSON.parse(unseal(taxPurpose, sealed)) as TaxFormInput
}

export function sealDebtor(debtor: DebtorInput): string {
  return seal(debtorPurpose, JSON.stringify(debtor))
}

export function unsealDebtor(sealed: string): DebtorInput {
  return JSON.parse(unseal(debtorPurpose, sealed)) as DebtorInput
}

/** E8, E11: the same account gives the same hash, however it was typed and whoever typed it. */
export function hashOfMethod(details: PayoutMethodInput): string {
  return blindHash(methodPurpose, accountOf(details))
}

/** The same for an account of which only the rail's name is known. */
export function hashOfAccount(accountId: string): string {
  return hashOfMethod({ kind: 'stripe', currency: '', accountId })
}

function accountOf(details: PayoutMethodInput): string {
  switch (details.kind) {
    case 'iban':
      return `iban:${toPlain(details.iban)}`
    case 'ach':
      return `ach:${toPlain(details.routingNumber)}:${toPlain(details.accountNumber)}`
    case 'stripe':
      return `stripe:${details.accountId.trim()}`
    case 'manual':
      return `manual:${toPlain(details.instructions)}`
  }
}
