import type { CodeFailure, CodeState, CreatorCodeRefusal } from '#app/domain/deals/creator-code-refusals.ts'
import type { Locale } from './locale.ts'
import type { RefusalWord, RefusalWords } from './refusal-words.ts'

/** Why a creator's code is not made or ended, for creators and merchants. */
export const creatorCodeRefusalWords: RefusalWords<CreatorCodeRefusal> = {
  en: {
    CODE_PROGRAM_NOT_FOUND: {
      title: 'This program is not running.',
      next: 'Reload the page to see the programs there are.',
    },
    CODES_NOT_OFFERED: {
      title: 'This program has no discount for codes yet.',
      next: 'The merchant sets how much creators’ codes take off; codes can be made from then on.',
    },
    CODE_NOT_A_MEMBER: {
      title: 'Only active members of the program have codes.',
      next: 'Join the program first, or resume the membership if it is paused.',
    },
    CODE_ONE_ALREADY: {
      title: 'There is a code in this program already: {code}.',
      next: 'Share that one, or end it and make another.',
    },
    CODE_TAKEN: { title: 'The code {code} was used in this shop before.', next: 'Choose another word.' },
    CODE_NOT_FOUND: { title: 'There is no such code.', next: 'Reload the page to see the codes there are.' },
  },
  ar: {
    CODE_PROGRAM_NOT_FOUND: {
      title: 'هذا البرنامج غير فعّال.',
      next: 'أعد تحميل الصفحة لترى البرامج المتاحة.',
    },
    CODES_NOT_OFFERED: {
      title: 'لا يوجد خصم للرموز في هذا البرنامج بعد.',
      next: 'يحدد التاجر مقدار خصم رموز صنّاع المحتوى، وبعدها يمكن إنشاء الرموز.',
    },
    CODE_NOT_A_MEMBER: {
      title: 'الرموز للأعضاء الفعّالين في البرنامج فقط.',
      next: 'انضم إلى البرنامج أولًا، أو استأنف العضوية إن كانت موقوفة.',
    },
    CODE_ONE_ALREADY: {
      title: 'يوجد رمز في هذا البرنامج بالفعل: {code}.',
      next: 'شارك هذا الرمز، أو أنهِه وأنشئ غيره.',
    },
    CODE_TAKEN: { title: 'استُخدم الرمز {code} في هذا المتجر من قبل.', next: 'اختر كلمة أخرى.' },
    CODE_NOT_FOUND: { title: 'لا يوجد رمز كهذا.', next: 'أعد تحميل الصفحة لترى الرموز الموجودة.' },
  },
}

/** Why the shop's own checkout does not know a code. */
export const codeFailureWords: Readonly<Record<Locale, Readonly<Record<CodeFailure, RefusalWord>>>> = {
  en: {
    CODE_TAKEN_AT_SHOPIFY: {
      title: 'The shop uses this word for another discount.',
      next: 'Make a code with another word.',
    },
    SCOPES_MISSING: {
      title: 'Vitrine may not make discounts in this shop yet.',
      next: 'The merchant opens Vitrine in Shopify and grants the right; the codes follow by themselves.',
    },
    DISCOUNT_REFUSED: {
      title: 'Shopify did not take the discount.',
      next: 'Check the program’s percentage and save it again.',
    },
    DISCOUNT_DELETED: {
      title: 'The discount was deleted in Shopify.',
      next: 'Nothing to do: it is being made again.',
    },
  },
  ar: {
    CODE_TAKEN_AT_SHOPIFY: {
      title: 'يستخدم المتجر هذه الكلمة لخصم آخر.',
      next: 'أنشئ رمزًا بكلمة أخرى.',
    },
    SCOPES_MISSING: {
      title: 'لا تملك Vitrine صلاحية إنشاء الخصومات في هذا المتجر بعد.',
      next: 'يفتح التاجر Vitrine في Shopify ويمنح الصلاحية، ثم تُضاف الرموز تلقائيًا.',
    },
    DISCOUNT_REFUSED: {
      title: 'لم يقبل Shopify الخصم.',
      next: 'تحقق من نسبة البرنامج واحفظها مرة أخرى.',
    },
    DISCOUNT_DELETED: {
      title: 'حُذف الخصم في Shopify.',
      next: 'لا يلزم شيء: يُنشأ الخصم من جديد.',
    },
  },
}

export const codeStateWords: Readonly<Record<Locale, Readonly<Record<CodeState, string>>>> = {
  en: { waiting: 'On its way to the shop', active: 'Active', failed: 'Not taken', ended: 'Ended' },
  ar: { waiting: 'في الطريق إلى المتجر', active: 'فعّال', failed: 'لم يُقبل', ended: 'منتهٍ' },
}
