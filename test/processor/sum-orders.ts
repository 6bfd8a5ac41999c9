import type { Dispute, Intent } from './records.ts'

export type OrderTotals = {
  orderReference: string
  currency: string
  intents: number
  /** How many payments of this order took money: more than one is a double charge. */
  captures: number
  /** Held right now, not yet taken. */
  authorizedMinor: string
  capturedMinor: string
  refundedMinor: string
  /** With the bank right now: of open disputes, or for good after a lost one. */
  disputedMinor: string
}

/** The witness of "exactly one charge": one row per order and currency, summed from the payments themselves. */
export function sumOrders(intents: Intent[], disputes: Dispute[] = []): OrderTotals[] {
  const rows = new Map<string, OrderTotals>()
  for (const intent of intents) {
    const { orderReference, currency } = intent
    const key = `${orderReference}\n${currency}`
    const row = rows.get(key) ?? {
      orderReference,
      currency,
      intents: 0,
      captures: 0,
      authorizedMinor: '0',
      capturedMinor: '0',
      refundedMinor: '0',
      disputedMinor: '0',
    }
    const held = intent.status === 'requires_capture' ? intent.amountMinor : '0'
    rows.set(key, {
      ...row,
      intents: row.intents + 1,
      captures: row.captures + (intent.status === 'succeeded' ? 1 : 0),
      authorizedMinor: add(row.authorizedMinor, held),
      capturedMinor: add(row.capturedMinor, intent.capturedMinor),
      refundedMinor: add(row.refundedMinor, intent.refundedMinor),
      disputedMinor: disputes
        .filter((each) => each.paymentIntent === intent.id && each.fundsWithdrawn)
        .reduce((total, each) => add(total, each.amountMinor), row.disputedMinor),
    })
  }
  return [...rows.values()]
}

function add(a: string, b: string): string {
  return String(BigInt(a) + BigInt(b))
}
