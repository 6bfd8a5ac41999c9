import { findProductIds } from '#app/domain/catalog/find-product-ids.server.ts'
import { archiveVoucher } from '#app/domain/deals/archive-voucher.server.ts'
import { createVoucher } from '#app/domain/deals/create-voucher.server.ts'
import type { DealRefusal } from '#app/domain/deals/refusals.ts'
import { voucherForm } from '#app/domain/deals/voucher-form.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { settingsFieldWords } from '#app/ui/messages/admin-settings.ts'
import { dealWords } from '#app/ui/messages/deals.ts'
import { db, inTransaction } from './database.server.ts'
import { toInstant } from './local-time.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

/** A voucher is made, or taken off. What a merchant makes here, the merchant pays for (H14). */
export async function runVoucherCommand({ shop, locale }: MerchantCaller, form: FormData) {
  const intent = readField(form, 'intent')
  if (intent === 'archive') {
    const voucherId = readField(form, 'voucherId')
    const outcome = await inTransaction('archive voucher', (tx) => archiveVoucher(tx, shop.id, voucherId))
    return outcome.ok ? accepted(null) : refused(locale, dealWords, outcome)
  }
  if (intent !== 'create') return notFound()
  const toShopInstant = (wallClock: string) => toInstant(wallClock, shop.timeZone)
  const schema = voucherForm({ currency: shop.currency, toInstant: toShopInstant })
  const input = judgeForm(form, schema, locale, settingsFieldWords)
  if (!input.ok) return invalid(locale, input)
  const { voucher, shopifyGids } = input.value
  const productIds = await findProductIds(db, { shopId: shop.id, shopifyGids })
  if (productIds === null) return refused<DealRefusal>(locale, dealWords, refuse('VOUCHER_PRODUCTS_UNKNOWN'))
  const outcome = await inTransaction('create voucher', (tx) => createVoucher(tx, shop.id, { ...voucher, productIds }))
  return outcome.ok ? accepted(outcome.value) : refused(locale, dealWords, outcome)
}
