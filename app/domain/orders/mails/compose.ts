import { toMailLocale, type ComposedMail, type MailBlock, type MailLocale } from '#app/platform/mail/mail-document.ts'
import { renderMail } from '#app/platform/mail/render-mail.ts'
import { mailLabels } from './labels.ts'
import { mailWords, viewOrder, type MailKind } from './words.ts'

export type MailVars = Readonly<Record<string, string>>

/** One mail in the shopper's language: its words, what it shows of the order, and the way to it. */
export function composeMail(
  kind: MailKind,
  locale: string,
  vars: MailVars,
  link: string | null,
  blocks: readonly MailBlock[] = [],
): ComposedMail {
  const language = toMailLocale(locale)
  const words = mailWords[language][kind]
  const body = fillIn(language, words.body, vars)
  return renderMail({
    locale: language,
    subject: fill(words.subject, vars),
    preheader: body,
    sender: vars.shop ?? '',
    heading: fillIn(language, words.heading, vars),
    blocks: [
      { kind: 'text', text: body },
      ...blocks,
      ...(link ? [{ kind: 'button', label: viewOrder[language], link } as const] : []),
    ],
    footer: mailLabels[language].footer,
  })
}

export function fill(text: string, vars: MailVars): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => vars[name] ?? '').trim()
}

/** The same for running text: names in another script stay whole inside Arabic (U+2068 … U+2069). */
export function fillIn(language: MailLocale, text: string, vars: MailVars): string {
  if (language === 'en') return fill(text, vars)
  return fill(text, Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, isolate(value)])))
}

function isolate(value: string): string {
  return /[A-Za-z]/.test(value) && !value.includes('\u2068') && !/[\u0600-\u06ff]/.test(value)
    ? `\u2068${value}\u2069`
    : value
}
