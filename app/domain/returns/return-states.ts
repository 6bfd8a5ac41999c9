/** Where a return stands. `requested`: the shop has to answer. `sent`, `received`: the goods are on their way back, or there. */
export const returnStates = ['requested', 'approved', 'declined', 'cancelled', 'sent', 'received', 'closed'] as const
export type ReturnState = (typeof returnStates)[number]

export const returnKinds = ['refund', 'replacement', 'returnless'] as const
export type ReturnKind = (typeof returnKinds)[number]

/** Why it ended. `shopify`: it was ended in the Shopify admin without money of ours. */
export const returnOutcomes = [
  'refunded',
  'replaced',
  'declined',
  'withdrawn',
  'notSent',
  'rejected',
  'shopify',
] as const
export type ReturnOutcome = (typeof returnOutcomes)[number]

/** What happens to a return, whoever does it. */
export const returnSteps = [
  'approve',
  'decline',
  'withdraw',
  'send',
  'receive',
  'settle',
  'lapse',
  'endInShopify',
  'reopen',
] as const
export type ReturnStep = (typeof returnSteps)[number]

/** I7, I8: only these. A step that is missing under a state is refused there. */
const transitions: Readonly<Record<ReturnState, Partial<Readonly<Record<ReturnStep, ReturnState>>>>> = {
  requested: { approve: 'approved', decline: 'declined', withdraw: 'cancelled', endInShopify: 'closed' },
  approved: {
    withdraw: 'cancelled',
    send: 'sent',
    receive: 'received',
    // Goods that the shopper keeps, or that came back without a word: nothing has to be sent.
    settle: 'closed',
    lapse: 'closed',
    endInShopify: 'closed',
  },
  sent: { receive: 'received', settle: 'closed', endInShopify: 'closed' },
  received: { settle: 'closed', endInShopify: 'closed' },
  declined: { reopen: 'approved' },
  cancelled: { reopen: 'approved' },
  closed: { reopen: 'approved' },
}

/** The state after a step, or null if the step does not fit. */
export function stateAfter(state: ReturnState, step: ReturnStep): ReturnState | null {
  return transitions[state][step] ?? null
}

const openStates: readonly ReturnState[] = ['requested', 'approved', 'sent', 'received']

/** Is somebody still expected to do something? Then its units are taken and its lines' commission waits (D7). */
export function isOpen(state: ReturnState): boolean {
  return openStates.includes(state)
}

export const openReturnStates: readonly string[] = openStates

export function toReturnState(value: string): ReturnState {
  const state = returnStates.find((known) => known === value)
  if (!state) throw new Error(`Unknown return state ${JSON.stringify(value)}`)
  return state
}

export function toReturnKind(value: string): ReturnKind {
  const kind = returnKinds.find((known) => known === value)
  if (!kind) throw new Error(`Unknown kind of return ${JSON.stringify(value)}`)
  return kind
}
