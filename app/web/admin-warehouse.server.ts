import { answerRequestCommands } from './admin-warehouse-answers.server.ts'
import { joinWarehouse } from '#app/domain/warehouse/join-warehouse.server.ts'
import { leaveWarehouse } from '#app/domain/warehouse/leave-warehouse.server.ts'
import { moveInput, receiveInput } from '#app/domain/warehouse/inputs.ts'
import { moveGoods } from '#app/domain/warehouse/move-goods.server.ts'
import { receiveDelivery } from '#app/domain/warehouse/receive-delivery.server.ts'
import type { ContractRefusal, RequestRefusal, WarehouseStockRefusal } from '#app/domain/warehouse/refusals.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { warehouseWords } from '#app/ui/messages/warehouse.ts'
import { inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

type Refusal = ContractRefusal | RequestRefusal | WarehouseStockRefusal

/** Who moved goods: the shop's own staff, as far as the admin tells us. */
const by = 'merchant'

/** Joining and leaving. */
export async function runContractCommand({ shop, locale }: MerchantCaller, form: FormData) {
  const ref = { shopId: shop.id }
  const intent = readField(form, 'intent')
  if (intent === 'join') return answer(locale, await inTransaction('join warehouse', (tx) => joinWarehouse(tx, ref)))
  if (intent === 'leave') return answer(locale, await inTransaction('leave warehouse', (tx) => leaveWarehouse(tx, ref)))
  return notFound()
}

/** Goods come, go and are counted. */
export async function runStockCommand({ shop, locale }: MerchantCaller, form: FormData) {
  const shopId = shop.id
  const intent = readField(form, 'intent')
  if (intent === 'receive') {
    const input = judgeForm(form, receiveInput, locale)
    if (!input.ok) return invalid(locale, input)
    return answer(locale, await receiveDelivery({ shopId, by, ...input.value }))
  }
  if (intent !== 'move') return notFound()
  const input = judgeForm(form, moveInput, locale)
  if (!input.ok) return invalid(locale, input)
  return answer(locale, await inTransaction('move goods', (tx) => moveGoods(tx, { shopId, by, ...input.value })))
}

/** Everything that is done about one request. */
export async function runRequestCommand({ shop, locale }: MerchantCaller, requestId: string, form: FormData) {
  const outcome = await answerRequestCommands({ shopId: shop.id, requestId, by }, form, locale)
  if (outcome === 'UNKNOWN_INTENT') return notFound()
  if ('fieldErrors' in outcome) return invalid(locale, outcome)
  return answer(locale, outcome)
}

function answer(locale: MerchantCaller['locale'], outcome: Outcome<unknown, Refusal>) {
  return outcome.ok ? accepted(null) : refused(locale, warehouseWords, outcome)
}
