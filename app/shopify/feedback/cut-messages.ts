export const longestMessage = 100

/** As Shopify takes them: at most `most`, none empty, none longer than 100 characters, each said once. */
export function cutMessages(messages: readonly string[], most: number): string[] {
  const said = messages.map((message) => cutMessage(message)).filter((message) => message !== '')
  return [...new Set(said)].slice(0, most)
}

/** Cut at a word where it is too long, and marked as cut. */
export function cutMessage(message: string): string {
  const text = message.trim().replace(/\s+/g, ' ')
  if (text.length <= longestMessage) return text
  const room = text.slice(0, longestMessage - 1)
  const lastWord = room.lastIndexOf(' ')
  return `${(lastWord > longestMessage / 2 ? room.slice(0, lastWord) : room).trimEnd()}…`
}
