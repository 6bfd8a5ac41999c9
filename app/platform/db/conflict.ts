const retryable = new Set(['40001', '40P01', 'P2034'])

/** A conflict that PostgreSQL asks to try again: serialization failure or deadlock, told by Prisma or by pg. */
export function isWorthRetrying(error: unknown): boolean {
  return retryable.has(codeOf(error) ?? '')
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, meta, cause } = error as {
    code?: unknown
    meta?: { code?: unknown }
    cause?: { originalCode?: unknown }
  }
  // Raw statements through Prisma come as P2010 with PostgreSQL's own code in `meta`.
  if (code === 'P2010' && typeof meta?.code === 'string') return meta.code
  if (typeof code === 'string') return code
  return typeof cause?.originalCode === 'string' ? cause.originalCode : undefined
}
