import { config } from '#app/config.server.ts'
import { readCookie, writeCookie } from './cookies.ts'

const ageCookie = 'vitrine_age'

/** K1: after a refusal the same browser session gets no second try with another birth date. */
export function wasRefusedForAge(request: Request): boolean {
  return readCookie(request.headers.get('cookie'), ageCookie) === 'asked'
}

/** Ends with the browser session and says nothing about the answer beyond that there was one. */
export function rememberAgeRefusal(headers: Headers): void {
  headers.append('Set-Cookie', writeCookie(ageCookie, 'asked', { secure: config.appUrl.startsWith('https://') }))
}
