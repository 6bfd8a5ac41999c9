import { askProcessor, readProcessor, unexpected, type ProcessorAccess } from './ask-processor.server.ts'
import type { PaymentProcessor } from './processor.ts'
import { customerSchema, savedCardsSchema, toSavedCard } from './wire.ts'

/** Customers and their kept cards at the test processor. */
export function testCards(
  access: ProcessorAccess,
): Pick<PaymentProcessor, 'ensureCustomer' | 'listCards' | 'removeCard'> {
  return {
    async ensureCustomer(accountKey) {
      const [path, key] = ['/v1/customers', `customer:${accountKey}`]
      const answer = await askProcessor(access, { method: 'POST', path, key, body: { accountKey } })
      if (!answer.ok) throw unexpected('customer', answer.code)
      return { ref: customerSchema.parse(answer.body).id }
    },
    async listCards(customerRef) {
      const path = `/v1/customers/${encodeURIComponent(customerRef)}/cards`
      return savedCardsSchema.parse(await readProcessor(access, path)).items.map(toSavedCard)
    },
    async removeCard(cardRef, key) {
      const path = `/v1/cards/${encodeURIComponent(cardRef)}/remove`
      const answer = await askProcessor(access, { method: 'POST', path, key, body: {} })
      if (!answer.ok && answer.code !== 'saved_card_unknown') throw unexpected('remove card', answer.code)
    },
  }
}
