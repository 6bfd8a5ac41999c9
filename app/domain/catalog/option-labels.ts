import { canonicalNames, canonicalValues } from './option-words.ts'

const arabic = /\p{Script=Arabic}/u

/** The first way in which a canonical word is written in the language's script; English stands in for Latin ones. */
function wordIn(words: ReadonlyMap<string, string>, canonical: string, language: string): string | undefined {
  if (language !== 'ar') return undefined
  return [...words].find(([word, meant]) => meant === canonical && arabic.test(word))?.[0]
}

const shortSize = /^x{0,4}[sml]$|^\d*xl$/
/** EU, UK, US: no word of two letters is a value. */
const abbreviation = /^[a-z]{2}$/

function capitalise(word: string): string {
  if (shortSize.test(word) || abbreviation.test(word)) return word.toUpperCase()
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** "color" -> "Color", in Arabic "اللون"; an option of the shop's own stays as the shop calls it. */
export function toOptionName(name: string, language: string): string {
  return capitalise(wordIn(canonicalNames, name, language) ?? name)
}

/** "color:red" -> "Red", in Arabic "أحمر"; "size:xl" -> "XL". */
export function toOptionLabel(term: string, language: string): string {
  const border = term.indexOf(':')
  const value = term.slice(border + 1)
  const words = canonicalValues.get(term.slice(0, border))
  if (words && shortSize.test(value)) return capitalise(value)
  return capitalise((words && wordIn(words, value, language)) ?? value)
}
