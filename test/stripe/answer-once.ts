import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from './failure.ts'
import type { Saved, World } from './world.ts'

export type Answer = { status: number; body: string; isReplayed?: true }

/**
 * One key, one request, one answer: also when the answer was a refusal or a failure of Stripe's own. What failed while
 * the request was checked is not remembered, for nothing ran.
 */
export async function answerOnce(
  world: World,
  request: { key: string | undefined; text: string },
  work: () => unknown,
  failsAfter: () => 'saved' | undefined,
): Promise<Answer> {
  const { key } = request
  const hash = createHash('sha256').update(request.text).digest('hex')
  const known = key ? world.saved.get(key) : undefined
  if (known && known.request !== hash) {
    const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.'
    throw new Failure(400, 'idempotency_error', message, { isUnsaved: true })
  }
  if (known) return { status: known.status, body: known.body, isReplayed: true }
  if (key && world.inFlight.has(key)) {
    const message = 'There is currently another in-progress request using this Idempotent Key.'
    throw new Failure(409, 'idempotency_error', message, { code: 'idempotency_key_in_use', isUnsaved: true })
  }
  if (key) world.inFlight.add(key)
  try {
    await pause(world.settings.latencyMs)
    const answer = run(work)
    const kept = failsAfter() ? serverError() : answer
    if (key && !kept.isUnsaved) world.saved.set(key, { request: hash, status: kept.status, body: kept.body })
    return kept
  } finally {
    if (key) world.inFlight.delete(key)
  }
}

type Ran = Pick<Saved, 'status' | 'body'> & { isUnsaved?: boolean }

function run(work: () => unknown): Ran {
  try {
    return { status: 200, body: JSON.stringify(work()) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { status: error.status, body: JSON.stringify(error.toBody()), isUnsaved: error.detail.isUnsaved ?? false }
  }
}

export function serverError(): Ran {
  const error = { type: 'api_error', message: 'An unknown error occurred' }
  return { status: 500, body: JSON.stringify({ error }) }
}
