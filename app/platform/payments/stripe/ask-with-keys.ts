import Stripe from 'stripe'
import { ProcessorUnreachable } from '../processor.ts'

const mostKeys = 12
const replayedName = 'idempotent-replayed'

/** Of an answer the library hands over what fetch gave it; of an error, plain pairs. */
function isReplayed(headers: unknown): boolean {
  if (headers instanceof Headers) return headers.get(replayedName) === 'true'
  return (headers as Record<string, unknown> | undefined)?.[replayedName] === 'true'
}

type Asked<Answer> = {
  readonly send: (idempotencyKey: string) => Promise<Stripe.Response<Answer>>
  /** After a failure of Stripe's own: what was done all the same, by the facts. Left out: what cannot happen twice. */
  readonly find?: () => Promise<Answer | null>
  /** Of an answer that Stripe repeats from memory: does it still hold? Left out: always. */
  readonly stillHolds?: (answer: Answer) => Promise<boolean>
}

/**
 * Stripe remembers every end under its key for a day: also refusals, and failures of its own. A refusal changed nothing,
 * so the next key of a fixed row may ask anew; the row is always walked in the same order, so no step is taken twice.
 */
export async function askWithKeys<Answer>(key: string, { send, find, stillHolds }: Asked<Answer>): Promise<Answer> {
  for (let turn = 1; turn <= mostKeys; turn += 1) {
    try {
      const answer = await send(turn === 1 ? key : `${key}:${turn}`)
      if (!isReplayed(answer.lastResponse.headers) || !stillHolds || (await stillHolds(answer))) return answer
    } catch (error) {
      if (!isEndWithoutResult(error)) throw error
      const found = error instanceof Stripe.errors.StripeAPIError ? await find?.() : null
      if (found) return found
    }
  }
  throw new ProcessorUnreachable('no key is left for this request; Stripe forgets them within a day')
}

/** Not a declined card: that is an answer, and stays one. */
function isEndWithoutResult(error: unknown): boolean {
  const isEnd =
    error instanceof Stripe.errors.StripeAPIError || error instanceof Stripe.errors.StripeInvalidRequestError
  return isEnd && isReplayed(error.headers)
}
