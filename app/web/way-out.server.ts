import { readSignedText, signText } from '#app/platform/signing.server.ts'
import { machinePaths } from '#app/ui/paths.ts'

const purpose = 'way-out'

/**
 * The address by which people leave for a creator's own link: signed, so that nobody can lend our name to an address that
 * is on no page of ours.
 */
export function toWayOut(url: string): string {
  return machinePaths.wayOut(signText(purpose, url))
}

/** The web address behind it, or null if we did not sign it or it is none. */
export function readWayOut(token: string): URL | null {
  const url = token.length > 4000 ? null : readSignedText(purpose, token)
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null
}
