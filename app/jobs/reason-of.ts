import { z } from 'zod'

const longestReason = 500

/** Why something failed, for a person who reads the receipt: which field of the payload, or what broke. */
export function reasonOf(cause: unknown): string {
  const text =
    cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause)
  return text.slice(0, longestReason)
}
