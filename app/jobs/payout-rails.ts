import { checkVatNumber, enqueueVatChecks } from '#app/domain/payouts/check-vat-number.server.ts'
import { exchangeWaiting } from '#app/domain/payouts/exchange-waiting.server.ts'
import { exchangeJob, payoutJobNames } from '#app/domain/payouts/jobs.ts'
import { takeInRates } from '#app/domain/payouts/published-rates.server.ts'
import { railFunding } from '#app/domain/payouts/rail-funding.server.ts'
import { enqueueAccountRefresh, refreshPayoutAccount } from '#app/domain/payouts/refresh-payout-account.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { exchangeRates } from '#app/platform/exchange-rates.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { connectedAccounts, transfers } from '#app/platform/payments/transfers.server.ts'
import type { JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { vatRegister } from '#app/platform/vat-register.server.ts'
import type { Subscriptions } from './subscriptions.ts'

const names = payoutJobNames

/** What payouts hear from outside: rates, the register, accounts at the rail, and the money there. */
export const payoutRailJobs: Readonly<Record<string, JobHandler>> = {
  [names.takeInRates]: async () => {
    if (!exchangeRates) return
    const published = await exchangeRates.fetch()
    await inTransaction(names.takeInRates, async (tx) => {
      const { taken } = await takeInRates(tx, published)
      if (taken > 0) await enqueue(tx, exchangeJob())
    })
  },
  [names.exchange]: async () => {
    await exchangeWaiting()
  },
  [names.refreshAccountsDue]: async () => {
    if (connectedAccounts) await inTransaction(names.refreshAccountsDue, enqueueAccountRefresh)
  },
  [names.refreshAccount]: async (payload) => {
    if (connectedAccounts) await refreshPayoutAccount(connectedAccounts, textIn(payload, 'accountRef'))
  },
  [names.checkVatDue]: async () => {
    if (vatRegister) await inTransaction(names.checkVatDue, enqueueVatChecks)
  },
  [names.checkVat]: async (payload) => {
    if (!vatRegister) return
    const said = await checkVatNumber(vatRegister, textIn(payload, 'creatorId'))
    if (said === 'unanswered') log.info('the VAT register gave no answer; the number is asked about again')
  },
  [names.watchFunding]: async () => {
    if (!transfers) return
    for (const { currency, payouts, needed, available, missing } of await railFunding(db, transfers)) {
      if (/[1-9]/.test(missing.amount)) {
        log.warn({ currency, payouts, needed, available, missing }, 'payouts wait: the platform has too little at the rail')
      }
    }
  },
} // prettier-ignore

/** Whoever looks at a run sees what arrives in another currency. */
export const payoutRailSubscriptions: Subscriptions = {
  'payoutRun.changed': ({ state }) => (state === 'proposed' || state === 'approved' ? [exchangeJob()] : []),
}
