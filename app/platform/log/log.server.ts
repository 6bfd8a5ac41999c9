import pino from 'pino'
import { config } from '#app/config.server.ts'

/** Names whose values never reach a log line, at any of the depths we log at (K11). */
const secretFields = [
  'authorization',
  'cookie',
  'set-cookie',
  'accessToken',
  'access_token',
  'refreshToken',
  'refresh_token',
  'id_token',
  'password',
  'token',
  'secret',
  'cardToken',
  'signature',
  'payoutDetails',
]

export const log = pino({
  level: config.logLevel,
  base: { app: 'vitrine' },
  timestamp: pino.stdTimeFunctions.isoTime,
  // An error has no fields of its own that JSON would keep: without this a fault would be logged as {}.
  serializers: { cause: pino.stdSerializers.errWithCause },
  redact: {
    paths: secretFields.flatMap((field) => {
      const key = field.includes('-') ? `["${field}"]` : field
      const below = (parent: string) => (field.includes('-') ? `${parent}${key}` : `${parent}.${key}`)
      return [key, below('*'), below('*.*')]
    }),
    censor: '[redacted]',
  },
})

/** A URL as it may be logged: the query's names stay, values that sign somebody in go. */
export function loggableUrl(url: string): string {
  return url.replace(/([?&](?:id_token|token|hmac|signature|session)=)[^&#]*/g, '$1[redacted]')
}
