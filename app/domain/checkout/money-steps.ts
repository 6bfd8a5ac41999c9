/**
 * The steps of the money flow after each of which a process may die without losing or doubling anything.
 * Tests watch them to stop the flow exactly there; nothing else listens.
 */
export type MoneyStep =
  | 'payment begun'
  | 'intent created'
  | 'intent recorded'
  | 'push leased'
  | 'order created in Shopify'
  | 'push recorded'
  | 'capture decided'
  | 'payment captured'
  | 'capture recorded'
  | 'refund sent'
  | 'payment voided'
  | 'refund written to Shopify'
  | 'return told to Shopify'

let watcher: (step: MoneyStep, subject: string) => void = () => {}

export function reached(step: MoneyStep, subject: string): void {
  watcher(step, subject)
}

/** For tests: the watcher may throw or end the process. Returns a function that removes it. */
export function watchMoneySteps(replacement: typeof watcher): () => void {
  watcher = replacement
  return () => {
    watcher = () => {}
  }
}
