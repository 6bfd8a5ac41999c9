import { isbot } from 'isbot'

/** Crawlers, link previews and prefetches: counted apart, never a touch. */
export function isBotRequest(request: {
  readonly method: string
  readonly userAgent: string | null
  /** The Sec-Purpose or Purpose header. */
  readonly purpose?: string | null
}): boolean {
  if (request.method !== 'GET' || !request.userAgent) return true
  return isbot(request.userAgent) || /prefetch|prerender|preview/i.test(request.purpose ?? '')
}
