import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** The programs room as a merchant meets it. */
export const merchantProgramWords: RefusalWords<ProgramRefusalCode> = {
  en: {
    PROGRAM_NOT_FOUND: {
      title: 'We could not find this program.',
      next: 'Reload the page to see your program as it is.',
    },
    PROGRAM_ALREADY_OPEN: {
      title: 'You already run the program “{name}”.',
      next: 'Change its rate, or end it before you open another.',
    },
    PROGRAM_PAUSED: { title: 'Your program “{name}” is paused.', next: 'Resume it, then try again.' },
    PROGRAM_ENDED: { title: 'This program has ended.', next: 'Open a new program.' },
    PLAN_NOT_FOUND: { title: 'This rate is gone.', next: 'Reload the page to see today’s rates.' },
    RATE_OUT_OF_RANGE: {
      title: 'This rate is outside the limits.',
      next: 'Choose a rate from {minimumPercent}% to {maximumPercent}%.',
    },
    CREATOR_NOT_FOUND: { title: 'We could not find this creator.', next: 'Choose someone from the list.' },
    CREATOR_BANNED: { title: 'This creator is suspended from Vitrine.', next: 'Choose another creator.' },
    CREATOR_UNDER_AGE: { title: 'Creators must be {minimumAge} or older.', next: 'Choose another creator.' },
    BANNED_FROM_PROGRAM: { title: 'You have shut this creator out of the program.', next: 'Choose another creator.' },
    NOT_ENROLLED: { title: 'This creator is not in your program.', next: 'Choose someone who has joined.' },
    NO_ACTIVE_PROGRAM: { title: 'Your shop has no open program.', next: 'Open or resume your program first.' },
    PRODUCT_NOT_FOUND: { title: 'We could not find this product in your shop.', next: 'Choose another product.' },
    PRODUCT_NOT_SHOWN: {
      title: 'Shoppers cannot see this product right now.',
      next: 'Publish it to Vitrine in Shopify, then try again.',
    },
    NOT_IN_SHOWCASE: {
      title: 'This product is not in the showcase any more.',
      next: 'Reload the page to see it as it is.',
    },
    SHOWCASE_FULL: { title: 'A showcase holds {maximum} products.', next: 'One has to go before another fits.' },
  },
  ar: {
    PROGRAM_NOT_FOUND: { title: 'لم نجد هذا البرنامج.', next: 'أعد تحميل الصفحة لترى برنامجك كما هو.' },
    PROGRAM_ALREADY_OPEN: {
      title: 'لديك برنامج قائم بالفعل: «{name}».',
      next: 'غيّر نسبته، أو أنهِه قبل فتح برنامج آخر.',
    },
    PROGRAM_PAUSED: { title: 'برنامجك «{name}» متوقف مؤقتًا.', next: 'استأنفه ثم حاول من جديد.' },
    PROGRAM_ENDED: { title: 'انتهى هذا البرنامج.', next: 'افتح برنامجًا جديدًا.' },
    PLAN_NOT_FOUND: { title: 'لم تعد هذه النسبة قائمة.', next: 'أعد تحميل الصفحة لترى النسب الحالية.' },
    RATE_OUT_OF_RANGE: {
      title: 'هذه النسبة خارج الحدود.',
      next: 'اختر نسبة من {minimumPercent}% إلى {maximumPercent}%.',
    },
    CREATOR_NOT_FOUND: { title: 'لم نجد صانع المحتوى هذا.', next: 'اختر من القائمة.' },
    CREATOR_BANNED: { title: 'حساب صانع المحتوى هذا موقوف في فيترين.', next: 'اختر شخصًا آخر.' },
    CREATOR_UNDER_AGE: { title: 'يجب أن يكون عمر صانع المحتوى {minimumAge} عامًا أو أكثر.', next: 'اختر شخصًا آخر.' },
    BANNED_FROM_PROGRAM: { title: 'لقد استبعدت صانع المحتوى هذا من البرنامج.', next: 'اختر شخصًا آخر.' },
    NOT_ENROLLED: { title: 'صانع المحتوى هذا ليس في برنامجك.', next: 'اختر أحد المنضمين.' },
    NO_ACTIVE_PROGRAM: { title: 'ليس لمتجرك برنامج مفتوح.', next: 'افتح برنامجك أو استأنفه أولًا.' },
    PRODUCT_NOT_FOUND: { title: 'لم نجد هذا المنتج في متجرك.', next: 'اختر منتجًا آخر.' },
    PRODUCT_NOT_SHOWN: {
      title: 'لا يرى المتسوقون هذا المنتج الآن.',
      next: 'انشره إلى فيترين من Shopify ثم حاول من جديد.',
    },
    NOT_IN_SHOWCASE: { title: 'لم يعد هذا المنتج في الواجهة.', next: 'أعد تحميل الصفحة لتراها كما هي.' },
    SHOWCASE_FULL: { title: 'تتسع الواجهة لـ {maximum} منتجًا.', next: 'أزل منتجًا قبل إضافة آخر.' },
  },
}
