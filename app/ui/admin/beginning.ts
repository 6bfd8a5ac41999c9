/** Names that are written for the middle of a sentence, at its beginning. */
export function beginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
