import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from './locale.ts'
import { text, type Messages, type Vars } from './text.ts'

const LocaleContext = createContext<Locale>('en')

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** `const t = useText(cartMessages)` then `t('empty')`, `t('items', { count: 3 })`. */
export function useText<Key extends string>(messages: Messages<Key>): (key: Key, vars?: Vars) => string {
  const locale = useLocale()
  return (key, vars) => text(locale, messages, key, vars)
}
