import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from '#app/config.server.ts'
import type { JsonValue } from '#app/platform/json.ts'
import { now } from './clock.server.ts'

/**
 * A value that may travel through a browser: readable there, but only we can have made it.
 * `purpose` keeps a token made for one thing from being used for another.
 */
export function sign(purpose: string, value: JsonValue, ttlSeconds: number): string {
  const expiresAt = Math.floor(now().getTime() / 1000) + ttlSeconds
  const body = Buffer.from(JSON.stringify([value, expiresAt])).toString('base64url')
  return `${body}.${macOf(purpose, body)}`
}

/** The signed value, or null if it is forged, expired or made for another purpose. */
export function readSigned(purpose: string, token: string): JsonValue | null {
  const [body = '', mac = '', ...rest] = token.split('.')
  if (rest.length > 0 || !sameText(mac, macOf(purpose, body))) return null
  const [value, expiresAt] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [JsonValue, number]
  return expiresAt * 1000 > now().getTime() ? value : null
}

/** 96 bits: short enough for addresses, and beyond guessing over the network. */
const shortMacLength = 16

/** A text that stays valid for good, as part of an address that caches keep; the same text always gives the same token. */
export function signText(purpose: string, value: string): string {
  const body = Buffer.from(value).toString('base64url')
  return `${body}.${macOf(purpose, body).slice(0, shortMacLength)}`
}

/** The text, or null if we did not sign it for this purpose. */
export function readSignedText(purpose: string, token: string): string | null {
  const [body = '', mac = '', ...rest] = token.split('.')
  if (rest.length > 0 || !sameText(mac, macOf(purpose, body).slice(0, shortMacLength))) return null
  return Buffer.from(body, 'base64url').toString('utf8')
}

/** Constant-time comparison of two texts of any length. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function macOf(purpose: string, body: string): string {
  return createHmac('sha256', config.sessionSecret).update(`${purpose}\n${body}`).digest('base64url')
}
