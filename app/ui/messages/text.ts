import { intlTagOf, type Locale } from './locale.ts'

/** One sentence, or its plural forms chosen by `vars.count`. `{name}` is replaced by the variable of that name. */
export type Phrase = string | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>)

/** Every locale must hold the same keys: a missing translation does not compile (see `defineMessages`). */
export type Messages<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, Phrase>>>>

export type Vars = Readonly<Record<string, string | number>>

/** Makes the English keys the law for the other locales. */
export function defineMessages<const Key extends string>(messages: Messages<Key>): Messages<Key> {
  return messages
}

export function text<Key extends string>(locale: Locale, messages: Messages<Key>, key: Key, vars: Vars = {}): string {
  return fillIn(choose(messages[locale][key], locale, vars), locale, vars)
}

function choose(phrase: Phrase, locale: Locale, vars: Vars): string {
  if (typeof phrase === 'string') return phrase
  const count = Number(vars.count ?? 0)
  return phrase[new Intl.PluralRules(intlTagOf(locale)).select(count)] ?? phrase.other
}

function fillIn(template: string, locale: Locale, vars: Vars): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = vars[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(intlTagOf(locale)).format(value) : value
  })
}
