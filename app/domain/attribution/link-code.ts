import { randomFillSync } from 'node:crypto'

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
export const linkCodeLength = 8

/** Short, unambiguous when read aloud, and not guessable in bulk: 31^8 codes. */
export function makeLinkCode(): string {
  const bytes = randomFillSync(new Uint8Array(linkCodeLength))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

export function isLinkCode(text: string): boolean {
  return text.length === linkCodeLength && [...text].every((letter) => alphabet.includes(letter))
}
