import { freshId } from './ids.ts'
import { text, type Body } from './parse-body.ts'
import { presentSavedCard } from './present.ts'
import { invalid, missing } from './problem.ts'
import type { Processor } from './processor.ts'
import type { Customer, Intent, SavedCard } from './records.ts'
import type { Writer } from './store.ts'

/** One customer per account of the shop, however often it asks. */
export function ensureCustomer(processor: Processor, body: Body, write: Writer): Customer {
  const accountKey = text(body, 'accountKey')
  const known = processor.store.list('customer').find((each) => each.accountKey === accountKey)
  if (known) return known
  const customer = { id: freshId('cus'), accountKey, createdAt: processor.nowIso() }
  write.put('customer', customer.id, customer)
  return customer
}

export function findCustomer(processor: Processor, id: string): Customer {
  const customer = processor.store.get('customer', id)
  if (!customer) throw missing('customer')
  return customer
}

export function findSavedCard(processor: Processor, id: string): SavedCard {
  const card = processor.store.get('savedCard', id)
  if (!card) throw invalid('saved_card_unknown', 'This card is not kept here, or not any more.', 'savedCard')
  return card
}

/** Keeps the card of a payment whose money is held, if that was asked for. */
export function keepCard(write: Writer, intent: Intent): Intent {
  const { customer, behaviour, card, createdAt } = intent
  if (!intent.keepCard || !customer || intent.savedCard) return intent
  const kept: SavedCard = { ...card, id: freshId('card'), customer, behaviour, createdAt }
  write.put('savedCard', kept.id, kept)
  return { ...intent, savedCard: presentSavedCard(kept) }
}

export function removeCard(processor: Processor, id: string, write: Writer) {
  const card = findSavedCard(processor, id)
  write.remove('savedCard', card.id)
  return { id: card.id, removed: true }
}
