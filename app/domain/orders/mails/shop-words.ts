import type { MailLocale } from '#app/platform/mail/mail-document.ts'

/** What a shop is written about its orders, besides problems and returns, which have their own mails. */
export type ShopMailKind = 'cancelRequest'

type Words = { readonly subject: string; readonly heading: string; readonly body: string; readonly button: string }
type ShopMails = Readonly<Record<ShopMailKind, Words>> & {
  readonly reason: string
  readonly note: string
  readonly footer: string
  readonly reasons: Readonly<Record<string, string>>
}

/** `{name}` is filled in. */
export const shopMailWords: Readonly<Record<MailLocale, ShopMails>> = {
  en: {
    reason: 'Reason',
    note: 'What the shopper says',
    footer:
      'You get this mail because your shop sells on Vitrine. It is about one of your orders; it is not advertising.',
    reasons: {
      changedMind: 'Changed their mind',
      orderedTwice: 'Ordered twice',
      tooSlow: 'Takes too long',
      foundCheaper: 'Found a better price',
      wrongItem: 'Ordered the wrong thing',
      other: 'Another reason',
    },
    cancelRequest: {
      subject: 'A shopper wants to cancel order {number}',
      heading: 'A shopper wants to cancel',
      body: 'Answer by {until}. If nobody answers and nothing was sent, order {number} is cancelled and paid back by itself. If it has left already, send it on its way as usual.',
      button: 'Answer the request',
    },
  },
  ar: {
    reason: 'السبب',
    note: 'ما يقوله المتسوق',
    footer: 'وصلتك هذه الرسالة لأن متجرك يبيع على Vitrine. تخص أحد طلباتك وليست إعلانًا.',
    reasons: {
      changedMind: 'غيّر رأيه',
      orderedTwice: 'طلب مرتين',
      tooSlow: 'يستغرق وقتًا طويلًا',
      foundCheaper: 'وجد سعرًا أفضل',
      wrongItem: 'طلب منتجًا خاطئًا',
      other: 'سبب آخر',
    },
    cancelRequest: {
      subject: 'متسوق يريد إلغاء الطلب {number}',
      heading: 'متسوق يريد الإلغاء',
      body: 'أجب قبل {until}. إن لم يجب أحد ولم يُرسل شيء، يُلغى الطلب {number} ويُعاد المبلغ تلقائيًا. وإن كان قد غادر فأكمل إرساله كالمعتاد.',
      button: 'الرد على الطلب',
    },
  },
}
