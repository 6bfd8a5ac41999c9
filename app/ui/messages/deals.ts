import type { DealRefusal, VoucherRefusal } from '#app/domain/deals/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** To a shopper, beside the code they typed. */
export const voucherWords: RefusalWords<VoucherRefusal> = {
  en: {
    VOUCHER_UNKNOWN: { title: 'This shop does not know that code.', next: 'Check the spelling, or go on without it.' },
    VOUCHER_NOT_STARTED: {
      title: 'This code is not valid yet.',
      next: 'Come back when it starts, or go on without it.',
    },
    VOUCHER_ENDED: { title: 'This code has ended.', next: 'Try another one, or go on without it.' },
    VOUCHER_MINIMUM_NOT_REACHED: {
      title: 'This code needs a purchase of at least {minimum}.',
      next: 'Add something more, or go on without it.',
    },
    VOUCHER_USED_UP: { title: 'This code has been used up.', next: 'Look at the new total, then pay without it.' },
    VOUCHER_ALREADY_USED: { title: 'You have used this code already.', next: 'Try another one, or go on without it.' },
    VOUCHER_NOT_FOR_THESE_PRODUCTS: {
      title: 'This code is for other products.',
      next: 'Add one of those, or go on without it. Gift cards are never reduced.',
    },
    VOUCHER_NOT_STACKABLE: {
      title: 'This code cannot be combined with the other one.',
      next: 'You get the one that saves you more. Remove it to use this one.',
    },
    VOUCHER_NOTHING_TO_LOWER: {
      title: 'There is nothing left for this code to reduce.',
      next: 'It is not used up: keep it for another order.',
    },
  },
  ar: {
    VOUCHER_UNKNOWN: { title: 'هذا المتجر لا يعرف هذا الرمز.', next: 'تحقق من كتابته أو تابع من دونه.' },
    VOUCHER_NOT_STARTED: { title: 'لم يبدأ العمل بهذا الرمز بعد.', next: 'عُد عند بدايته أو تابع من دونه.' },
    VOUCHER_ENDED: { title: 'انتهت مدة هذا الرمز.', next: 'جرّب رمزًا آخر أو تابع من دونه.' },
    VOUCHER_MINIMUM_NOT_REACHED: {
      title: 'يتطلب هذا الرمز شراءً بقيمة {minimum} على الأقل.',
      next: 'أضف شيئًا آخر أو تابع من دونه.',
    },
    VOUCHER_USED_UP: { title: 'نفد هذا الرمز.', next: 'راجع المجموع الجديد ثم ادفع من دونه.' },
    VOUCHER_ALREADY_USED: { title: 'سبق أن استخدمت هذا الرمز.', next: 'جرّب رمزًا آخر أو تابع من دونه.' },
    VOUCHER_NOT_FOR_THESE_PRODUCTS: {
      title: 'هذا الرمز لمنتجات أخرى.',
      next: 'أضف واحدًا منها أو تابع من دونه. بطاقات الهدايا لا تُخفَّض.',
    },
    VOUCHER_NOT_STACKABLE: {
      title: 'لا يُجمع هذا الرمز مع الرمز الآخر.',
      next: 'طُبّق الرمز الأوفر لك. أزله لاستخدام هذا.',
    },
    VOUCHER_NOTHING_TO_LOWER: {
      title: 'لم يبقَ ما يخفضه هذا الرمز.',
      next: 'لم يُستهلك: احتفظ به لطلب آخر.',
    },
  },
}

/** To a merchant who makes vouchers. */
export const dealWords: RefusalWords<DealRefusal> = {
  en: {
    VOUCHER_CODE_TAKEN: {
      title: 'The code {code} was used before',
      next: 'Choose another: old orders stay readable that way.',
    },
    VOUCHER_NOT_FOUND: { title: 'That voucher is gone', next: 'Reload the page to see the current ones.' },
    VOUCHER_PRODUCTS_UNKNOWN: {
      title: 'One of the products is not on Vitrine',
      next: 'Publish it to Vitrine in Shopify, or take it out of the list.',
    },
    VOUCHER_CREATOR_UNKNOWN: { title: 'That creator is not on Vitrine any more', next: 'Choose another creator.' },
  },
  ar: {
    VOUCHER_CODE_TAKEN: {
      title: 'سبق استخدام الرمز {code}',
      next: 'اختر رمزًا آخر: هكذا تبقى الطلبات القديمة مفهومة.',
    },
    VOUCHER_NOT_FOUND: { title: 'هذه القسيمة لم تعد موجودة', next: 'أعد تحميل الصفحة لرؤية القسائم الحالية.' },
    VOUCHER_PRODUCTS_UNKNOWN: {
      title: 'أحد المنتجات ليس على Vitrine',
      next: 'انشره على Vitrine من Shopify أو احذفه من القائمة.',
    },
    VOUCHER_CREATOR_UNKNOWN: { title: 'لم يعد هذا المبدع على Vitrine', next: 'اختر مبدعًا آخر.' },
  },
}
