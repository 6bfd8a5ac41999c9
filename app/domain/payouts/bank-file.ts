import { toDecimal } from '#app/kernel/money.ts'
import type { DebtorInput, PayoutMethodInput } from './inputs.ts'
import { toPlain } from './account-numbers.ts'

export type BankAccount = Extract<PayoutMethodInput, { kind: 'iban' | 'ach' }>

export type BankTransfer = {
  readonly payoutId: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly account: BankAccount
  /** What the creator reads on the statement of their account. */
  readonly reference: string
}

export type BankFileFacts = {
  readonly runId: string
  /** Of one run more than one file can leave, each with other payouts. */
  readonly batch: number
  readonly createdAt: Date
  readonly debtor: DebtorInput
  readonly transfers: readonly BankTransfer[]
}

/** Banks take few signs in names of messages; ours differ in nothing but the underscore. */
export function toBankId(id: string): string {
  return id.replace(/_/g, '-')
}

const columns = ['payout', 'holder', 'iban', 'bic', 'routing_number', 'account_number', 'account_type', 'currency', 'amount', 'reference'] // prettier-ignore

/** The bank file as a table, for banks and people that take no XML. RFC 4180. */
export function renderBankCsv({ transfers }: BankFileFacts): string {
  const rows = transfers.map(({ payoutId, amountMinor, currency, account, reference }) => {
    const own =
      account.kind === 'iban'
        ? [toPlain(account.iban), toPlain(account.bic), '', '', '']
        : ['', '', toPlain(account.routingNumber), toPlain(account.accountNumber), account.accountType]
    return [payoutId, account.holder, ...own, currency, toDecimal(amountMinor, currency), reference]
  })
  return [columns, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n') + '\r\n'
}

/** A cell that a spreadsheet would take for a formula is made plain text. */
export function toCell(text: string): string {
  const plain = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}
