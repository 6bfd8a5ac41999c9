import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'
import type { Processor } from './processor.ts'

export function requireSecretKey(processor: Processor, request: IncomingMessage) {
  requireKey(request, processor.settings.secretKey, 'the secret key')
}

/** Cards enter only through the processor's own frame, so a shop's page or server can never hold a number. */
export function requireFieldsFrame(processor: Processor, request: IncomingMessage) {
  requireKey(request, processor.settings.publishableKey, 'the publishable key')
  if (request.headers.origin === new URL(processor.settings.publicUrl).origin) return
  const message = 'Cards are accepted only from the processor’s own fields frame.'
  throw new Problem(403, 'authentication_error', 'fields_frame_only', message)
}

/** The control doors are for the machine itself; through a proxy or from a web page the secret key is needed. */
export function requireControl(processor: Processor, request: IncomingMessage) {
  const address = request.socket.remoteAddress ?? ''
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
  const direct = !request.headers['x-forwarded-for'] && !request.headers.forwarded && !request.headers.origin
  if (!local || !direct) requireSecretKey(processor, request)
}

function requireKey(request: IncomingMessage, expected: string, name: string) {
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && same(given, expected)) return
  throw new Problem(401, 'authentication_error', 'key_invalid', `Send ${name} as “Authorization: Bearer …”.`)
}

function same(given: string, expected: string) {
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
