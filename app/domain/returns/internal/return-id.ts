import { inputHash } from '#app/kernel/hash.ts'
import type { Id } from '#app/kernel/ids.ts'

/** The same press of a button names the same return, so that its primary key keeps it from being opened twice. */
export function returnIdOf(orderId: string, requestKey: string): Id<'return'> {
  return `ret_${inputHash([orderId, requestKey]).slice(0, 26)}`
}
