import { ProcessorUnreachable } from './processor.ts'

export type ProcessorAccess = {
  readonly url: string
  readonly secretKey: string
  readonly timeoutMilliseconds?: number
}
type Question = { method: 'GET' | 'POST'; path: string; key?: string; body?: Record<string, unknown> }
type Answer = { ok: true; body: unknown; isReplayed: boolean } | { ok: false; code: string }

const answerWithinMilliseconds = 8_000

/** One request. A refusal of the processor comes back by its code; whatever leaves the outcome open is thrown. */
export async function askProcessor(access: ProcessorAccess, question: Question): Promise<Answer> {
  const response = await send(access, question)
  const text = await response.text().catch((cause: unknown) => {
    throw new ProcessorUnreachable(`${question.method} ${question.path}: the answer broke off`, { cause })
  })
  const isReplayed = response.headers.get('idempotent-replayed') === 'true'
  if (response.ok) return { ok: true, body: parse(text), isReplayed }
  const code = codeOf(parse(text))
  if (response.status >= 500 || response.status === 429 || code === 'idempotency_in_progress') {
    throw new ProcessorUnreachable(`${question.method} ${question.path}: answered ${response.status}`)
  }
  return { ok: false, code }
}

async function send({ url, secretKey, timeoutMilliseconds }: ProcessorAccess, { method, path, key, body }: Question) {
  try {
    return await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${secretKey}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(timeoutMilliseconds ?? answerWithinMilliseconds),
    })
  } catch (cause) {
    throw new ProcessorUnreachable(`${method} ${path}: no answer`, { cause })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    // A proxy's error page, say: nothing that tells what happened to the money.
    throw new ProcessorUnreachable('the processor answered something that is not JSON', { cause })
  }
}

function codeOf(body: unknown): string {
  const error = (body as { error?: { code?: unknown } } | null)?.error
  return typeof error?.code === 'string' ? error.code : 'unknown'
}

/** A question that changes nothing; it has no refusal that our own requests should cause. */
export async function readProcessor(access: ProcessorAccess, path: string): Promise<unknown> {
  const answer = await askProcessor(access, { method: 'GET', path })
  if (answer.ok) return answer.body
  throw unexpected(path, answer.code)
}

/** A refusal that our own requests should never cause: a fault, for the log. */
export function unexpected(operation: string, code: string): Error {
  return new Error(`The payment processor refused ${operation}: ${code}`)
}
