import type { HoldTerm } from '#app/domain/commissions/hold.ts'
import type { ReasonCode } from '#app/domain/commissions/reasons.ts'
import type { Happening, TransitionReason } from '#app/domain/commissions/transition-reasons.ts'
import { disputeReasonMessages } from './commission-disputes.ts'
import { merchantReasonMessages } from './commissions.ts'
import { reasonMessages } from './earning-reasons.ts'
import { defineMessages, type Messages } from './text.ts'

/** Both sides read these. An objection that was found right may have raised a line as well as taken it back. */
const happenings = defineMessages<Happening | HoldTerm | 'DISPUTE_UPHELD'>({
  en: {
    HOLD_ENDED: 'Its date came, and nothing stood in the way',
    DELIVERED: 'It arrived, and the wait began',
    MINIMUM: 'It arrived; the shortest wait after a sale began',
    NO_DELIVERY_SIGNAL: 'It was sent; no carrier has reported the delivery',
    DIGITAL: 'There is nothing to send, so the wait began at once',
    REFUND: 'The buyer was refunded',
    EXCHANGED: 'It was exchanged',
    ORDER_EDITED: 'The order was changed',
    ORDER_CANCELLED: 'The order was cancelled',
    CHARGEBACK_OPENED: 'The buyer’s bank asked for the money back',
    CHARGEBACK_CLOSED: 'The buyer’s bank has decided',
    CHARGEBACK_LOST: 'The buyer’s bank gave the money back to the buyer',
    CONTENT_TAKEN_DOWN: 'The content behind it was taken down',
    RISK_CLEARED: 'The check found nothing wrong',
    RISK_REVIEW_LAPSED: 'The time for the check ran out without an objection',
    DISPUTE_CLOSED: 'The objection was settled',
    DISPUTE_UPHELD: 'The objection was found right',
    CLAIMED: 'Put into a payout',
    PAID: 'The payout arrived',
    PAYOUT_FAILED: 'The payout did not arrive; it waits for the next one',
    RUN_CANCELLED: 'The payout was called off; it waits for the next one',
  },
  ar: {
    HOLD_ENDED: 'حلّ موعده ولم يمنع شيء',
    DELIVERED: 'وصل، وبدأت مدة الانتظار',
    MINIMUM: 'وصل، وبدأت أقصر مدة انتظار بعد البيع',
    NO_DELIVERY_SIGNAL: 'شُحن، ولم تؤكد شركة الشحن التسليم',
    DIGITAL: 'لا شيء يُشحن، فبدأت مدة الانتظار فورًا',
    REFUND: 'استرد المشتري ماله',
    EXCHANGED: 'استُبدل',
    ORDER_EDITED: 'عُدّل الطلب',
    ORDER_CANCELLED: 'أُلغي الطلب',
    CHARGEBACK_OPENED: 'طالب بنك المشتري بالمبلغ',
    CHARGEBACK_CLOSED: 'حسم بنك المشتري الأمر',
    CHARGEBACK_LOST: 'أعاد بنك المشتري المال إليه',
    CONTENT_TAKEN_DOWN: 'أُزيل المحتوى الذي جاء به',
    RISK_CLEARED: 'لم تجد المراجعة شيئًا',
    RISK_REVIEW_LAPSED: 'انتهت مدة المراجعة دون اعتراض',
    DISPUTE_CLOSED: 'سُوّي الاعتراض',
    DISPUTE_UPHELD: 'تبيّن أن الاعتراض محق',
    CLAIMED: 'أُدرج في دفعة',
    PAID: 'وصلت الدفعة',
    PAYOUT_FAILED: 'لم تصل الدفعة، فهو ينتظر التالية',
    RUN_CANCELLED: 'أُلغيت الدفعة، فهو ينتظر التالية',
  },
})

const besides = (decided: Messages<ReasonCode>): Messages<TransitionReason> => ({
  en: { ...decided.en, ...disputeReasonMessages.en, ...happenings.en },
  ar: { ...decided.ar, ...disputeReasonMessages.ar, ...happenings.ar },
})

/** E1: why a line came to where it stands, as the creator reads it. */
export const transitionMessages: Messages<TransitionReason> = besides(reasonMessages)

/** The same for the merchant. */
export const merchantTransitionMessages: Messages<TransitionReason> = besides(merchantReasonMessages)
