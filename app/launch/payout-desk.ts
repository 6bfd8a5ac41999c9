import { existsSync } from 'node:fs'

/*
 * The platform's side of payouts by Stripe, for whoever operates it.
 * `npm run payouts` shows what shops still have to send, what Stripe needs beside what is there, and how old the published
 * rates are. `npm run payouts -- arrived VTR-… [amount]` says that a shop's money is here: what was due, or the amount.
 * Ends with 0, or 1 where something was refused or could not be asked.
 */
if (existsSync('.env')) process.loadEnvFile('.env')

const [word, reference, amount] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<boolean> {
  const { closeDatabase } = await import('#app/platform/db/database.server.ts')
  try {
    if (word === undefined) return await show()
    if (word === 'arrived' && reference) return await arrived(reference)
    say('npm run payouts, or: npm run payouts -- arrived <reference> [amount]')
    return false
  } finally {
    await closeDatabase()
  }
}

async function show(): Promise<boolean> {
  const { db } = await import('#app/platform/db/database.server.ts')
  const { openFundings } = await import('#app/domain/payouts/open-fundings.server.ts')
  const { railFunding } = await import('#app/domain/payouts/rail-funding.server.ts')
  const { lastPublishedTable } = await import('#app/domain/payouts/published-rates.server.ts')
  const { transfers } = await import('#app/platform/payments/transfers.server.ts')
  const fundings = await openFundings(db)
  say(fundings.length === 0 ? 'No shop has to send anything.' : 'To be sent by shops:')
  for (const { reference: name, shop, due, dueAt, state } of fundings) {
    say(`  ${name}  ${due.amount} ${due.currency}  ${shop}, by ${dueAt.toISOString().slice(0, 10)}${state === 'overdue' ? ', OVERDUE' : ''}`) // prettier-ignore
  }
  const waiting = transfers ? await railFunding(db, transfers) : []
  if (!transfers) say('This installation pays nobody through Stripe.')
  else if (waiting.length === 0) say('Nothing waits to leave through Stripe.')
  for (const { currency, payouts, needed, available, missing } of waiting) {
    const isShort = /[1-9]/.test(missing.amount)
    say(`At Stripe: ${payouts} payouts need ${needed.amount} ${currency}, ${available.amount} are there${isShort ? `; BRING ${missing.amount} ${currency}` : ''}.`) // prettier-ignore
  }
  const table = await lastPublishedTable(db)
  say(table ? `Published rates: of ${table.day.toISOString().slice(0, 10)}, ${table.currencies} currencies.` : 'No published rates.') // prettier-ignore
  return true
}

async function arrived(name: string): Promise<boolean> {
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { openFundings } = await import('#app/domain/payouts/open-fundings.server.ts')
  const { markFundingPaid } = await import('#app/domain/payouts/mark-funding-paid.server.ts')
  const { parseDecimal } = await import('#app/kernel/money.ts')
  const [funding] = await openFundings(db, name)
  if (!funding) {
    say(`No shop has to send anything under ${name}.`)
    return false
  }
  const { shopId, fundingId, due } = funding
  const brought = amount === undefined ? {} : { broughtMinor: parseDecimal(amount, due.currency) }
  const command = { shopId, fundingId, actor: 'platform', ...brought }
  const outcome = await inTransaction('mark funding paid', (tx) => markFundingPaid(tx, command))
  say(outcome.ok ? `${name} is paid; its payouts leave within the hour.` : `Refused: ${outcome.code} ${JSON.stringify(outcome.detail)}`) // prettier-ignore
  return outcome.ok
}

main().then(
  (isDone) => {
    process.exitCode = isDone ? 0 : 1
  },
  (cause: unknown) => {
    process.stderr.write(`The desk closed early: ${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exitCode = 1
  },
)
