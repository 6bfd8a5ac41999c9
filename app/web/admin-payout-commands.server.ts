import { approvePayoutRun, cancelPayoutRun } from '#app/domain/payouts/approve-payout-run.server.ts'
import { confirmPayout, confirmPayoutRun } from '#app/domain/payouts/confirm-payout.server.ts'
import { exchangeAtPublishedRate, exchangePayout } from '#app/domain/payouts/exchange-payout.server.ts'
import { exportBankFile } from '#app/domain/payouts/export-bank-file.server.ts'
import { failPayout } from '#app/domain/payouts/fail-payout.server.ts'
import { markFundingPaid } from '#app/domain/payouts/mark-funding-paid.server.ts'
import { payoutTermsOf, setPayoutTerms } from '#app/domain/payouts/payout-terms.server.ts'
import { proposePayoutRun } from '#app/domain/payouts/propose-payout-run.server.ts'
import type { PayoutRefusal } from '#app/domain/payouts/refusals.ts'
import { addDays } from '#app/kernel/clock.ts'
import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import { transfers } from '#app/platform/payments/transfers.server.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { payeeWords, payoutWords } from '#app/ui/messages/payouts.ts'
import { fundingForm, proposalForm, termsForm } from './admin-payout-forms.ts'
import { db, inTransaction, now } from './database.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, PayoutRefusal>) {
  return outcome.ok ? accepted(null) : refused(locale, payoutWords, outcome)
}

/** How the shop pays from now on. */
export async function runTermsCommand(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const input = judgeForm(form, termsForm, locale, programFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { rail } = input.value
  if (rail === 'stripe' && !transfers && (await payoutTermsOf(db, shop.id)).rail !== rail) {
    return refused(locale, payeeWords, refuse('STRIPE_NOT_OFFERED'))
  }
  const change = { shopId: shop.id, actor, terms: input.value }
  const outcome = await inTransaction('set payout terms', (tx) => setPayoutTerms(tx, change))
  return outcome.ok ? accepted(null) : refused(locale, payeeWords, outcome)
}

/** A run is proposed for everything that is due until a day, in one currency. */
export async function proposeRun(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const input = judgeForm(form, proposalForm, locale)
  if (!input.ok) return invalid(locale, input)
  const { currency, cutoff } = input.value
  const day = cutoff ? toInstant(cutoff, shop.timeZone) : null
  const end = day && addDays(day, 1)
  const cutoffAt = end && end < now() ? end : now()
  const proposal = { shopId: shop.id, currency, cutoffAt, actor }
  const outcome = await inTransaction('propose payout run', (tx) => proposePayoutRun(tx, proposal))
  if (!outcome.ok) return answer(caller, outcome)
  const { runId, payoutCount, skipped } = outcome.value
  return accepted({ runId, payoutCount, skipped: skipped.length })
}

/** What can be done with one run and its payouts. */
export async function runPayoutCommand(caller: MerchantCaller, form: FormData, runId: string) {
  const { shop, staffId: actor } = caller
  const read = (name: string) => readField(form, name)
  const run = { shopId: shop.id, runId, actor }
  const payout = { shopId: shop.id, payoutId: read('payoutId'), actor }
  switch (read('intent')) {
    case 'approve':
      return answer(caller, await inTransaction('approve payout run', (tx) => approvePayoutRun(tx, run)))
    case 'cancel':
      return answer(caller, await inTransaction('cancel payout run', (tx) => cancelPayoutRun(tx, run)))
    case 'markFunded':
      return markFunded(caller, form)
    case 'confirmAll':
      return answer(caller, await inTransaction('confirm payout run', (tx) => confirmPayoutRun(tx, run)))
    case 'confirm': {
      const railRef = read('railRef').trim() || null
      return answer(caller, await inTransaction('confirm payout', (tx) => confirmPayout(tx, { ...payout, railRef })))
    }
    case 'fail': {
      const failure = read('failure').trim().slice(0, 200)
      return answer(caller, await inTransaction('fail payout', (tx) => failPayout(tx, { ...payout, failure })))
    }
    case 'exchangePublished':
      return answer(caller, await inTransaction('exchange payout', (tx) => exchangeAtPublishedRate(tx, payout)))
    case 'exchange': {
      const quote = {
        ...payout,
        rate: read('rate').trim(),
        source: read('source').trim().slice(0, 80),
        quotedAt: now(),
      }
      return answer(caller, await inTransaction('exchange payout', (tx) => exchangePayout(tx, quote)))
    }
    default:
      return notFound()
  }
}

async function markFunded(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const input = judgeForm(form, fundingForm(readField(form, 'currency') || shop.currency), locale, programFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { brought } = input.value
  const funding = { shopId: shop.id, fundingId: readField(form, 'fundingId'), actor, ...(brought !== null && { broughtMinor: brought }) } // prettier-ignore
  return answer(caller, await inTransaction('mark funding paid', (tx) => markFundingPaid(tx, funding)))
}

/** The bank file of a funded run. Posted, because what is in it is on its way from then on. */
export async function bankFile(caller: MerchantCaller, form: FormData, runId: string): Promise<Response> {
  const { shop, staffId: actor } = caller
  const format = readField(form, 'format') === 'csv' ? 'csv' : 'pain001'
  const outcome = await inTransaction('export bank file', (tx) =>
    exportBankFile(tx, { shopId: shop.id, runId, actor, format }),
  )
  if (!outcome.ok) return answer(caller, outcome)
  const { fileName, contentType, text } = outcome.value
  return new Response(text, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
