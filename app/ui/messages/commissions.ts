import type { ReasonCode } from '#app/domain/commissions/reasons.ts'
import type { CommissionRefusalCode } from '#app/domain/commissions/refusals.ts'
import type { CommissionState } from '#app/domain/commissions/states.ts'
import type { Locale } from './locale.ts'
import type { RefusalWords } from './refusal-words.ts'
import type { Phrase } from './text.ts'

type Words<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, Phrase>>>>

export const commissionWords: RefusalWords<CommissionRefusalCode> = {
  en: {
    ORDER_NOT_FOUND: { title: 'We could not find this order.', next: 'Reload the list and open it from there.' },
    COMMISSION_NOT_FOUND: {
      title: 'We could not find this commission.',
      next: 'Reload the list and open it from there.',
    },
    COMMISSION_PAID_OUT: {
      title: 'This commission has been paid out or is on its way.',
      next: 'A refund of the order still takes its share back.',
    },
    COMMISSION_AT_ZERO: {
      title: 'There is nothing to take back here.',
      next: 'Reload the page to see where it stands.',
    },
    DISPUTE_NOT_FOUND: { title: 'We could not find this objection.', next: 'Reload the list and open it from there.' },
    DISPUTE_OPEN: {
      title: 'The other side has already raised an objection to this line.',
      next: 'Answer that one instead.',
    },
    DISPUTE_DECIDED: { title: 'This objection has been answered or decided.', next: 'Reload the page to see how.' },
    DISPUTE_TOO_LATE: {
      title: 'It is too late to object to this line.',
      next: 'An objection is possible until the commission is due.',
    },
    DISPUTE_REASON_UNKNOWN: { title: 'Please choose a reason.', next: 'Pick the one that fits best from the list.' },
    DISPUTE_WITHOUT_EVIDENCE: {
      title: 'Something is missing.',
      next: 'Say what happened, and add at least one link, picture or note.',
    },
    DISPUTE_ANSWER_TOO_LATE: {
      title: 'The time to answer is over.',
      next: 'The objection will be decided on what is known.',
    },
    DISPUTE_NOT_HEARD: {
      title: 'The creator still has time to answer.',
      next: 'Decide once they have, or once that time is over.',
    },
    DISPUTE_RATE_OUT_OF_RANGE: {
      title: 'This rate is not possible.',
      next: 'Choose one between {minimum}% and {maximum}%.',
    },
    FINDING_NOT_FOUND: { title: 'We could not find this check.', next: 'Reload the list and open it from there.' },
    FINDING_REVIEWED: {
      title: 'Somebody has already looked at this.',
      next: 'Reload the list to see what they found.',
    },
  },
  ar: {
    ORDER_NOT_FOUND: { title: 'لم نجد هذا الطلب.', next: 'أعد تحميل القائمة وافتحه منها.' },
    COMMISSION_NOT_FOUND: { title: 'لم نجد هذه العمولة.', next: 'أعد تحميل القائمة وافتحها منها.' },
    COMMISSION_PAID_OUT: {
      title: 'صُرفت هذه العمولة أو هي في الطريق.',
      next: 'أي استرداد للطلب ما زال يستعيد حصته.',
    },
    COMMISSION_AT_ZERO: { title: 'لا شيء يُستعاد هنا.', next: 'أعد تحميل الصفحة لترى وضعها.' },
    DISPUTE_NOT_FOUND: { title: 'لم نجد هذا الاعتراض.', next: 'أعد تحميل القائمة وافتحه منها.' },
    DISPUTE_OPEN: { title: 'رفع الطرف الآخر اعتراضًا على هذا السطر.', next: 'أجب عن ذلك الاعتراض.' },
    DISPUTE_DECIDED: { title: 'أُجيب عن هذا الاعتراض أو حُسم.', next: 'أعد تحميل الصفحة لترى كيف.' },
    DISPUTE_TOO_LATE: {
      title: 'فات أوان الاعتراض على هذا السطر.',
      next: 'الاعتراض ممكن إلى أن تصبح العمولة مستحقة.',
    },
    DISPUTE_REASON_UNKNOWN: { title: 'اختر سببًا من فضلك.', next: 'اختر الأنسب من القائمة.' },
    DISPUTE_WITHOUT_EVIDENCE: {
      title: 'ينقص شيء.',
      next: 'قل ما حدث، وأضف رابطًا أو صورة أو ملاحظة واحدة على الأقل.',
    },
    DISPUTE_ANSWER_TOO_LATE: { title: 'انتهى وقت الإجابة.', next: 'سيُحسم الاعتراض بما هو معروف.' },
    DISPUTE_NOT_HEARD: {
      title: 'ما زال لدى صانع المحتوى وقت للإجابة.',
      next: 'احسم الأمر بعد أن يجيب أو بعد انتهاء المهلة.',
    },
    DISPUTE_RATE_OUT_OF_RANGE: { title: 'هذه النسبة غير ممكنة.', next: 'اختر نسبة بين {minimum}% و{maximum}%.' },
    FINDING_NOT_FOUND: { title: 'لم نجد هذه المراجعة.', next: 'أعد تحميل القائمة وافتحها منها.' },
    FINDING_REVIEWED: { title: 'نظر أحد في هذا من قبل.', next: 'أعد تحميل القائمة لترى ما وجده.' },
  },
}

