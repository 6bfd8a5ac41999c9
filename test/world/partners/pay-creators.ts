import { addPayoutMethod } from '#app/domain/payouts/add-payout-method.server.ts'
import { approvePayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import { setPayoutProfile, setSelfBilling, submitTaxForm } from '#app/domain/payouts/set-payout-profile.server.ts'
import { db } from '#app/platform/db/database.server.ts'
import { dayBefore, daysAgo } from '../days-ago.ts'
import { does, staff, type Cast, type CreatorName, type Partner } from './cast.ts'
import { payees, payers } from './payees.ts'

/** Who pays and how; who is paid and where to. Callum has not said yet, so his shop cannot pay him. */
export async function arrangePayouts({ shops, creators }: Cast): Promise<void> {
  for (const { shop, terms } of payers) {
    const { shopId } = shops[shop]
    await daysAgo(70, () => does('payout terms', (tx) => setPayoutTerms(tx, { shopId, actor: staff, terms })))
  }
  for (const { creator, profile, answers, method } of payees) {
    const { creatorId } = creators[creator]
    await daysAgo(68, async () => {
      await does('who is paid', (tx) => setPayoutProfile(tx, { creatorId, profile }))
      await does('the tax form', (tx) => submitTaxForm(tx, { creatorId, answers }))
      await does('where the money goes', (tx) => addPayoutMethod(tx, { creatorId, details: method }))
      await does('self-billing', (tx) => setSelfBilling(tx, { creatorId, isAgreed: true }))
    })
  }
}

/** Before this day what was released belongs to the first payout. */
const firstCutoff = 15

/** One run that was paid but for one payout, one that is paid whole, one that waits for the merchant, one to prepare. */
export async function payCreators(cast: Cast): Promise<void> {
  const { aurora, dana, hinata } = cast.shops
  const cutoffAt = dayBefore(firstCutoff)
  await payRun(aurora, await propose(aurora, 'USD', cutoffAt), cast.creators.noor.creatorId)
  await moveTo(cast, 'noor')
  await payRun(dana, await propose(dana, 'KWD', cutoffAt))
  await propose(hinata, 'JPY', new Date())
  await propose(aurora, 'USD', new Date())
}

async function propose({ shopId }: Partner, currency: string, cutoffAt: Date): Promise<string> {
  const run = await does('proposing a payout', (tx) => proposePayoutRun(tx, { shopId, currency, cutoffAt, actor: staff })) // prettier-ignore
  if (!run.runId) throw new Error(`nobody can be paid in ${currency}`)
  return run.runId
}

/** Approved, funded, sent to the bank and arrived, but for one creator whose account is closed. */
async function payRun({ shopId }: Partner, runId: string, closedFor?: string): Promise<void> {
  const of = { shopId, runId, actor: staff }
  await does('approving a payout', (tx) => approvePayoutRun(tx, of))
  const { id: fundingId } = await db.funding.findUniqueOrThrow({ where: { runId } })
  await does('funding a payout', (tx) => markFundingPaid(tx, { shopId, fundingId, actor: staff }))
  await does('the bank file', (tx) => exportBankFile(tx, { ...of, format: 'csv' }))
  const closed = closedFor && (await db.payout.findFirstOrThrow({ where: { runId, creatorId: closedFor } })).id
  if (closed) {
    const failure = 'The bank says that this account was closed.'
    await does('a payout that failed', (tx) => failPayout(tx, { shopId, payoutId: closed, actor: staff, failure }))
  }
  await does('the bank’s answer', (tx) => confirmPayoutRun(tx, of))
}

/** After the bank sent it back, the creator names another account; the next run takes what was carried. */
async function moveTo({ creators }: Cast, name: CreatorName): Promise<void> {
  const details = payees.find(({ creator }) => creator === name)?.nextMethod
  if (!details) throw new Error(`${name} has no other account`)
  await does('another account', (tx) => addPayoutMethod(tx, { creatorId: creators[name].creatorId, details }))
}
