import { licenceInput } from '#app/domain/catalog/inputs.ts'
import { removeLicence, saveLicence } from '#app/domain/catalog/save-licence.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { catalogWords } from '#app/ui/messages/catalog.ts'
import { inTransaction, now } from './database.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, refused } from './respond.server.ts'

/** A licence holds until the end of the day that is typed, where the shop is. */
export async function keepLicence({ shop, locale }: MerchantCaller, form: FormData) {
  const lastDay = toInstant(readField(form, 'validUntil'), shop.timeZone)
  const validUntil = lastDay && addDays(lastDay, 1)
  if (!validUntil || validUntil <= now()) {
    const fieldErrors = { validUntil: settingsFieldWords[locale].licenceDate ?? '' }
    return invalid(locale, { ok: false, code: 'INVALID_INPUT', detail: {}, fieldErrors })
  }
  form.set('validUntil', validUntil.toISOString())
  const input = judgeForm(form, licenceInput, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  const outcome = await inTransaction('save licence', (tx) => saveLicence(tx, { shopId: shop.id, ...input.value }))
  return outcome.ok ? accepted(null) : refused(locale, catalogWords, outcome)
}

export async function dropLicence({ shop, locale }: MerchantCaller, form: FormData) {
  const licenceId = readField(form, 'licenceId')
  const outcome = await inTransaction('remove licence', (tx) => removeLicence(tx, { shopId: shop.id, licenceId }))
  return outcome.ok ? accepted(null) : refused(locale, catalogWords, outcome)
}
