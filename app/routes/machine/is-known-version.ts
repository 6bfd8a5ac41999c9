/** If-None-Match (RFC 9110, weak comparison): whether the client already has the version called `etag`. */
export function isKnownVersion(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match')
  if (!header) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
