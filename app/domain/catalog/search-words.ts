/* The twin of search_normalise (migration search_in_every_language): what shoppers type must become what documents hold. */

const strippedMarks =
  /(?:[\u0300-\u036f]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|[\u200c-\u200f])+/gu
const separators = /[^\p{L}\p{M}\p{N}]+/gu
const cjkRuns = /[\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu

const letters: Readonly<Record<string, string>> = {
  ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th',
} // prettier-ignore
const odd = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

const toAsciiDigit = (digit: string) => String((digit.codePointAt(0) ?? 0) & 0xf)

/** Lower case, without accents and vowel signs, one form of each Arabic letter, ASCII digits, words apart by one space. */
export function normaliseForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(strippedMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(odd, (letter) => letters[letter] ?? letter)
    .replace(/[\u0660-\u0669]/gu, toAsciiDigit)
    .replace(/[\u06f0-\u06f9]/gu, toAsciiDigit)
    .replace(separators, ' ')
    .trim()
}

export const isCjk = (word: string) => new RegExp(cjkRuns, 'u').test(word)

/** Japanese and Chinese have no spaces: documents hold their pairs of characters, and a search asks for all its pairs. */
function toPairs(run: string): string {
  const characters = [...run]
  if (characters.length < 2) return ` ${run} `
  return ` ${characters.slice(0, -1).map((one, index) => one + characters[index + 1]).join(' ')} ` // prettier-ignore
}

/** The words that are searched for, in order. */
export function toSearchWords(typed: string): string[] {
  return normaliseForSearch(typed).replace(cjkRuns, toPairs).split(' ').filter(Boolean)
}
