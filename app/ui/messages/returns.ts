import type { ReturnReason } from '#app/domain/returns/reasons.ts'
import type { ReturnRefusal } from '#app/domain/returns/refusals.ts'
import type { ReturnOutcome, ReturnState } from '#app/domain/returns/return-states.ts'
import type { WhyNotReturnable } from '#app/domain/returns/returnable-units.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

export const returnReasonMessages = defineMessages<ReturnReason>({
  en: {
    sizeTooSmall: 'Too small',
    sizeTooLarge: 'Too large',
    notAsDescribed: 'Not as described',
    damaged: 'Damaged or faulty',
    wrongItem: 'Not what I ordered',
    changedMind: 'Changed my mind',
    late: 'Came too late',
    other: 'Something else',
  },
  ar: {
    sizeTooSmall: 'صغير جدًا',
    sizeTooLarge: 'كبير جدًا',
    notAsDescribed: 'يختلف عن الوصف',
    damaged: 'تالف أو معيب',
    wrongItem: 'ليس ما طلبته',
    changedMind: 'غيّرت رأيي',
    late: 'وصل متأخرًا',
    other: 'سبب آخر',
  },
})

export const returnStateMessages = defineMessages<ReturnState>({
  en: {
    requested: 'Waiting for an answer',
    approved: 'Approved',
    declined: 'Turned down',
    cancelled: 'Called off',
    sent: 'On its way back',
    received: 'Back at the shop',
    closed: 'Finished',
  },
  ar: {
    requested: 'بانتظار الرد',
    approved: 'مقبول',
    declined: 'مرفوض',
    cancelled: 'ملغى',
    sent: 'في طريق العودة',
    received: 'عاد إلى المتجر',
    closed: 'مكتمل',
  },
})

export const returnOutcomeMessages = defineMessages<ReturnOutcome>({
  en: {
    refunded: 'Paid back',
    replaced: 'Replaced',
    declined: 'Turned down',
    withdrawn: 'Called off',
    notSent: 'Not sent in time',
    rejected: 'Not accepted at inspection',
    shopify: 'Closed in Shopify',
  },
  ar: {
    refunded: 'أُعيد المبلغ',
    replaced: 'استُبدل',
    declined: 'مرفوض',
    withdrawn: 'ملغى',
    notSent: 'لم يُرسل في موعده',
    rejected: 'لم يُقبل عند الفحص',
    shopify: 'أُغلق في Shopify',
  },
})

export const notReturnableMessages = defineMessages<WhyNotReturnable>({
  en: {
    NOT_RETURNABLE: 'This cannot be sent back.',
    NOT_DELIVERED: 'It has not arrived yet.',
    WINDOW_OVER: 'The time to send it back is over.',
    ALREADY_RETURNING: 'It is on its way back already.',
    ALREADY_BACK: 'It was returned already.',
  },
  ar: {
    NOT_RETURNABLE: 'لا يمكن إرجاع هذا.',
    NOT_DELIVERED: 'لم يصل بعد.',
    WINDOW_OVER: 'انتهت مهلة الإرجاع.',
    ALREADY_RETURNING: 'إرجاعه جارٍ بالفعل.',
    ALREADY_BACK: 'أُرجع بالفعل.',
  },
})

