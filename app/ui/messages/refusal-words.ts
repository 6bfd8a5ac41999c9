import type { RefusalDetail } from '#app/kernel/outcome.ts'
import { intlTagOf, type Locale } from './locale.ts'
import { text, type Phrase, type Vars } from './text.ts'

export type RefusalWord = { readonly title: Phrase; readonly next: Phrase }

/** A module's refusals in words: a new code does not compile until someone writes the sentence and the next step. */
export type RefusalWords<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, RefusalWord>>>>

export type RefusalView = { code: string; title: string; next: string; detail: RefusalDetail }

export function refusalView<Code extends string>(
  locale: Locale,
  words: RefusalWords<Code>,
  refusal: { code: Code; detail: RefusalDetail },
): RefusalView {
  const word = words[locale][refusal.code]
  const vars = toVars(refusal.detail, locale)
  const say = (phrase: Phrase) => text(locale, { en: { said: phrase }, ar: { said: phrase } }, 'said', vars)
  return { code: refusal.code, title: say(word.title), next: say(word.next), detail: refusal.detail }
}

function toVars(detail: RefusalDetail, locale: Locale): Vars {
  const list = new Intl.ListFormat(intlTagOf(locale), { type: 'conjunction' })
  const entries = Object.entries(detail).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number' || typeof value === 'string') return [name, value]
    return [name, typeof value === 'boolean' ? String(value) : list.format(value)]
  })
  return Object.fromEntries(entries)
}
