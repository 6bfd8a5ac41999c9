import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { invalid, Problem } from './problem.ts'
import type { Processor } from './processor.ts'
import type { Writer } from './store.ts'

export type Answer = { status: number; body: string; replayed?: boolean }
type Request = { key: string | undefined; operation: string; body: Record<string, unknown> }

/**
 * Idempotent on: the Idempotency-Key header. The answer is committed with the change itself, so a retry after a lost
 * response, a restart or a kill finds either both or neither. Refusals are not remembered: they changed nothing.
 */
export async function answerOnce(
  processor: Processor,
  request: Request,
  work: (write: Writer) => unknown,
): Promise<Answer> {
  const { key } = request
  if (!key) throw invalid('idempotency_key_required', 'Send an Idempotency-Key header with every change.')
  if (key.length > 255) throw invalid('idempotency_key_too_long', 'An Idempotency-Key has at most 255 characters.')
  const requestHash = createHash('sha256')
    .update(`${request.operation}\n${canonical(request.body)}`)
    .digest('hex')
  const known = recall(processor, key, requestHash)
  if (known) return known
  if (processor.inFlight.has(key)) {
    const message = 'Another request with this Idempotency-Key is still being worked on. Retry shortly.'
    throw new Problem(409, 'idempotency_error', 'idempotency_in_progress', message, { retry: true })
  }
  processor.inFlight.add(key)
  try {
    await pause(processor.settings.latencyMs)
    let body = ''
    processor.store.commit((write) => {
      body = JSON.stringify(work(write))
      write.put('answer', key, { key, requestHash, status: 200, body })
    })
    processor.notices.kick()
    return { status: 200, body }
  } finally {
    processor.inFlight.delete(key)
  }
}

function recall(processor: Processor, key: string, requestHash: string): Answer | undefined {
  const answer = processor.store.get('answer', key)
  if (!answer) return undefined
  if (answer.requestHash !== requestHash) {
    const message = 'This Idempotency-Key was used for a different request. Use a fresh key for a fresh intention.'
    throw new Problem(409, 'idempotency_error', 'idempotency_mismatch', message)
  }
  return { status: answer.status, body: answer.body, replayed: true }
}

/** The same members in another order are the same request. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}
