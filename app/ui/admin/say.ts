import type { Phrase } from '#app/ui/messages/text.ts'

/** A phrase of a word list, none of which counts anything. */
export function say(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.other
}
