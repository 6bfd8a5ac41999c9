import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

/** The policy's limits are told next to the field that broke them; other refusals stand above the form. */
export function outOfRange(refusal: RefusalView | null): string | undefined {
  return refusal?.code === 'RATE_OUT_OF_RANGE' ? refusal.next : undefined
}
