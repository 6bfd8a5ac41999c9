import { invalid } from './problem.ts'

export type Body = Record<string, unknown>

export function parseBody(text: string): Body {
  let value: unknown
  try {
    value = JSON.parse(text || '{}')
  } catch {
    throw invalid('invalid_json', 'The request body is not valid JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('invalid_json', 'The request body must be a JSON object.')
  }
  return value as Body
}

export function text(body: Body, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value.trim() !== '') return value
  throw invalid('parameter_missing', `${name} is required.`, name)
}

export function amount(body: Body): bigint {
  const value = body.amountMinor
  if (typeof value !== 'string' || !/^[1-9]\d{0,14}$/.test(value)) {
    throw invalid('amount_invalid', 'amountMinor must be a string of digits greater than zero.', 'amountMinor')
  }
  return BigInt(value)
}

export function currency(body: Body): string {
  const value = text(body, 'currency')
  if (!/^[A-Z]{3}$/.test(value))
    throw invalid('currency_invalid', 'currency must be an ISO 4217 code in capitals.', 'currency')
  return value
}

export function webAddress(body: Body, name: string): string {
  const value = text(body, name)
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return value
  throw invalid('url_invalid', `${name} must be an absolute http or https address.`, name)
}

export function metadata(body: Body): Record<string, string> {
  const value = body.metadata ?? {}
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Body) : null
  if (!entries || entries.length > 50 || entries.some(([, each]) => typeof each !== 'string')) {
    throw invalid('metadata_invalid', 'metadata must be an object of at most 50 strings.', 'metadata')
  }
  return value as Record<string, string>
}
