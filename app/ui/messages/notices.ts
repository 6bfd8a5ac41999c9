import { sayNotice, type SaidNotice } from '#app/domain/messaging/say-notice.ts'
import type { NoticeView } from '#app/domain/messaging/list-notices.server.ts'
import type { Locale } from './locale.ts'
import { defineMessages } from './text.ts'

/** The frame around a shop's notices; what they say themselves is the same as in their mails. */
export const noticeMessages = defineMessages({
  en: {
    title: 'Notices',
    unread: { one: 'One unread notice', other: '{count} unread notices' },
    markAllRead: 'Mark all as read',
    isUnread: 'Unread',
    empty: 'Nothing to tell you yet',
    emptyNextShop: 'Applications, messages, samples, payouts and whatever else needs you shows up here.',
  },
  ar: {
    title: 'الإشعارات',
    unread: {
      zero: 'لا إشعارات غير مقروءة',
      one: 'إشعار واحد غير مقروء',
      two: 'إشعاران غير مقروءين',
      few: '{count} إشعارات غير مقروءة',
      many: '{count} إشعارًا غير مقروء',
      other: '{count} إشعار غير مقروء',
    },
    markAllRead: 'تحديد الكل كمقروء',
    isUnread: 'غير مقروء',
    empty: 'لا جديد بعد',
    emptyNextShop: 'تظهر هنا طلبات الانضمام والرسائل والعينات والمدفوعات وكل ما يحتاج إليك.',
  },
})

/** One notice in the reader's language: title, text, what the other side wrote, and the name of the way on. */
export function noticeWords(locale: Locale, notice: Pick<NoticeView, 'recipientKind' | 'kind' | 'params'>): SaidNotice {
  return sayNotice(locale, notice)
}
