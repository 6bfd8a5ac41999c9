import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import { isUsTaxNumber, isVatNumber, toPlain } from './account-numbers.ts'
import type { PayoutProfileInput, TaxFormInput } from './inputs.ts'
import { sealTaxForm } from './internal/sealed.server.ts'
import { checkVatJob } from './jobs.ts'
import type { PayeeRefusal } from './refusals.ts'
import { taxFormFor } from './tax-form-for.ts'
import { isInUnion } from './vat-treatment.ts'

/**
 * F7, F10: who a creator is for the tax. Another VAT number is asked about at the register. A change that asks for another form takes the old form's standing away.
 * Idempotent on: the creator; the last one counts.
 */
export async function setPayoutProfile(
  tx: Tx,
  { creatorId, profile }: { readonly creatorId: string; readonly profile: PayoutProfileInput },
): Promise<Outcome<{ creatorId: string }, PayeeRefusal>> {
  const vatNumber = toPlain(profile.vatNumber)
  if (vatNumber !== '' && !isVatNumber(vatNumber, profile.country)) return refuse('VAT_NUMBER_INVALID')
  const known = await tx.payoutProfile.findUnique({ where: { creatorId } })
  const isFormFit = known?.taxForm === taxFormFor(profile)
  const isSameVat = known?.vatNumber === (vatNumber || null)
  const { legalName, entityType, address, country, isUsPerson } = profile
  const values = {
    legalName, entityType, address, country, isUsPerson, vatNumber: vatNumber || null, updatedAt: tx.now,
    ...(isSameVat ? {} : { vatCheckedAt: null, vatCheckState: null, vatCheckRef: null }),
    ...(isFormFit ? {} : { taxForm: null, taxFormAt: null, taxIdSealed: null, taxIdLast4: null }),
  } // prettier-ignore
  await tx.payoutProfile.upsert({ where: { creatorId }, create: { creatorId, ...values }, update: values })
  if (vatNumber !== '' && !isSameVat && isInUnion(country)) await enqueue(tx, checkVatJob(creatorId))
  return accept({ creatorId })
}

/**
 * F7: the form that this creator has to give before the first payout. Its answers are sealed whole; only the last
 * characters of the tax number stay readable.
 * Idempotent on: the creator; the last one counts.
 */
export async function submitTaxForm(
  tx: Tx,
  { creatorId, answers }: { readonly creatorId: string; readonly answers: TaxFormInput },
): Promise<Outcome<{ creatorId: string }, PayeeRefusal>> {
  const profile = await tx.payoutProfile.findUnique({ where: { creatorId } })
  if (!profile) return refuse('PROFILE_MISSING')
  const wanted = taxFormFor(profile)
  if (answers.form !== wanted) return refuse('TAX_FORM_WRONG_KIND', { form: wanted })
  const taxNumber = toPlain(answers.taxNumber)
  if (answers.form === 'W9' && !isUsTaxNumber(taxNumber)) return refuse('TAX_NUMBER_INVALID')
  await tx.payoutProfile.update({
    where: { creatorId },
    data: {
      taxForm: answers.form,
      taxFormAt: tx.now,
      taxIdSealed: sealTaxForm(answers),
      taxIdLast4: taxNumber.slice(-4),
      updatedAt: tx.now,
    },
  })
  return accept({ creatorId })
}

/**
 * F10: the creator lets us write their invoices, or does not any more.
 * Idempotent on: the creator; agreeing twice keeps the first date.
 */
export async function setSelfBilling(
  tx: Tx,
  { creatorId, isAgreed }: { readonly creatorId: string; readonly isAgreed: boolean },
): Promise<Outcome<{ creatorId: string }, PayeeRefusal>> {
  const profile = await tx.payoutProfile.findUnique({ where: { creatorId } })
  if (!profile) return refuse('PROFILE_MISSING')
  const selfBillingAgreedAt = isAgreed ? (profile.selfBillingAgreedAt ?? tx.now) : null
  await tx.payoutProfile.update({ where: { creatorId }, data: { selfBillingAgreedAt, updatedAt: tx.now } })
  return accept({ creatorId })
}
