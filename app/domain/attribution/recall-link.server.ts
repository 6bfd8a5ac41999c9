import { now } from '#app/platform/clock.server.ts'
import { resolveLink, type ResolvedLink } from './resolve-link.server.ts'

const rememberedMilliseconds = 30_000
/** A video that spreads sends everybody to a few links; what is followed rarely may be read again. */
const mostRemembered = 20_000

type Remembered = { readonly link: Promise<ResolvedLink | null>; readonly until: number }
const remembered = new Map<string, Remembered>()

/**
 * Where a short link leads, as it was at most 30 seconds ago; many who follow one link at once cause one read. A code that
 * nobody made is not remembered, so that a link works from the moment it is made.
 */
export function recallLink(code: string): Promise<ResolvedLink | null> {
  const at = now().getTime()
  const known = remembered.get(code)
  if (known && known.until > at) return known.link
  const link = resolveLink('pool', code)
  remembered.delete(code)
  remembered.set(code, { link, until: at + rememberedMilliseconds })
  forgetOldest()
  link.then(
    (found) => found ?? remembered.delete(code),
    () => remembered.delete(code),
  )
  return link
}

function forgetOldest(): void {
  const oldest = remembered.size > mostRemembered ? remembered.keys().next().value : undefined
  if (oldest !== undefined) remembered.delete(oldest)
}
