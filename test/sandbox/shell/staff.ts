import type { IncomingMessage } from 'node:http'

export const LOCALES = ['en', 'ar'] as const
export type StaffLocale = (typeof LOCALES)[number]

/** Cookies of this admin: the language the app is shown in, and the one sentence after a form was sent. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return decodeURIComponent(value.join('='))
  }
  return undefined
}

export function writeCookie(name: string, value: string, maxAgeSeconds: number): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax`
}

export function staffLocale(request: IncomingMessage): StaffLocale {
  return readCookie(request, 'sandbox_locale') === 'ar' ? 'ar' : 'en'
}
