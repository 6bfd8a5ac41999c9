import type { ComposedMail, MailBlock, MailLocale } from '#app/platform/mail/mail-document.ts'
import { renderMail } from '#app/platform/mail/render-mail.ts'
import { fill, fillIn, type MailVars } from './compose.ts'
import { shopMailWords, type ShopMailKind } from './shop-words.ts'

/** One mail to the shop that has to do something about an order. */
export function composeShopMail(
  kind: ShopMailKind,
  language: MailLocale,
  vars: MailVars,
  { link, blocks }: { readonly link: string; readonly blocks: readonly MailBlock[] },
): ComposedMail {
  const say = shopMailWords[language]
  const words = say[kind]
  const body = fillIn(language, words.body, vars)
  return renderMail({
    locale: language,
    subject: fill(words.subject, vars),
    preheader: body,
    sender: vars.shop ?? '',
    heading: fillIn(language, words.heading, vars),
    blocks: [{ kind: 'text', text: body }, ...blocks, { kind: 'button', label: words.button, link }],
    footer: say.footer,
  })
}
