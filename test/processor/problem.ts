export type ProblemType =
  'authentication_error' | 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error'

/** A refusal with its HTTP status; becomes `{error: {type, code, message, …}}`. */
export class Problem extends Error {
  readonly status: number
  readonly type: ProblemType
  readonly code: string
  readonly detail: Record<string, unknown>

  constructor(status: number, type: ProblemType, code: string, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
    this.detail = detail
  }

  toBody() {
    return { error: { type: this.type, code: this.code, message: this.message, ...this.detail } }
  }
}

export const invalid = (code: string, message: string, param?: string) =>
  new Problem(400, 'invalid_request_error', code, message, param ? { param } : {})

/** The request is well formed, but the payment's state does not allow it. */
export const refused = (code: string, message: string) => new Problem(422, 'invalid_request_error', code, message)

export const missing = (what: string) =>
  new Problem(404, 'invalid_request_error', 'resource_missing', `No such ${what}.`)
