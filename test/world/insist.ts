import type { Outcome } from '#app/kernel/outcome.ts'

/** In the demo's world every command must be accepted; a refusal means that the world is wrong and stops the seed. */
export function insist<Value>(what: string, outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${what} was refused: ${outcome.code} ${JSON.stringify(outcome.detail)}`)
  return outcome.value
}
