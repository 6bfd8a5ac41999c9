export type WantedRange = { readonly start: number; readonly end: number }

/**
 * RFC 9110: one satisfiable range -> both ends inclusive; a range beyond the end -> 'unsatisfiable'; no range, a
 * malformed one, several at once, or an If-Range that names another version -> null, meaning the whole.
 */
export function readRange(
  header: string | null,
  ifRange: string | null,
  etag: string,
  sizeBytes: number,
): WantedRange | 'unsatisfiable' | null {
  if (!header || (ifRange && ifRange !== etag)) return null
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!match || (match[1] === '' && match[2] === '')) return null
  if (match[1] === '') {
    const suffix = Number(match[2])
    return suffix === 0 ? 'unsatisfiable' : { start: Math.max(0, sizeBytes - suffix), end: sizeBytes - 1 }
  }
  const start = Number(match[1])
  const end = match[2] === '' ? sizeBytes - 1 : Math.min(Number(match[2]), sizeBytes - 1)
  if (match[2] !== '' && Number(match[2]) < start) return null
  return start >= sizeBytes ? 'unsatisfiable' : { start, end }
}
