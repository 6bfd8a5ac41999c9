export type MailLocale = 'en' | 'ar'

export type MailAmountRow = { readonly label: string; readonly value: string; readonly isStrong?: boolean }
export type MailItem = {
  readonly title: string
  readonly detail: string
  readonly amount: string | null
  /** Absolute; only ever one of our own signed pictures. */
  readonly imageUrl: string | null
}

/** A piece of a mail. Everything is plain text: rendering escapes it. */
export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** What must not be overlooked. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly MailItem[] }
  | { readonly kind: 'rows'; readonly rows: readonly MailAmountRow[] }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly link: string }
  | { readonly kind: 'link'; readonly label: string; readonly link: string }

/** What a mail says, once; `render-mail-html.ts` and `render-mail-text.ts` each say all of it. */
export type MailDocument = {
  readonly locale: MailLocale
  readonly subject: string
  /** The line that inboxes show behind the subject. */
  readonly preheader: string
  /** Whose news it is, beside our name; empty: ours alone. */
  readonly sender: string
  readonly heading: string
  readonly blocks: readonly MailBlock[]
  readonly footer: string
}

export type ComposedMail = { readonly subject: string; readonly text: string; readonly html: string }

/** Languages that mails are written in; any other is answered in English. */
export function toMailLocale(locale: string): MailLocale {
  return locale.toLowerCase().startsWith('ar') ? 'ar' : 'en'
}
