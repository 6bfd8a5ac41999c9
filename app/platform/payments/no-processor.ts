import { refuse } from '#app/kernel/outcome.ts'
import type { PaymentProcessor } from './processor.ts'

/** An installation without a card processor. No payment can begin, so there is none that could be captured or refunded. */
export const noProcessor: PaymentProcessor = {
  name: 'off',
  wallets: [],
  amountProblem: () => null,
  createIntent: async () => refuse('CARD_TOKEN_UNUSABLE'),
  findIntents: async () => [],
  getIntent: impossible,
  capture: impossible,
  void: impossible,
  refund: impossible,
  getRefund: impossible,
  listRefunds: impossible,
  ensureCustomer: impossible,
  listCards: impossible,
  removeCard: impossible,
  getDispute: impossible,
  listDisputes: impossible,
  acceptDispute: impossible,
  submitEvidence: impossible,
  checkoutFields: () => null,
  parseWebhook: () => refuse('BAD_SIGNATURE'),
}

async function impossible(): Promise<never> {
  throw new Error('PAYMENTS=off, yet there is a payment: it was made under another configuration; restore that one')
}
