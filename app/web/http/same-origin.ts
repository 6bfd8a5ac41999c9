const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

type Headers = { get(name: string): string | null }

/**
 * May this request change something on behalf of the person whose cookies it carries? Browsers say where a request
 * comes from in Sec-Fetch-Site and Origin, which a page cannot forge; a client that sends neither has no cookies to abuse.
 */
export function mayChangeState(method: string, headers: Headers, ownOrigin: string): boolean {
  if (safeMethods.has(method)) return true
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin === null || origin === ownOrigin
}
