import { askAccount, completeAccount, getAccount, rejectAccount } from './accounts.ts'
import { decide, openDispute, balanceOf } from './disputes.ts'
import { cancelIntent, getIntent } from './payment-intents.ts'
import { failRefund, refundedOf } from './refunds.ts'
import { reverseTransfer } from './transfers.ts'
import type { openSender, DeliveryOrder } from './send-events.ts'
import type { FaultKind, World } from './world.ts'

/** What happens to Stripe from outside: the bank's word, accidents on the line, and a look at the truth. */
export function controls(world: World, sender: ReturnType<typeof openSender>) {
  return {
    fault(kind: FaultKind, on?: string, times = 1) {
      world.faults.push({ kind, times, ...(on ? { on } : {}) })
    },
    dispute: (intentId: string, more: { amount?: number; reason?: string; inquiry?: boolean } = {}) =>
      openDispute(world, getIntent(world, intentId), more),
    decide: (disputeId: string, verdict: 'under_review' | 'won' | 'lost') => decide(world, disputeId, verdict),
    failRefund: (id: string) => failRefund(world, id),
    /** Somebody took a transfer back in Stripe's own pages. */
    reverseTransfer: (id: string) => reverseTransfer(world, id),
    account: (id: string) => getAccount(world, id),
    accounts: () => [...world.accounts.values()],
    /** Its owner gave everything, and Stripe found it right. */
    completeAccount: (id: string) => completeAccount(world, id),
    /** Stripe asks for more; from the day on it is late. */
    askAccount: (id: string, fields: readonly string[], deadline?: Date) => askAccount(world, id, fields, deadline),
    rejectAccount: (id: string, reason?: string) => rejectAccount(world, id, reason),
    closeAccount: (id: string) => world.closedAccounts.add(id),
    /** What the platform has to send; in Stripe's own units. */
    setBalance: (currency: string, amount: number) => world.balances.set(currency, amount),
    /** The witness for money sent to people. */
    transfers: () => [...world.transfers.values()],
    /** The bank lets a reservation go after a week. */
    expire: (intentId: string) => cancelIntent(world, intentId, 'automatic'),
    listen(url: string) {
      world.webhookUrl = url
      world.kick()
    },
    listenConnect(url: string) {
      world.connectWebhookUrl = url
      world.kick()
    },
    holdWebhooks(isHeld = true) {
      world.holdsWebhooks = isHeld
      world.kick()
    },
    deliver: (order?: DeliveryOrder) => sender.deliverAll(order),
    /** The witness: one row a payment, in Stripe's own units. */
    state: () =>
      [...world.intents.values()].map((intent) => ({
        id: intent.id,
        status: intent.status,
        reference: intent.metadata.order_reference ?? null,
        currency: intent.currency,
        held: intent.amount_capturable,
        captured: intent.amount_received,
        refunded: refundedOf(world, intent.id),
        disputed: [...world.disputes.values()]
          .filter((each) => each.payment_intent === intent.id)
          .reduce((total, each) => total - balanceOf(each), 0),
      })),
  }
}
