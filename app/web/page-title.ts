import type { MetaDescriptor } from '@remix-run/node'
import type { Locale } from '#app/ui/messages/locale.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { text, type Messages } from '#app/ui/messages/text.ts'

/** "Cart · Vitrine". Remix replaces the whole list, so the layout's other tags are carried along. */
export function pageTitle<Key extends string>(
  data: { locale: Locale } | null | undefined,
  matches: readonly { meta: MetaDescriptor[] }[],
  messages: Messages<Key>,
  key: Key,
): MetaDescriptor[] {
  const locale = data?.locale ?? 'en'
  return titled(text(locale, messages, key), locale, matches)
}

export function titled(
  title: string,
  locale: Locale,
  matches: readonly { meta: MetaDescriptor[] }[],
): MetaDescriptor[] {
  const inherited = matches.flatMap((match) => match.meta).filter((tag) => !('title' in tag))
  return [...inherited, { title: `${title} · ${text(locale, sharedMessages, 'appName')}` }]
}
