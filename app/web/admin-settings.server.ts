import type { ShopRefusal } from '#app/domain/shops/refusals.ts'
import { returnTermsForm } from '#app/domain/shops/return-terms-form.ts'
import { saveReturnTerms } from '#app/domain/shops/save-return-terms.server.ts'
import { saveSettings } from '#app/domain/shops/save-settings.server.ts'
import { shippingOptionForm, shopSettingsForm, taxRateForm } from '#app/domain/shops/settings-forms.ts'
import { archiveShippingOption, saveShippingOption } from '#app/domain/shops/shipping-options.server.ts'
import { archiveTaxRate, saveTaxRate } from '#app/domain/shops/tax-rates.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { shopWords } from '#app/ui/messages/shops.ts'
import { inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, refused } from './respond.server.ts'

export function answerShop({ locale }: MerchantCaller, outcome: Outcome<unknown, ShopRefusal>) {
  return outcome.ok ? accepted(null) : refused(locale, shopWords, outcome)
}

export async function keepSettings({ shop, locale }: MerchantCaller, form: FormData) {
  const input = judgeForm(form, shopSettingsForm, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  await inTransaction('save settings', (tx) => saveSettings(tx, shop.id, input.value))
  return accepted(null)
}

export async function keepReturnTerms({ shop, locale }: MerchantCaller, form: FormData) {
  const input = judgeForm(form, returnTermsForm, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  await inTransaction('save return terms', (tx) => saveReturnTerms(tx, shop.id, input.value))
  return accepted(null)
}

export async function keepShipping(caller: MerchantCaller, form: FormData) {
  const { shop, locale } = caller
  const input = judgeForm(form, shippingOptionForm(shop.currency), locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  return answerShop(
    caller,
    await inTransaction('shipping option', (tx) => saveShippingOption(tx, shop.id, input.value)),
  )
}

export async function removeShipping(caller: MerchantCaller, optionId: string) {
  const { id: shopId } = caller.shop
  return answerShop(caller, await inTransaction('shipping option', (tx) => archiveShippingOption(tx, shopId, optionId)))
}

export async function keepTax(caller: MerchantCaller, form: FormData) {
  const { shop, locale } = caller
  const input = judgeForm(form, taxRateForm, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  return answerShop(caller, await inTransaction('tax rate', (tx) => saveTaxRate(tx, shop.id, input.value)))
}

export async function removeTax(caller: MerchantCaller, taxRateId: string) {
  const { id: shopId } = caller.shop
  return answerShop(caller, await inTransaction('tax rate', (tx) => archiveTaxRate(tx, shopId, taxRateId)))
}