export const returnWords: RefusalWords<ReturnRefusal> = {
  en: {
    ORDER_NOT_FOUND: { title: 'We could not find this order.', next: 'Look through your orders.' },
    RETURN_NOT_FOUND: { title: 'We could not find this return.', next: 'Open the order and look there.' },
    LINE_NOT_FOUND: { title: 'This is not part of the order.', next: 'Reload the page and choose again.' },
    NOTHING_CHOSEN: { title: 'Nothing is chosen yet.', next: 'Choose what goes back and how many.' },
    NOT_RETURNABLE: { title: '{title} cannot be sent back.', next: 'Write to the shop if something is wrong with it.' },
    NOT_DELIVERED: { title: '{title} has not arrived yet.', next: 'Wait for the parcel, then ask again.' },
    WINDOW_OVER: {
      title: 'The time to send {title} back is over.',
      next: 'Write to the shop; it may take it back all the same.',
    },
    ALREADY_RETURNING: { title: '{title} is on its way back already.', next: 'Follow the return you have opened.' },
    ALREADY_BACK: { title: '{title} was returned already.', next: 'Nothing is left to do.' },
    TOO_MANY_UNITS: { title: 'Only {left} of {title} can go back.', next: 'Choose fewer.' },
    ORDER_CANCELLED: { title: 'This order is cancelled.', next: 'Nothing has to go back.' },
    REPLACEMENT_ONLY: {
      title: 'This was sent to you as a replacement.',
      next: 'Ask for another replacement, or write to the shop.',
    },
    REPLACEMENT_SOLD_OUT: {
      title: 'There is none left to send as a replacement.',
      next: 'Refund it instead.',
    },
    ALREADY_ANSWERED: { title: 'This return is answered already.', next: 'Reload to see the answer.' },
    NOT_AT_THIS_STAGE: { title: 'That does not fit this return any more.', next: 'Reload to see where it stands.' },
    REASON_NEEDED: { title: 'A reason is missing.', next: 'Say in a sentence why it is turned down.' },
    LABEL_NOT_SECURE: {
      title: 'The label’s address is not secure.',
      next: 'Give an address that begins with https://.',
    },
    ACCEPTED_MORE_THAN_SENT: {
      title: 'That is more than was to come back.',
      next: 'Accept no more than the return has.',
    },
    FEE_TOO_HIGH: {
      title: 'The fee is higher than what came back is worth.',
      next: 'Keep at most {most} {currency}.',
    },
    TOO_MANY_PHOTOS: { title: 'There are {most} pictures already.', next: 'That is enough; send the request.' },
    NOT_AN_IMAGE: {
      title: 'This file is not a picture we can open.',
      next: 'Choose a JPEG, PNG, WebP or HEIC picture.',
    },
    IMAGE_TOO_LARGE: { title: 'The picture is too large.', next: 'Choose one below {megabytes} MB.' },
    STORAGE_FULL: {
      title: 'We cannot keep pictures right now.',
      next: 'Send the request without; you can add them later.',
    },
    KEY_REUSED: { title: 'This page was used for another return already.', next: 'Reload it and begin again.' },
  },
  ar: {
    ORDER_NOT_FOUND: { title: 'لم نجد هذا الطلب.', next: 'تصفّح طلباتك.' },
    RETURN_NOT_FOUND: { title: 'لم نجد هذا الإرجاع.', next: 'افتح الطلب وابحث هناك.' },
    LINE_NOT_FOUND: { title: 'هذا ليس جزءًا من الطلب.', next: 'أعد تحميل الصفحة واختر من جديد.' },
    NOTHING_CHOSEN: { title: 'لم تختر شيئًا بعد.', next: 'اختر ما سيُرجع وكم قطعة.' },
    NOT_RETURNABLE: { title: 'لا يمكن إرجاع {title}.', next: 'راسل المتجر إن كانت فيه مشكلة.' },
    NOT_DELIVERED: { title: 'لم يصل {title} بعد.', next: 'انتظر الطرد ثم اطلب من جديد.' },
    WINDOW_OVER: { title: 'انتهت مهلة إرجاع {title}.', next: 'راسل المتجر، فقد يقبله رغم ذلك.' },
    ALREADY_RETURNING: { title: 'إرجاع {title} جارٍ بالفعل.', next: 'تابع الإرجاع الذي فتحته.' },
    ALREADY_BACK: { title: 'أُرجع {title} بالفعل.', next: 'لم يبقَ ما تفعله.' },
    TOO_MANY_UNITS: { title: 'يمكن إرجاع {left} فقط من {title}.', next: 'اختر عددًا أقل.' },
    ORDER_CANCELLED: { title: 'هذا الطلب ملغى.', next: 'لا يلزم إرجاع شيء.' },
    REPLACEMENT_ONLY: { title: 'وصلك هذا بديلًا.', next: 'اطلب بديلًا آخر أو راسل المتجر.' },
    REPLACEMENT_SOLD_OUT: { title: 'لم تبقَ قطعة تُرسل بديلًا.', next: 'أعد المبلغ بدلًا من ذلك.' },
    ALREADY_ANSWERED: { title: 'أُجيب عن هذا الإرجاع بالفعل.', next: 'أعد التحميل لترى الرد.' },
    NOT_AT_THIS_STAGE: { title: 'لم يعد هذا مناسبًا لهذا الإرجاع.', next: 'أعد التحميل لترى حالته.' },
    REASON_NEEDED: { title: 'السبب ناقص.', next: 'اذكر في جملة سبب الرفض.' },
    LABEL_NOT_SECURE: { title: 'عنوان الملصق غير آمن.', next: 'أدخل عنوانًا يبدأ بـ https://.' },
    ACCEPTED_MORE_THAN_SENT: { title: 'هذا أكثر مما كان سيعود.', next: 'لا تقبل أكثر مما في الإرجاع.' },
    FEE_TOO_HIGH: { title: 'الرسم أعلى من قيمة ما عاد.', next: 'احتفظ بما لا يزيد على {most} {currency}.' },
    TOO_MANY_PHOTOS: { title: 'هناك {most} صور بالفعل.', next: 'هذا يكفي، أرسل الطلب.' },
    NOT_AN_IMAGE: { title: 'هذا الملف ليس صورة يمكننا فتحها.', next: 'اختر صورة JPEG أو PNG أو WebP أو HEIC.' },
    IMAGE_TOO_LARGE: { title: 'الصورة كبيرة جدًا.', next: 'اختر صورة أصغر من {megabytes} م.ب.' },
    STORAGE_FULL: { title: 'لا يمكننا حفظ الصور الآن.', next: 'أرسل الطلب دونها، ويمكنك إضافتها لاحقًا.' },
    KEY_REUSED: { title: 'استُخدمت هذه الصفحة لإرجاع آخر.', next: 'أعد تحميلها وابدأ من جديد.' },
  },
}
