import type { PaymentIntent } from './records.ts'

type FailureDetail = {
  code?: string
  decline_code?: string
  param?: string
  payment_intent?: PaymentIntent
  /** Found while checking the request, before anything ran: no idempotency key remembers it. */
  isUnsaved?: boolean
}

/** An error answer: `{error: {type, message, …}}`. */
export class Failure extends Error {
  readonly status: number
  readonly type: string
  readonly detail: FailureDetail

  constructor(status: number, type: string, message: string, detail: FailureDetail = {}) {
    super(message)
    this.status = status
    this.type = type
    this.detail = detail
  }

  toBody() {
    const { isUnsaved: _isUnsaved, ...detail } = this.detail
    return { error: { type: this.type, message: this.message, ...detail } }
  }
}

/** The request itself is wrong. */
export const malformed = (message: string, code: string, param?: string) =>
  new Failure(400, 'invalid_request_error', message, { code, isUnsaved: true, ...(param ? { param } : {}) })

/** The request is right, but the object's state does not allow it. */
export const refused = (message: string, detail: FailureDetail = {}) =>
  new Failure(400, 'invalid_request_error', message, detail)

export const missing = (what: string, id: string, param = 'id') =>
  new Failure(404, 'invalid_request_error', `No such ${what}: '${id}'`, { code: 'resource_missing', param })
