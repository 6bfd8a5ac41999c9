import type { DisputeState } from '#app/domain/disputes/dispute-states.ts'
import type { DisputeRefusal } from '#app/domain/disputes/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why an answer to the bank was not sent, for the merchant. */
export const disputeWords: RefusalWords<DisputeRefusal> = {
  en: {
    DISPUTE_NOT_FOUND: { title: 'This dispute is not about one of your orders.', next: 'Go back to the list.' },
    DISPUTE_CLOSED: {
      title: 'The bank has decided already.',
      next: 'Nothing can be changed. Reload to see how it ended.',
    },
    DISPUTE_SHARED: {
      title: 'This payment was for several shops.',
      next: 'We answer the bank for all of them. Send support your proof of delivery before the date shown.',
    },
    EVIDENCE_MISSING: {
      title: 'There is nothing to send yet.',
      next: 'Write what was sold, when it was sent and who took it.',
    },
    EVIDENCE_TOO_LONG: { title: 'This is too long for the bank.', next: 'Shorten it to {most} characters.' },
    EVIDENCE_ALREADY_SENT: {
      title: 'Your answer was sent already.',
      next: 'The bank takes one answer. Wait for its decision; we tell you.',
    },
    EVIDENCE_TOO_LATE: {
      title: 'The date for an answer has passed.',
      next: 'The bank decides without it. We tell you what it decides.',
    },
    BANK_UNREACHABLE: {
      title: 'The payment company does not answer.',
      next: 'Nothing is lost: send it again in a minute.',
    },
  },
  ar: {
    DISPUTE_NOT_FOUND: { title: 'هذا الاعتراض لا يخص طلبًا من طلباتك.', next: 'ارجع إلى القائمة.' },
    DISPUTE_CLOSED: { title: 'اتخذ البنك قراره بالفعل.', next: 'لا يمكن تغيير شيء. أعد التحميل لترى النتيجة.' },
    DISPUTE_SHARED: {
      title: 'كانت هذه الدفعة لعدة متاجر.',
      next: 'نحن نرد على البنك عنها جميعًا. أرسل إلى الدعم ما يثبت التسليم قبل الموعد الظاهر.',
    },
    EVIDENCE_MISSING: { title: 'لا يوجد ما يُرسل بعد.', next: 'اكتب ما بيع ومتى أُرسل ومن استلمه.' },
    EVIDENCE_TOO_LONG: { title: 'هذا أطول مما يقبله البنك.', next: 'اختصره إلى {most} حرفًا.' },
    EVIDENCE_ALREADY_SENT: {
      title: 'أُرسل ردك بالفعل.',
      next: 'يقبل البنك ردًا واحدًا. انتظر قراره وسنخبرك به.',
    },
    EVIDENCE_TOO_LATE: { title: 'انقضى موعد الرد.', next: 'يقرر البنك من دونه، وسنخبرك بقراره.' },
    BANK_UNREACHABLE: { title: 'شركة الدفع لا تجيب.', next: 'لم يضع شيء: أرسله مرة أخرى بعد دقيقة.' },
  },
}

/** How a dispute stands. */
export const disputeStateWords = {
  en: {
    inquiry: 'The bank asks',
    open: 'Waiting for your answer',
    underReview: 'The bank is deciding',
    won: 'Decided for you',
    lost: 'Decided for the buyer',
  },
  ar: {
    inquiry: 'البنك يسأل',
    open: 'بانتظار ردك',
    underReview: 'البنك يقرر',
    won: 'القرار لصالحك',
    lost: 'القرار لصالح المشتري',
  },
} as const satisfies Record<'en' | 'ar', Record<DisputeState, string>>

/** The bank's usual reasons; another one is shown as `other`. */
export const disputeReasonWords = {
  en: {
    fraudulent: 'The buyer says they did not make this purchase.',
    product_not_received: 'The buyer says nothing arrived.',
    product_unacceptable: 'The buyer says it is not what was sold.',
    duplicate: 'The buyer says they paid twice.',
    credit_not_processed: 'The buyer waits for a refund.',
    unrecognized: 'The buyer does not recognise the payment.',
    other: 'The bank gives no usual reason.',
  },
  ar: {
    fraudulent: 'يقول المشتري إنه لم يقم بهذا الشراء.',
    product_not_received: 'يقول المشتري إن شيئًا لم يصل.',
    product_unacceptable: 'يقول المشتري إن ما وصل ليس ما بيع.',
    duplicate: 'يقول المشتري إنه دفع مرتين.',
    credit_not_processed: 'ينتظر المشتري استرداد المال.',
    unrecognized: 'لا يتعرف المشتري على الدفعة.',
    other: 'لم يذكر البنك سببًا معتادًا.',
  },
} as const
