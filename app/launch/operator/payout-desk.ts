import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { openFundings } from '#app/domain/payouts/open-fundings.server.ts'
import { lastPublishedTable } from '#app/domain/payouts/published-rates.server.ts'
import { railFunding } from '#app/domain/payouts/rail-funding.server.ts'
import type { PayoutRefusal } from '#app/domain/payouts/refusals.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, type Tx } from '#app/platform/db/database.server.ts'
import { transfers } from '#app/platform/payments/transfers.server.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** F8: what shops still have to send, what Stripe needs beside what is there, and of when the published rates are. */
export async function* payoutDesk(): AsyncGenerator<string> {
  const fundings = await openFundings(db)
  yield fundings.length === 0 ? 'No shop has to send anything.' : 'To be sent by shops:'
  for (const { reference, shop, due, dueAt, state } of fundings) {
    const late = state === 'overdue' ? ', OVERDUE' : ''
    yield `  ${reference}  ${due.amount} ${due.currency}  ${shop}, by ${dayOf(dueAt)}${late}`
  }
  const waiting = transfers ? await railFunding(db, transfers) : []
  if (!transfers) yield 'This installation pays nobody through Stripe.'
  else if (waiting.length === 0) yield 'Nothing waits to leave through Stripe.'
  for (const { currency, payouts, needed, available, missing } of waiting) {
    const toBring = /[1-9]/.test(missing.amount) ? `; BRING ${missing.amount} ${currency}` : ''
    yield `At Stripe: ${payouts} payouts need ${needed.amount} ${currency}, ${available.amount} are there${toBring}.`
  }
  const table = await lastPublishedTable(db)
  yield table ? `Published rates: of ${dayOf(table.day)}, ${table.currencies} currencies.` : 'No published rates.'
}

/** F8: a shop's money is here: what was due, or `amount` in its currency. */
export async function fundingArrived(
  tx: Tx,
  { reference, amount, actor }: { reference: string; amount: string | undefined; actor: string },
): Promise<Outcome<unknown, PayoutRefusal>> {
  const [funding] = await openFundings(tx, reference)
  if (!funding) throw new Error(`No shop has to send anything under ${reference}.`)
  const { shopId, fundingId, due } = funding
  const brought = amount === undefined ? {} : { broughtMinor: parseDecimal(amount, due.currency) }
  return markFundingPaid(tx, { shopId, fundingId, actor, ...brought })
}
