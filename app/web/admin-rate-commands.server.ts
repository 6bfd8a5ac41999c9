import { findProductIds } from '#app/domain/catalog/find-product-ids.server.ts'
import { addFlashRate } from '#app/domain/programs/add-flash-rate.server.ts'
import { addPlan } from '#app/domain/programs/add-plan.server.ts'
import { archivePlan } from '#app/domain/programs/archive-plan.server.ts'
import { cancelFlashRate } from '#app/domain/programs/cancel-flash-rate.server.ts'
import { cancelPlannedRate } from '#app/domain/programs/cancel-planned-rate.server.ts'
import { changeRate } from '#app/domain/programs/change-rate.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { setPlanCap } from '#app/domain/programs/set-plan-cap.server.ts'
import { endTierScheme, setTierScheme } from '#app/domain/programs/set-tier-scheme.server.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { capForm, flashForm, planForm, rateForm, startForm, tiersForm, toCap } from './admin-program-forms.ts'
import { answerProgram, noProgram } from './admin-program.server.ts'
import { db, inTransaction } from './database.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { invalid, notFound } from './respond.server.ts'

type Of = { readonly programId: string; readonly shopId: string; readonly actor: string }

/** What can be done with plans, flash rates and tiers. */
export async function runRateCommand(caller: MerchantCaller, form: FormData) {
  const program = await findProgramSettings(db, caller.shop.id)
  if (!program) return noProgram(caller)
  const of = { programId: program.programId, shopId: caller.shop.id, actor: caller.staffId }
  const plan = { ...of, planId: readField(form, 'planId') }
  switch (readField(form, 'intent')) {
    case 'addPlan':
      return makePlan(caller, form, of)
    case 'changeRate':
      return newRate(caller, form, plan)
    case 'setCap':
      return newCap(caller, form, plan)
    case 'archivePlan':
      return answerProgram(caller, await inTransaction('archive plan', (tx) => archivePlan(tx, plan)))
    case 'cancelPlanned': {
      const planned = { ...of, rateVersionId: readField(form, 'rateVersionId') }
      return answerProgram(caller, await inTransaction('cancel planned rate', (tx) => cancelPlannedRate(tx, planned)))
    }
    case 'addFlash':
      return makeFlash(caller, form, of)
    case 'cancelFlash': {
      const flash = { ...of, flashRateId: readField(form, 'flashRateId') }
      return answerProgram(caller, await inTransaction('cancel flash rate', (tx) => cancelFlashRate(tx, flash)))
    }
    case 'setTiers':
      return newTiers(caller, form, of)
    case 'endTiers':
      return answerProgram(caller, await inTransaction('end tiers', (tx) => endTierScheme(tx, of)))
    default:
      return notFound()
  }
}

/** Our own id of the product that was picked; undefined: there is no such product. */
export async function productOf(shopId: string, shopifyGid: string): Promise<string | null | undefined> {
  if (shopifyGid === '') return null
  return (await findProductIds(db, { shopId, shopifyGids: [shopifyGid] }))?.[0]
}

async function makePlan(caller: MerchantCaller, form: FormData, of: Of) {
  const { shop, locale } = caller
  // A rate for nobody and nothing in particular would be the standard rate, which is changed in its own row.
  const scoped = planForm(shop.currency).refine(
    ({ creatorId, product, collectionId }) => creatorId !== '' || product !== '' || collectionId !== '',
    { path: ['creatorId'], message: 'scope' },
  )
  const scope = judgeForm(form, scoped, locale, programFieldWords)
  if (!scope.ok) return invalid(locale, scope)
  const rate = judgeForm(form, rateForm(shop.currency), locale, programFieldWords)
  if (!rate.ok) return invalid(locale, rate)
  const { name, creatorId, product, collectionId, campaign } = scope.value
  const productId = await productOf(shop.id, product)
  if (productId === undefined) return answerProgram(caller, refuse('PRODUCT_NOT_FOUND'))
  const plan = {
    ...of, ...rate.value, name, productId,
    creatorId: creatorId || null,
    collectionId: collectionId || null,
    campaign: campaign || null,
    cap: toCap(scope.value),
  } // prettier-ignore
  return answerProgram(caller, await inTransaction('add plan', (tx) => addPlan(tx, plan)))
}

async function newRate(caller: MerchantCaller, form: FormData, plan: Of & { planId: string }) {
  const { shop, locale } = caller
  const times = { toInstant: (wallClock: string) => toInstant(wallClock, shop.timeZone) }
  const rate = judgeForm(form, rateForm(shop.currency), locale, programFieldWords)
  if (!rate.ok) return invalid(locale, rate)
  const start = judgeForm(form, startForm(times), locale, programFieldWords)
  if (!start.ok) return invalid(locale, start)
  const { startsAt } = start.value
  const change = { ...plan, ...rate.value, ...(startsAt && { startsAt }) }
  return answerProgram(caller, await inTransaction('change rate', (tx) => changeRate(tx, change)))
}

async function newCap(caller: MerchantCaller, form: FormData, plan: Of & { planId: string }) {
  const input = judgeForm(form, capForm(caller.shop.currency), caller.locale, programFieldWords)
  if (!input.ok) return invalid(caller.locale, input)
  const change = { ...plan, cap: toCap(input.value) }
  return answerProgram(caller, await inTransaction('set plan cap', (tx) => setPlanCap(tx, change)))
}

async function makeFlash(caller: MerchantCaller, form: FormData, of: Of) {
  const { shop, locale } = caller
  const times = { toInstant: (wallClock: string) => toInstant(wallClock, shop.timeZone) }
  const input = judgeForm(form, flashForm(times), locale, programFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { flashKind: kind, percent: rateBps, startsAt, endsAt, creatorId, product } = input.value
  const productId = await productOf(shop.id, product)
  if (productId === undefined) return answerProgram(caller, refuse('PRODUCT_NOT_FOUND'))
  const flash = { ...of, kind, rateBps, endsAt, productId, creatorId: creatorId || null, ...(startsAt && { startsAt }) }
  return answerProgram(caller, await inTransaction('add flash rate', (tx) => addFlashRate(tx, flash)))
}

async function newTiers(caller: MerchantCaller, form: FormData, of: Of) {
  const input = judgeForm(form, tiersForm(caller.shop.currency), caller.locale, programFieldWords)
  if (!input.ok) return invalid(caller.locale, input)
  return answerProgram(caller, await inTransaction('set tiers', (tx) => setTierScheme(tx, { ...of, ...input.value })))
}
