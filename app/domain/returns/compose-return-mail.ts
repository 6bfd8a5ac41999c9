import { variantName } from '#app/domain/catalog/variant-name.ts'
import { fill, fillIn } from '#app/domain/orders/mails/compose.ts'
import { mailLabels } from '#app/domain/orders/mails/labels.ts'
import { showInstant } from '#app/domain/orders/mails/show.ts'
import type { ComposedMail, MailBlock, MailLocale } from '#app/platform/mail/mail-document.ts'
import { renderMail } from '#app/platform/mail/render-mail.ts'
import { mailsToShop, returnMailWords, type ReturnMailKind } from './mails.ts'

/** What mails about a return may show. */
export type ReturnMailFacts = {
  readonly number: string
  readonly shop: string
  readonly answerBy: Date
  readonly sendBy: Date | null
  readonly inspectBy: Date | null
  readonly declineReason: string | null
  readonly instructions: string | null
  readonly labelUrl: string | null
  readonly lines: readonly {
    readonly title: string
    readonly variantTitle: string
    readonly quantity: number
    readonly imageUrl: string | null
  }[]
}

export function composeReturnMail(
  kind: ReturnMailKind,
  language: MailLocale,
  facts: ReturnMailFacts,
  link: string,
): ComposedMail {
  const say = returnMailWords[language]
  const words = say[kind]
  const day = (at: Date | null) => (at ? showInstant(at, language) : '')
  const { number, shop, answerBy, sendBy, inspectBy } = facts
  const times = { answerBy: day(answerBy), sendBy: day(sendBy), inspectBy: day(inspectBy) }
  const vars = { number, shop, reason: facts.declineReason ?? '', ...times }
  const body = fillIn(language, words.body, vars)
  return renderMail({
    locale: language,
    subject: fill(words.subject, vars),
    preheader: body,
    sender: shop,
    heading: fillIn(language, words.heading, vars),
    blocks: [
      { kind: 'text', text: body },
      ...(kind === 'approved' || kind === 'sendSoon' ? howToSend(language, facts) : []),
      { kind: 'button', label: words.button, link },
      { kind: 'title', text: say.items },
      { kind: 'items', items: facts.lines.map(toItem) },
    ],
    footer: mailsToShop.includes(kind) ? say.footerOfShop : mailLabels[language].footer,
  })
}

function howToSend(language: MailLocale, { instructions, labelUrl }: ReturnMailFacts): MailBlock[] {
  const say = returnMailWords[language]
  return [
    ...(instructions
      ? [{ kind: 'title', text: say.howTo } as const, { kind: 'note', text: instructions } as const]
      : []),
    ...(labelUrl ? [{ kind: 'link', label: say.label, link: labelUrl } as const] : []),
  ]
}

function toItem({ title, variantTitle, quantity, imageUrl }: ReturnMailFacts['lines'][number]) {
  return { title: `${quantity} × ${title}`, detail: variantName(variantTitle), amount: null, imageUrl }
}
