import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { sum, toDecimal } from '#app/kernel/money.ts'
import { toPlain } from './account-numbers.ts'
import { toBankId, type BankAccount, type BankFileFacts, type BankTransfer } from './bank-file.ts'

/** ISO 20022 customer credit transfer, pain.001.001.09. Element order is the schema's. */
export function renderPain001(facts: BankFileFacts): string {
  const { runId, batch, createdAt, debtor, transfers } = facts
  const currencies = [...new Set(transfers.map(({ currency }) => currency))].sort()
  const messageId = `${toBankId(runId)}-${batch}`
  const header = element('GrpHdr', [
    text('MsgId', messageId),
    text('CreDtTm', createdAt.toISOString()),
    text('NbOfTxs', String(transfers.length)),
    text('CtrlSum', controlSum(transfers)),
    element('InitgPty', [text('Nm', cut(debtor.name, 140))]),
  ])
  const groups = currencies.map((currency) =>
    renderGroup(facts, `${messageId}${currency}`, transfers.filter((transfer) => transfer.currency === currency)),
  ) // prettier-ignore
  const body = element('CstmrCdtTrfInitn', [header, ...groups])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">${body}</Document>\n`
}

function renderGroup({ createdAt, debtor }: BankFileFacts, id: string, transfers: readonly BankTransfer[]): string {
  const isSepa = transfers.every(({ currency, account }) => currency === 'EUR' && account.kind === 'iban')
  return element('PmtInf', [
    text('PmtInfId', id),
    text('PmtMtd', 'TRF'),
    text('BtchBookg', 'false'),
    text('NbOfTxs', String(transfers.length)),
    text('CtrlSum', controlSum(transfers)),
    ...(isSepa ? [element('PmtTpInf', [element('SvcLvl', [text('Cd', 'SEPA')])])] : []),
    element('ReqdExctnDt', [text('Dt', createdAt.toISOString().slice(0, 10))]),
    element('Dbtr', [text('Nm', cut(debtor.name, 140))]),
    element('DbtrAcct', [element('Id', [text('IBAN', toPlain(debtor.iban))])]),
    element('DbtrAgt', [bank(debtor.bic)]),
    text('ChrgBr', isSepa ? 'SLEV' : 'SHAR'),
    ...transfers.map(renderTransfer),
  ])
}

function renderTransfer({ payoutId, amountMinor, currency, account, reference }: BankTransfer): string {
  return element('CdtTrfTxInf', [
    element('PmtId', [text('EndToEndId', toBankId(payoutId))]),
    element('Amt', [`<InstdAmt Ccy="${currency}">${toDecimal(amountMinor, currency)}</InstdAmt>`]),
    ...agentOf(account),
    element('Cdtr', [text('Nm', cut(account.holder, 140))]),
    element('CdtrAcct', accountOf(account)),
    element('RmtInf', [text('Ustrd', cut(reference, 140))]),
  ])
}

function agentOf(account: BankAccount): string[] {
  if (account.kind === 'iban') return account.bic === '' ? [] : [element('CdtrAgt', [bank(account.bic)])]
  const member = element('ClrSysMmbId', [
    element('ClrSysId', [text('Cd', 'USABA')]),
    text('MmbId', toPlain(account.routingNumber)),
  ])
  return [element('CdtrAgt', [element('FinInstnId', [member])])]
}

function accountOf(account: BankAccount): string[] {
  if (account.kind === 'iban') return [element('Id', [text('IBAN', toPlain(account.iban))])]
  const id = element('Id', [element('Othr', [text('Id', toPlain(account.accountNumber))])])
  return [id, element('Tp', [text('Cd', account.accountType === 'savings' ? 'SVGS' : 'CACC')])]
}

function bank(bic: string): string {
  if (bic !== '') return element('FinInstnId', [text('BICFI', toPlain(bic))])
  return element('FinInstnId', [element('Othr', [text('Id', 'NOTPROVIDED')])])
}

/** The sum of the amounts as they are written, whatever their currencies: up to three decimals, exact. */
function controlSum(transfers: readonly BankTransfer[]): string {
  const thousandths = sum(
    transfers.map(({ amountMinor, currency }) => amountMinor * 10n ** BigInt(3 - exponentOf(toCurrencyCode(currency)))),
  )
  const decimals = Math.max(0, ...transfers.map(({ currency }) => exponentOf(toCurrencyCode(currency))))
  const digits = thousandths.toString().padStart(4, '0')
  const [whole, fraction] = [digits.slice(0, -3), digits.slice(-3)]
  return decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals)}`
}

function element(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`
}

function text(name: string, value: string): string {
  return `<${name}>${escape(value)}</${name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Signs that XML has no place for are left out. */
function escape(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}

function cut(value: string, length: number): string {
  return [...value].slice(0, length).join('')
}
