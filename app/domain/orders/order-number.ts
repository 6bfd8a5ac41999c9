import { randomInt } from 'node:crypto'

/** Without the signs that people mix up on the phone: 0/O, 1/I/L, U/V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** V-7K3QX9: short enough to read out, random enough not to tell how many orders there are. */
export function makeOrderNumber(): string {
  return `V-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`
}

/** Accepts what people type: lower case, spaces, no "V-". */
export function normalizeOrderNumber(text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^V(?=.{6}$)/, '')
  return `V-${bare}`
}
