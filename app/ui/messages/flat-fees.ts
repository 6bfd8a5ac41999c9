import type { FlatFeeRefusal } from '#app/domain/programs/flat-fee-refusals.ts'
import type { FlatFeeState } from '#app/domain/programs/flat-fee-states.ts'
import type { Locale } from './locale.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

/** Why nothing was done about a fee for agreed work, for creators and for the people of a shop. */
export const flatFeeWords: RefusalWords<FlatFeeRefusal> = {
  en: {
    FEE_NOT_FOUND: { title: 'This fee is not one of yours.', next: 'Go back to the list.' },
    FEE_AMOUNT_INVALID: { title: 'This is not an amount we can use.', next: 'Enter an amount above zero.' },
    FEE_BRIEF_MISSING: { title: 'Something has to be said about it.', next: 'Describe what you ask for.' },
    FEE_DUE_IN_PAST: { title: 'This day has passed.', next: 'Choose a later one, or leave it open.' },
    FEE_CREATOR_NOT_IN_PROGRAM: {
      title: 'This creator is not in the program.',
      next: 'Invite them first, then offer the fee.',
    },
    FEE_STEP_NOT_POSSIBLE: { title: 'This is not possible any more.', next: 'Reload to see how it stands.' },
    FEE_WORK_MISSING: {
      title: 'Nothing was handed in.',
      next: 'Choose a post or describe where the work can be seen.',
    },
    FEE_POST_NOT_FOUND: { title: 'This post is not public.', next: 'Publish it first, then hand it in.' },
    FEE_POST_TAKEN: {
      title: 'This post was handed in for another fee of this shop.',
      next: 'Choose another post, or describe where the work can be seen.',
    },
    FEE_ON_ITS_WAY: {
      title: 'A payout has taken this fee along already.',
      next: 'It cannot be taken back here. Talk to the creator.',
    },
  },
  ar: {
    FEE_NOT_FOUND: { title: 'هذا الأجر ليس لك.', next: 'ارجع إلى القائمة.' },
    FEE_AMOUNT_INVALID: { title: 'لا يمكن استخدام هذا المبلغ.', next: 'أدخل مبلغًا أكبر من الصفر.' },
    FEE_BRIEF_MISSING: { title: 'لا بد من كتابة شيء عنه.', next: 'صف ما تطلبه.' },
    FEE_DUE_IN_PAST: { title: 'مضى هذا اليوم.', next: 'اختر يومًا لاحقًا أو اتركه مفتوحًا.' },
    FEE_CREATOR_NOT_IN_PROGRAM: { title: 'صانع المحتوى هذا ليس في البرنامج.', next: 'ادعه أولًا ثم اعرض عليه الأجر.' },
    FEE_STEP_NOT_POSSIBLE: { title: 'لم يعد هذا ممكنًا.', next: 'أعد التحميل لترى الحالة.' },
    FEE_WORK_MISSING: { title: 'لم يُسلَّم شيء.', next: 'اختر منشورًا أو اذكر أين يمكن رؤية العمل.' },
    FEE_POST_NOT_FOUND: { title: 'هذا المنشور ليس ظاهرًا.', next: 'انشره أولًا ثم سلّمه.' },
    FEE_POST_TAKEN: {
      title: 'سُلّم هذا المنشور مقابل أجر آخر من هذا المتجر.',
      next: 'اختر منشورًا آخر أو اذكر أين يمكن رؤية العمل.',
    },
    FEE_ON_ITS_WAY: { title: 'دخل هذا الأجر في دفعة صرف.', next: 'لا يمكن سحبه من هنا. تحدث مع صانع المحتوى.' },
  },
}

/** Where a fee stands, in one or two words. */
export const flatFeeStateWords: Readonly<Record<Locale, Readonly<Record<FlatFeeState, string>>>> = {
  en: {
    offered: 'Offered',
    accepted: 'Accepted',
    declined: 'Declined',
    submitted: 'Handed in',
    approved: 'Approved, to be paid',
    paid: 'Paid',
    refunded: 'Taken back',
    withdrawn: 'Withdrawn',
  },
  ar: {
    offered: 'معروض',
    accepted: 'مقبول',
    declined: 'مرفوض',
    submitted: 'تم التسليم',
    approved: 'تمت الموافقة وينتظر الصرف',
    paid: 'مدفوع',
    refunded: 'مسحوب بعد الموافقة',
    withdrawn: 'مسحوب',
  },
}

/** The steps of a fee as they are told: kinds of notices. */
export const feeSteps = [
  'feeOffered', 'feeWithdrawn', 'feeAccepted', 'feeDeclined', 'feeSubmitted', 'feeSentBack', 'feeApproved', 'feeRefunded',
] as const // prettier-ignore
export type FeeStepName = (typeof feeSteps)[number]

export function isFeeStep(kind: string): kind is FeeStepName {
  return feeSteps.some((step) => step === kind)
}

/** What happened, for either side. */
export const feeStepWords = defineMessages<FeeStepName>({
  en: {
    feeOffered: 'Offered',
    feeWithdrawn: 'Offer taken back',
    feeAccepted: 'Accepted',
    feeDeclined: 'Declined',
    feeSubmitted: 'Handed in',
    feeSentBack: 'Sent back for changes',
    feeApproved: 'Approved: to be paid',
    feeRefunded: 'Taken back after approval',
  },
  ar: {
    feeOffered: 'عُرض',
    feeWithdrawn: 'سُحب العرض',
    feeAccepted: 'قُبل',
    feeDeclined: 'رُفض',
    feeSubmitted: 'سُلّم العمل',
    feeSentBack: 'أُعيد لإجراء تعديلات',
    feeApproved: 'تمت الموافقة وينتظر الصرف',
    feeRefunded: 'سُحب بعد الموافقة',
  },
})
