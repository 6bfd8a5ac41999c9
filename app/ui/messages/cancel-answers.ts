import type { CancelAnswerRefusal } from '#app/domain/orders/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why a merchant's answer to a wish to cancel did nothing. */
export const cancelAnswerWords: RefusalWords<CancelAnswerRefusal> = {
  en: {
    REQUEST_NOT_FOUND: { title: 'This request is not one of your orders’.', next: 'Go back to your orders.' },
    ALREADY_ANSWERED: { title: 'This request was answered already.', next: 'Reload to see how it ended.' },
    REASON_NEEDED: { title: 'Tell the shopper why.', next: 'Write one sentence; the shopper reads it.' },
    SENT_ALREADY: {
      title: 'A parcel of this order has left.',
      next: 'Decline, and tell the shopper how to return it.',
    },
  },
  ar: {
    REQUEST_NOT_FOUND: { title: 'هذا الطلب ليس من طلباتك.', next: 'ارجع إلى طلباتك.' },
    ALREADY_ANSWERED: { title: 'أُجيب عن هذا الطلب بالفعل.', next: 'أعد التحميل لترى كيف انتهى.' },
    REASON_NEEDED: { title: 'أخبر المتسوق بالسبب.', next: 'اكتب جملة واحدة يقرؤها المتسوق.' },
    SENT_ALREADY: { title: 'غادر طرد من هذا الطلب.', next: 'ارفض، وأخبر المتسوق كيف يعيده.' },
  },
}
