import type { DomainEvent } from '#app/platform/outbox/event.ts'

/** What shoppers may see of these products is not what it was. */
export function productChanged(payload: { shopId: string; productIds: readonly string[] }): DomainEvent {
  return { type: 'product.changed', payload }
}

/** J4: these products may not be shown, tagged or sold any more. */
export function productHidden(payload: { shopId: string; productIds: readonly string[] }): DomainEvent {
  return { type: 'product.hidden', payload }
}

/** J1, J3: these products' listing or review state, place or problems are not what they were. */
export function productJudged(payload: { shopId: string; productIds: readonly string[] }): DomainEvent {
  return { type: 'product.judged', payload }
}