/** Why a line costs the merchant what it costs; the creator's own wording is in earning-reasons.ts. */
export const merchantReasonMessages: Words<ReasonCode> = {
  en: {
    ATTRIBUTED: 'Sold by a creator',
    RESELLER_MARGIN: 'Sold at a reseller’s own price: what they put on yours is theirs, and no rate comes on top',
    ORGANIC: 'No creator had a part in this sale',
    TEST_ORDER: 'A test order costs no commission',
    REPLACEMENT: 'Sent in place of something that came back, so no commission is due',
    SAMPLE_ORDER: 'A sample costs no commission',
    STAFF_ORDER: 'Bought by your own staff, so no commission is due',
    DRAFT_ORDER: 'You marked this order as one without attribution',
    SUBSCRIPTION_RENEWAL: 'Of a subscription only the first order costs commission',
    SELF_REFERRAL_ACCOUNT: 'The creator bought this, so no commission is due',
    SELF_REFERRAL_EMAIL: 'Bought with the creator’s own e-mail address, so no commission is due',
    SELF_REFERRAL_CARD: 'Paid with the creator’s own card, so no commission is due',
    OWN_SHOP: 'Your own account sold this, so no commission is due',
    SHOPS_PEOPLE: 'Sold by one of your own people, to whom your program pays nothing',
    NO_RATE: 'No rate was in force for this product',
    GIFT_CARD: 'Gift cards cost no commission',
    BASE_NOT_POSITIVE: 'Nothing was paid for this line after discounts',
    ROUNDED_TO_ZERO: 'The commission is smaller than the smallest coin',
    CAP_REACHED: 'The budget you had set for this rate was used up',
    DISPUTE_UPHELD: 'Taken back after an objection that was found right',
    RISK_CONFIRMED: 'Taken back: a check found that this was no ordinary sale',
    TAKEN_BACK: 'Taken back by Vitrine, with a reason given in the history',
  },
  ar: {
    ATTRIBUTED: 'بيع عن طريق صانع محتوى',
    RESELLER_MARGIN: 'بيع بسعر مَن أعاد بيعه: ما أضافه إلى سعرك له، ولا نسبة فوق ذلك',
    ORGANIC: 'لم يكن لأي صانع محتوى دور في هذا البيع',
    TEST_ORDER: 'الطلب التجريبي بلا عمولة',
    REPLACEMENT: 'أُرسل بديلًا عن شيء أُعيد، فلا عمولة عليه',
    SAMPLE_ORDER: 'العينة بلا عمولة',
    STAFF_ORDER: 'اشتراه موظفوك، فلا عمولة عليه',
    DRAFT_ORDER: 'وسمت هذا الطلب بأنه بلا نسبة إلى أحد',
    SUBSCRIPTION_RENEWAL: 'من الاشتراك يحمل الطلب الأول وحده عمولة',
    SELF_REFERRAL_ACCOUNT: 'اشتراه صانع المحتوى نفسه، فلا عمولة عليه',
    SELF_REFERRAL_EMAIL: 'اشتُري ببريد صانع المحتوى نفسه، فلا عمولة عليه',
    SELF_REFERRAL_CARD: 'دُفع ببطاقة صانع المحتوى نفسه، فلا عمولة عليه',
    OWN_SHOP: 'باعه حسابك أنت، فلا عمولة عليه',
    SHOPS_PEOPLE: 'باعه أحد أهل متجرك، وبرنامجك لا يدفع لهم',
    NO_RATE: 'لم تكن هناك نسبة سارية لهذا المنتج',
    GIFT_CARD: 'بطاقات الهدايا بلا عمولة',
    BASE_NOT_POSITIVE: 'لم يُدفع شيء لهذا السطر بعد الخصومات',
    ROUNDED_TO_ZERO: 'العمولة أصغر من أصغر عملة',
    CAP_REACHED: 'نفدت الميزانية التي حددتها لهذه النسبة',
    DISPUTE_UPHELD: 'استُعيدت بعد اعتراض تبيّن أنه محق',
    RISK_CONFIRMED: 'استُعيدت: أظهرت المراجعة أنه لم يكن بيعًا عاديًا',
    TAKEN_BACK: 'استعادتها فيترين، والسبب مذكور في السجل',
  },
}

/** Where the money of a line stands, as the merchant sees it. */
export const merchantStateMessages: Words<CommissionState> = {
  en: {
    estimated: 'Expected',
    held: 'On hold',
    payable: 'Due',
    inPayout: 'Being paid',
    paid: 'Paid',
    void: 'None',
    frozen: 'Frozen',
    disputed: 'Disputed',
    reversed: 'Taken back',
  },
  ar: {
    estimated: 'متوقعة',
    held: 'محجوزة',
    payable: 'مستحقة',
    inPayout: 'قيد الدفع',
    paid: 'مدفوعة',
    void: 'لا شيء',
    frozen: 'مجمّدة',
    disputed: 'محل اعتراض',
    reversed: 'مستردة',
  },
}
