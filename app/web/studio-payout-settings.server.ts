import { addPayoutMethod } from '#app/domain/payouts/add-payout-method.server.ts'
import { archivePayoutMethod } from '#app/domain/payouts/archive-payout-method.server.ts'
import {
  connectPayoutAccount,
  payoutAccountUrl,
  refreshOwn,
} from '#app/domain/payouts/connect-payout-account.server.ts'
import { balancesOfCreator } from '#app/domain/payouts/balances-of-creator.server.ts'
import { payoutAddress, payoutProfileInput, taxFormInput, typedMethodInput } from '#app/domain/payouts/inputs.ts'
import { getPayoutSettings } from '#app/domain/payouts/payout-facts-of.server.ts'
import { payeeRefusals, type PayeeRefusal } from '#app/domain/payouts/refusals.ts'
import { setPayoutProfile, setSelfBilling, submitTaxForm } from '#app/domain/payouts/set-payout-profile.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { ratePercent } from '#app/domain/programs/inputs.ts'
import { refuse, type Outcome } from '#app/kernel/outcome.ts'
import { connectedAccounts } from '#app/platform/payments/transfers.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { payeeWords } from '#app/ui/messages/payouts.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { creatorPaths } from '#app/ui/paths.ts'
import { redirect, redirectDocument } from '@remix-run/node'
import { z } from 'zod'
import { appUrl } from './app-url.server.ts'
import { countryOptions } from './country-options.ts'
import { db, inTransaction, now } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

type Visit = { readonly country: string; readonly locale: Locale; readonly search: URLSearchParams }

/** K11: what is kept of how somebody is paid, without a number that could be used. */
export async function payoutSettingsView(creatorId: string, { country, locale, search }: Visit) {
  const connected = search.get('connected')
  // Back from the rail's pages: how the account stands is asked for once, and shown as known where nobody answers.
  if (connected && connectedAccounts) await refreshOwn(connectedAccounts, { creatorId, methodId: connected })
  const [{ profile, methods }, balances, policy] = await Promise.all([
    getPayoutSettings(db, creatorId),
    balancesOfCreator(db, creatorId),
    policyAt(db, { market: country, at: now() }),
  ])
  const currencies = [...balances.map(({ currency }) => currency), ...Object.keys(policy.values.payouts.floors)]
  const address = payoutAddress.safeParse(profile?.address)
  return {
    profile: profile && { ...profile, address: address.success ? address.data : null },
    methods,
    country,
    countries: countryOptions(locale, country),
    currencies: [...new Set(currencies)],
    canConnect: connectedAccounts !== null,
    trouble: troubleIn(search, locale),
  }
}

/** What stood in the way of the rail's pages, in words. */
function troubleIn(search: URLSearchParams, locale: Locale) {
  const code = payeeRefusals.find((known) => known === search.get('trouble'))
  return code ? refusalView(locale, payeeWords, refuse(code)) : null
}

/** To the rail's own pages, or back to the settings with the reason why not. */
export async function leaveForRail(creatorId: string, methodId: string): Promise<Response> {
  const settings = (query: { connected?: string; trouble?: string }) => creatorPaths.payoutSettings(query)
  if (!connectedAccounts) return redirect(settings({ trouble: 'STRIPE_NOT_OFFERED' }))
  const back = {
    returnUrl: appUrl + settings({ connected: methodId }),
    refreshUrl: appUrl + creatorPaths.payoutConnect(methodId),
  }
  const outcome = await payoutAccountUrl(connectedAccounts, { creatorId, methodId }, back)
  const where = outcome.ok ? outcome.value.url : settings({ trouble: outcome.code })
  return redirect(where, { headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } })
}

const isYes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')
const ticked = z.literal('yes').optional().transform((answer) => answer === 'yes') // prettier-ignore

const profileForm = payoutProfileInput.extend({ isUsPerson: isYes })

/** A form's texts as the answers that the domain judges. */
const taxForm = z.preprocess((given) => {
  const { isCertified, isSubjectToBackupWithholding, hasTreaty, treaty, ...answers } = given as Record<string, unknown>
  const { rate, ...where } = (treaty ?? {}) as Record<string, unknown>
  const rateBps = ratePercent.safeParse(rate)
  return {
    ...answers,
    isCertified: ticked.parse(isCertified),
    isSubjectToBackupWithholding: ticked.parse(isSubjectToBackupWithholding),
    treaty: hasTreaty === 'yes' ? { ...where, rateBps: rateBps.data ?? -1 } : null,
  }
}, taxFormInput)

const connection = z.object({ currency: typedMethodInput.options[0].shape.currency })
const removal = z.object({ methodId: z.string().min(1) })
const billing = z.object({ agreed: isYes })

type Answer = Promise<Outcome<unknown, PayeeRefusal>>

/** Judges and runs the form that a request names; a refusal goes back to the form that it was about. */
export async function answerPayoutSettings(creatorId: string, form: FormData, locale: Locale) {
  const intent = readField(form, 'intent')
  form.delete('intent')
  switch (intent) {
    case 'profile':
      return run(form, locale, profileForm, (profile) =>
        inTransaction('set payout profile', (tx) => setPayoutProfile(tx, { creatorId, profile })),
      )
    case 'taxForm':
      return run(form, locale, taxForm, (answers) =>
        inTransaction('submit tax form', (tx) => submitTaxForm(tx, { creatorId, answers })),
      )
    case 'method':
      return run(form, locale, typedMethodInput, (details) =>
        inTransaction('add payout method', (tx) => addPayoutMethod(tx, { creatorId, details })),
      )
    case 'connect':
      return startConnecting(creatorId, form, locale)
    case 'removeMethod':
      return run(form, locale, removal, ({ methodId }) =>
        inTransaction('archive payout method', (tx) => archivePayoutMethod(tx, { creatorId, methodId })),
      )
    case 'selfBilling':
      return run(form, locale, billing, ({ agreed }) =>
        inTransaction('set self-billing', (tx) => setSelfBilling(tx, { creatorId, isAgreed: agreed })),
      )
    default:
      throw notFound()
  }
}

/** On to the rail's pages by way of an address of ours: the browser leaves this page whole. */
async function startConnecting(creatorId: string, form: FormData, locale: Locale) {
  const judged = judgeForm(form, connection, locale)
  if (!judged.ok) return invalid(locale, judged)
  if (!connectedAccounts) return refused(locale, payeeWords, refuse('STRIPE_NOT_OFFERED'))
  const done = await connectPayoutAccount(connectedAccounts, { creatorId, ...judged.value })
  return done.ok ? redirectDocument(creatorPaths.payoutConnect(done.value.methodId)) : refused(locale, payeeWords, done)
}

async function run<Value>(form: FormData, locale: Locale, schema: z.ZodType<Value>, command: (value: Value) => Answer) {
  const judged = judgeForm(form, schema, locale)
  if (!judged.ok) return invalid(locale, judged)
  const done = await command(judged.value)
  return done.ok ? accepted(done.value) : refused(locale, payeeWords, done)
}
