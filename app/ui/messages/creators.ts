import type { CreatorRefusalCode } from '#app/domain/creators/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

export const creatorWords: RefusalWords<CreatorRefusalCode> = {
  en: {
    HANDLE_TAKEN: {
      title: '@{handle} belongs to someone else.',
      next: 'Try another handle, for example with a dot or a number.',
    },
    HANDLE_RESERVED: { title: '@{handle} is kept for Vitrine itself.', next: 'Choose another handle.' },
    ALREADY_A_CREATOR: { title: 'This account already has a creator profile.', next: 'Sign in to open your studio.' },
    CREATOR_UNDER_AGE: {
      title: 'Creators must be {minimumAge} or older.',
      next: 'Nothing you typed was kept. You are welcome to look around the shop.',
    },
    ACCOUNT_NOT_FOUND: { title: 'This account is closed.', next: 'Sign up with another e-mail address.' },
    CREATOR_NOT_FOUND: { title: 'We could not find this profile.', next: 'Sign in again.' },
    AUDIENCE_NOT_FOUND: {
      title: 'This account is not saved yet.',
      next: 'Save your accounts first, then add the picture.',
    },
  },
  ar: {
    HANDLE_TAKEN: { title: 'المعرّف ‎@{handle}‎ مستخدم.', next: 'جرّب معرّفًا آخر، مثلًا بإضافة نقطة أو رقم.' },
    HANDLE_RESERVED: { title: 'المعرّف ‎@{handle}‎ محجوز لفيترين.', next: 'اختر معرّفًا آخر.' },
    ALREADY_A_CREATOR: { title: 'لهذا الحساب ملف صانع محتوى.', next: 'سجّل الدخول لفتح الاستوديو.' },
    CREATOR_UNDER_AGE: {
      title: 'يجب أن يكون عمر صانع المحتوى {minimumAge} عامًا أو أكثر.',
      next: 'لم نحفظ شيئًا مما كتبته. يسعدنا أن تتصفح المتجر.',
    },
    ACCOUNT_NOT_FOUND: { title: 'هذا الحساب مغلق.', next: 'سجّل ببريد إلكتروني آخر.' },
    CREATOR_NOT_FOUND: { title: 'لم نجد هذا الملف.', next: 'سجّل الدخول من جديد.' },
    AUDIENCE_NOT_FOUND: { title: 'لم يُحفظ هذا الحساب بعد.', next: 'احفظ حساباتك أولًا ثم أضف الصورة.' },
  },
}

/** Field errors of domain/creators/inputs.ts, by the key its schema names. */
export const profileFieldMessages = {
  en: {
    'handle.tooShort': 'At least 3 characters.',
    'handle.tooLong': 'At most 30 characters.',
    'handle.form': 'Use a–z and 0–9, with single dots or underscores in between.',
    'displayName.missing': 'Tell people what to call you.',
    'displayName.tooLong': 'At most 50 characters.',
    'bio.tooLong': 'At most 300 characters.',
    'link.label': 'Give the link a short name.',
    'link.url': 'A full web address that starts with https://',
    'links.tooMany': 'At most 5 links.',
    country: 'Choose a country from the list.',
    language: 'Choose a language from the list.',
    category: 'Choose a category from the list.',
    number: 'A whole number, without spaces or points.',
    permit: 'At most 40 characters.',
    'markets.tooMany': 'At most 60 countries.',
    'languages.tooMany': 'At most 10 languages.',
    'categories.tooMany': 'At most 20 categories.',
    'audience.handle': 'The name of your account there, at most 60 characters.',
    'audiences.tooMany': 'At most 7 accounts.',
  },
  ar: {
    'handle.tooShort': '3 أحرف على الأقل.',
    'handle.tooLong': '30 حرفًا على الأكثر.',
    'handle.form': 'استخدم a–z و0–9 مع نقطة أو شرطة سفلية واحدة بينها.',
    'displayName.missing': 'اكتب الاسم الذي يعرفك الناس به.',
    'displayName.tooLong': '50 حرفًا على الأكثر.',
    'bio.tooLong': '300 حرف على الأكثر.',
    'link.label': 'أعطِ الرابط اسمًا قصيرًا.',
    'link.url': 'عنوان ويب كامل يبدأ بـ https://',
    'links.tooMany': '5 روابط على الأكثر.',
    country: 'اختر بلدًا من القائمة.',
    language: 'اختر لغة من القائمة.',
    category: 'اختر فئة من القائمة.',
    number: 'عدد صحيح بلا مسافات ولا فواصل.',
    permit: '40 حرفًا على الأكثر.',
    'markets.tooMany': '60 بلدًا على الأكثر.',
    'languages.tooMany': '10 لغات على الأكثر.',
    'categories.tooMany': '20 فئة على الأكثر.',
    'audience.handle': 'اسم حسابك هناك، 60 حرفًا على الأكثر.',
    'audiences.tooMany': '7 حسابات على الأكثر.',
  },
} as const
