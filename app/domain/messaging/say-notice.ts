import { showDay, showMoneyView } from '#app/domain/orders/mails/show.ts'
import { assert } from '#app/kernel/assert.ts'
import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import type { NoticeKind, NoticeParams, RecipientKind } from './notice-kinds.ts'
import type { NoticePhrase } from './words/notice-words.ts'
import { wordsOf } from './words/words-of.ts'

export type SaidNotice = {
  readonly title: string
  readonly text: string
  /** What the other side wrote; null where nobody did. */
  readonly quote: string | null
  readonly button: string
}

type Sayable = { readonly recipientKind: RecipientKind; readonly kind: NoticeKind; readonly params: NoticeParams }

/** A notice in words: the same on the page and in the mail. */
export function sayNotice(language: MailLocale, { recipientKind, kind, params }: Sayable): SaidNotice {
  const words = wordsOf(language, recipientKind, kind)
  assert(words, `a ${recipientKind} is told ${kind}`)
  const vars = toVars(language, params)
  const say = (phrase: NoticePhrase) => fill(choose(phrase, language, params.count), vars)
  return { title: say(words.title), text: say(words.text), quote: params.quote ?? null, button: words.button }
}

function choose(phrase: NoticePhrase, language: MailLocale, count = 0): string {
  if (typeof phrase === 'string') return phrase
  return phrase[new Intl.PluralRules(language).select(count)] ?? phrase.other
}

function toVars(language: MailLocale, params: NoticeParams): Readonly<Record<string, string>> {
  const { shop = '', creator = '', product = '', until, amount, currency, count } = params
  const name = (value: string) => (language === 'ar' && value ? `\u2068${value}\u2069` : value)
  return {
    shop: name(shop),
    creator: name(creator),
    product: name(product),
    until: until ? showDay(new Date(until), language) : '',
    amount: amount && currency ? name(showMoneyView({ amount, currency }, language)) : '',
    count: count === undefined ? '' : String(count),
  }
}

function fill(text: string, vars: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => vars[name] ?? '').trim()
}
