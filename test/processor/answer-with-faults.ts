import type { ServerResponse } from 'node:http'
import { useFault } from './announce.ts'
import { answerOnce } from './answer-once.ts'
import { readBody, sendJson, type Exchange } from './http-exchange.ts'
import { parseBody, type Body } from './parse-body.ts'
import { Problem } from './problem.ts'
import type { Processor } from './processor.ts'
import type { FaultKind } from './records.ts'
import type { Writer } from './store.ts'

export type Operation = 'create' | 'capture' | 'void' | 'refund' | 'customer' | 'card' | 'dispute'

/** Every change of money passes here: planned faults before, the change once, planned faults after. */
export async function answerWithFaults(
  processor: Processor,
  { request, response, url }: Exchange,
  operation: Operation,
  work: (body: Body, write: Writer) => unknown,
): Promise<void> {
  const body = parseBody(await readBody(request))
  if (strike(processor, 'timeout-before', operation)) return leaveHanging(response)
  if (strike(processor, '5xx-before', operation)) throw unavailable()
  if (strike(processor, '429', operation)) {
    throw new Problem(429, 'api_error', 'rate_limited', 'Too many requests at once. Try again.', { retry: true })
  }
  const header = request.headers['idempotency-key']
  const key = Array.isArray(header) ? header[0] : header
  const answer = await answerOnce(processor, { key, operation: url.pathname, body }, (write) => work(body, write))
  if (strike(processor, 'timeout-after', operation)) return leaveHanging(response)
  if (strike(processor, '5xx-after', operation)) throw unavailable()
  sendJson(response, answer.status, answer.body, answer.replayed ? { 'idempotent-replayed': 'true' } : {})
}

function strike(processor: Processor, kind: FaultKind, operation: Operation): boolean {
  let struck = false
  processor.store.commit((write) => {
    struck = useFault(processor, write, kind, operation) !== undefined
  })
  return struck
}

/** No answer ever comes; the caller's own timeout decides. The limit only keeps a forgotten socket from living on. */
function leaveHanging(response: ServerResponse) {
  const timer = setTimeout(() => response.destroy(), 120_000)
  timer.unref()
  response.on('close', () => clearTimeout(timer))
}

function unavailable() {
  return new Problem(503, 'api_error', 'unavailable', 'The processor is not available right now. Try again.')
}
