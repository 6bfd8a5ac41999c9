import type { CommissionDisputeState, DisputeReason } from '#app/domain/commissions/dispute-rules.ts'
import type { RiskRuleName } from '#app/domain/commissions/risk-rules.ts'
import type { Locale } from './locale.ts'
import type { Phrase } from './text.ts'

type Words<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, Phrase>>>>

/** E5: why somebody objects to a commission. */
export const disputeReasonMessages: Words<DisputeReason> = {
  en: {
    NOT_BROUGHT_BY_THEM: 'The creator did not bring this sale',
    TERMS_BROKEN: 'The creator did not keep to the program’s terms',
    PAID_TRAFFIC: 'The sale came by paid ads that the program does not allow',
    SUSPECTED_FRAUD: 'This does not look like a real sale',
    RATE_TOO_HIGH: 'The rate is higher than agreed',
    RATE_TOO_LOW: 'The rate is lower than agreed',
    NOT_MY_OWN_PURCHASE: 'I did not buy this myself',
    NOT_OF_THE_SHOP: 'I do not belong to this brand',
    WRONGLY_TAKEN_BACK: 'This was taken back wrongly',
  },
  ar: {
    NOT_BROUGHT_BY_THEM: 'لم يجلب صانع المحتوى هذا البيع',
    TERMS_BROKEN: 'لم يلتزم صانع المحتوى بشروط البرنامج',
    PAID_TRAFFIC: 'جاء البيع عبر إعلانات مدفوعة لا يسمح بها البرنامج',
    SUSPECTED_FRAUD: 'لا يبدو هذا بيعًا حقيقيًا',
    RATE_TOO_HIGH: 'النسبة أعلى من المتفق عليه',
    RATE_TOO_LOW: 'النسبة أقل من المتفق عليه',
    NOT_MY_OWN_PURCHASE: 'لم أشترِ هذا بنفسي',
    NOT_OF_THE_SHOP: 'لست من أهل هذه العلامة',
    WRONGLY_TAKEN_BACK: 'استُعيد هذا خطأً',
  },
}

export const disputeStateMessages: Words<CommissionDisputeState> = {
  en: {
    open: 'Waiting for an answer',
    answered: 'Answered, waiting for a decision',
    upheld: 'Found right',
    rejected: 'Found wrong',
    lapsed: 'Not decided in time, so in the creator’s favour',
    withdrawn: 'Withdrawn',
  },
  ar: {
    open: 'بانتظار إجابة',
    answered: 'أُجيب عنه وبانتظار الحسم',
    upheld: 'تبيّن أنه محق',
    rejected: 'تبيّن أنه غير محق',
    lapsed: 'لم يُحسم في المهلة، فهو لصالح صانع المحتوى',
    withdrawn: 'سُحب',
  },
}

/** E8-E11, A14: what was noticed about a sale. None of it says that anybody did anything wrong. */
export const riskRuleMessages: Words<RiskRuleName> = {
  en: {
    SAME_ADDRESS: 'Sent to an address of the creator',
    SAME_NAME: 'The buyer has the creator’s name',
    SAME_COMPANY_MAIL: 'Buyer and creator write from the same company',
    DISPOSABLE_MAIL: 'Bought with a throw-away e-mail address',
    AD_CLICK_ON_ORGANIC: 'Came by a paid ad, though the program allows none',
    BANNED_REFERRER: 'Came from a site that the program does not allow',
    MANY_TO_ONE_ADDRESS: 'Many orders go to one address',
    ORDERS_THEN_DISPUTES: 'The buyer’s bank has asked for the money of several orders',
    SHARED_PAYOUT_ACCOUNT: 'Two creators are paid to the same account',
    CONTENT_TAKEN_DOWN: 'The content behind it was taken down',
  },
  ar: {
    SAME_ADDRESS: 'أُرسل إلى عنوان لصانع المحتوى',
    SAME_NAME: 'للمشتري اسم صانع المحتوى نفسه',
    SAME_COMPANY_MAIL: 'بريد المشتري وصانع المحتوى من الشركة نفسها',
    DISPOSABLE_MAIL: 'اشتُري ببريد إلكتروني مؤقت',
    AD_CLICK_ON_ORGANIC: 'جاء من إعلان مدفوع والبرنامج لا يسمح بذلك',
    BANNED_REFERRER: 'جاء من موقع لا يسمح به البرنامج',
    MANY_TO_ONE_ADDRESS: 'طلبات كثيرة إلى عنوان واحد',
    ORDERS_THEN_DISPUTES: 'طالب بنك المشتري بمبالغ عدة طلبات',
    SHARED_PAYOUT_ACCOUNT: 'يُصرف لصانعَي محتوى على الحساب نفسه',
    CONTENT_TAKEN_DOWN: 'أُزيل المحتوى الذي جاء منه البيع',
  },
}
