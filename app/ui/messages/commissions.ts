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
  },
  ar: {
    ORDER_NOT_FOUND: { title: 'لم نجد هذا الطلب.', next: 'أعد تحميل القائمة وافتحه منها.' },
  },
}

/** Why a line costs the merchant what it costs; the creator's own wording is in earning-reasons.ts. */
export const merchantReasonMessages: Words<ReasonCode> = {
  en: {
    ATTRIBUTED: 'Sold by a creator',
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
