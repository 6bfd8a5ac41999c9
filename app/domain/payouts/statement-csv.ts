import { toDecimal } from '#app/kernel/money.ts'
import { toCell } from './bank-file.ts'
import type { StatementBody } from './statement.ts'

const columns = ['line', 'id', 'kind', 'at', 'order', 'product', 'amount', 'currency'] as const

/** F6: entries, then fees, exchange and bank amount, so that the table adds up to what arrived. RFC 4180. */
export function statementCsv({ head, entries }: StatementBody): string {
  const { currency, fees, exchange, bank, totalMinor, payout } = head
  const amount = (minor: string) => toDecimal(BigInt(minor), currency)
  const rows = [
    ...entries.map(({ id, kind, at, order, product, amountMinor }) => [
      'entry', id, kind, at, order ?? '', product ?? '', amount(amountMinor), currency,
    ]),
    ['total', '', '', payout.paidAt, '', '', amount(totalMinor), currency],
    ...fees.map(({ id, at, amountMinor }) => ['fee', id, 'payoutFee', at, '', '', amount(amountMinor), currency]),
    ...(exchange
      ? [['exchange', '', exchange.source, exchange.quotedAt, '', exchange.rate, amount(exchange.fromMinor), currency]]
      : []),
    ['bank', payout.id, payout.rail, payout.paidAt, '', payout.method ?? '', toDecimal(BigInt(bank.amountMinor), bank.currency), bank.currency],
  ] // prettier-ignore
  return [columns, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n') + '\r\n'
}
