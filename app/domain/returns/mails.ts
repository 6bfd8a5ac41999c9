import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import { arabicReturnMails } from './mails-ar.ts'
import { englishReturnMails } from './mails-en.ts'

export type ReturnMailKind =
  | 'requested'
  | 'reminder'
  | 'onItsWay'
  | 'asked'
  | 'approved'
  | 'declined'
  | 'sendSoon'
  | 'notSent'
  | 'received'
  | 'rejected'
  | 'replaced'

export type ReturnMailWords = {
  readonly subject: string
  readonly heading: string
  readonly body: string
  readonly button: string
}
export type ReturnMails = Readonly<Record<ReturnMailKind, ReturnMailWords>> & {
  readonly items: string
  readonly howTo: string
  readonly label: string
  readonly footerOfShop: string
}

/** Which of them the shop gets; the others go to the shopper. */
export const mailsToShop: readonly ReturnMailKind[] = ['requested', 'reminder', 'onItsWay']

/** `{name}` is filled in. A refund has its own mail. */
export const returnMailWords: Readonly<Record<MailLocale, ReturnMails>> = {
  en: englishReturnMails,
  ar: arabicReturnMails,
}
