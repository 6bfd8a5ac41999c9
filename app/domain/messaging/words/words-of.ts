import type { MailLocale } from '#app/platform/mail/mail-document.ts'
import type { NoticeKind, RecipientKind } from '../notice-kinds.ts'
import { creatorAr } from './creator-ar.ts'
import { creatorEn } from './creator-en.ts'
import type { NoticeWords } from './notice-words.ts'
import { shopAr } from './shop-ar.ts'
import { shopEn } from './shop-en.ts'

type ByKind = Readonly<Partial<Record<NoticeKind, NoticeWords>>>

const words: Readonly<Record<MailLocale, Readonly<Record<RecipientKind, ByKind>>>> = {
  en: { creator: creatorEn, shop: shopEn },
  ar: { creator: creatorAr, shop: shopAr },
}

/** Null for a kind that is not of the recipient's list. */
export function wordsOf(language: MailLocale, recipientKind: RecipientKind, kind: NoticeKind): NoticeWords | null {
  return words[language][recipientKind][kind] ?? null
}

/** Below a mail: why it came. */
export const footers: Readonly<Record<MailLocale, Readonly<Record<RecipientKind, string>>>> = {
  en: {
    creator:
      'You get this mail because you are a creator on Vitrine. It is about your own work; it is not advertising.',
    shop: 'You get this mail because your shop runs a creator program on Vitrine. It is not advertising.',
  },
  ar: {
    creator: 'وصلتك هذه الرسالة لأنك صانع محتوى على Vitrine. تخص عملك وليست إعلانًا.',
    shop: 'وصلتك هذه الرسالة لأن متجرك يدير برنامجًا لصنّاع المحتوى على Vitrine. وليست إعلانًا.',
  },
}
