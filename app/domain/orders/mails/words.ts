import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import { arabicMails } from './words-ar.ts'
import { englishMails } from './words-en.ts'

/** Every mail to the buyer of an order. `{name}` is filled in; what it shows besides is said in `order-blocks.ts`. */
export type MailKind =
  | 'confirmed'
  | 'shipped'
  | 'delivered'
  | 'refunded'
  | 'credited'
  | 'delayed'
  | 'cancelled'
  | 'soldOut'
  | 'cancelDeclined'
  | 'cancelAsked'
  | 'cancelNotGranted'
  | 'shipByMissed'
  | 'link'
  | 'outForDelivery'
  | 'deliveryFailed'
  | 'addressChanged'
  | 'refundReturned'

export type MailWords = { readonly subject: string; readonly heading: string; readonly body: string }
export type KindWords = Readonly<Record<MailKind, MailWords>>

/** `{name}` is filled in: number, shop and what the kind is told. */
export const mailWords: Readonly<Record<MailLocale, KindWords>> = { en: englishMails, ar: arabicMails }

export const viewOrder: Readonly<Record<MailLocale, string>> = { en: 'See your order', ar: 'عرض الطلب' }
export const someCarrier: Readonly<Record<MailLocale, string>> = { en: 'the carrier', ar: 'شركة الشحن' }
