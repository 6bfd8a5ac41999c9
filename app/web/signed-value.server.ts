import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from '#app/config.server.ts'

/** A value that the browser may keep but not change. */
export function signValue(value: string): string {
  return `${value}.${signatureOf(value)}`
}

export function readSignedValue(signed: string | null): string | null {
  if (!signed) return null
  const at = signed.lastIndexOf('.')
  if (at < 1) return null
  const value = signed.slice(0, at)
  const given = Buffer.from(signed.slice(at + 1))
  const expected = Buffer.from(signatureOf(value))
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null
}

function signatureOf(value: string): string {
  return createHmac('sha256', config.sessionSecret).update(`cookie:${value}`).digest('base64url')
}
