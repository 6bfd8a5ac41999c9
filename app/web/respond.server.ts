import { json } from '@remix-run/node'
import type { RefusalDetail } from '#app/kernel/outcome.ts'
import { edgeWords } from '#app/ui/messages/edge.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { refusalView, type RefusalView, type RefusalWords } from '#app/ui/messages/refusal-words.ts'
import type { FieldErrors, FormRefusal } from './parse-form.server.ts'

/** What a page gets back from its action when the answer was no. */
export type RefusedView = { ok: false; refusal: RefusalView; fieldErrors: FieldErrors }
export type AcceptedView<Value> = { ok: true; value: Value }
export type ActionView<Value = unknown> = AcceptedView<Value> | RefusedView

const statuses: Readonly<Record<string, number>> = {
  SIGN_IN_NEEDED: 401,
  NOT_FOUND: 404,
  SOLD_OUT: 409,
  KEY_REUSED: 409,
  TOO_MANY_TRIES: 429,
  BUSY: 503,
}

/** The one place where a refusal becomes a status and words. */
export function refused<Code extends string>(
  locale: Locale,
  words: RefusalWords<Code>,
  refusal: { code: Code; detail: RefusalDetail; fieldErrors?: FieldErrors },
  headers?: Headers,
) {
  const view: RefusedView = {
    ok: false,
    refusal: refusalView(locale, words, refusal),
    fieldErrors: refusal.fieldErrors ?? {},
  }
  const status = statusOf(refusal.code)
  return json<RefusedView>(view, { status, headers: status === 503 ? toRetryLater(headers) : (headers ?? {}) })
}

/** Seconds until the page, which asks again by itself, or a machine may try again. */
export const retryAfterSeconds = 2

function toRetryLater(headers = new Headers()): Headers {
  headers.set('Retry-After', String(retryAfterSeconds))
  return headers
}

export function invalid(locale: Locale, refusal: FormRefusal, headers?: Headers) {
  return refused(locale, edgeWords, refusal, headers)
}

export function accepted<Value>(value: Value, headers?: Headers) {
  return json<AcceptedView<Value>>({ ok: true, value }, headers ? { headers } : {})
}

export function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

function statusOf(code: string): number {
  return statuses[code] ?? (code.endsWith('NOT_FOUND') ? 404 : 422)
}
