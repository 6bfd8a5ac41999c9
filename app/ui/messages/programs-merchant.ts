import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** The programs room as a merchant meets it. */
export const merchantProgramWords: RefusalWords<ProgramRefusalCode> = {
  en: {
    PROGRAM_NOT_FOUND: { title: 'There is no such program.', next: 'Reload the page.' },
    PROGRAM_ALREADY_OPEN: {
      title: 'Your program “{name}” is already running.',
      next: 'Change its rate, or end it before you open another.',
    },
    PROGRAM_PAUSED: { title: '“{name}” is paused.', next: 'Resume it first.' },
    PROGRAM_ENDED: { title: '“{name}” has ended.', next: 'Open a new program.' },
    PLAN_NOT_FOUND: { title: 'This rate is gone.', next: 'Reload the page to see today’s rates.' },
    RATE_OUT_OF_RANGE: {
      title: 'This rate is not allowed.',
      next: 'Choose a rate from {minimumPercent} to {maximumPercent} percent.',
    },
    CREATOR_NOT_FOUND: { title: 'This creator is no longer here.', next: 'Reload the list.' },
    CREATOR_BANNED: { title: 'This creator may not join programs.', next: 'Choose another creator.' },
    CREATOR_UNDER_AGE: { title: 'Creators must be {minimumAge} or older.', next: 'Choose another creator.' },
    BANNED_FROM_PROGRAM: { title: 'You have banned this creator.', next: 'Lift the ban first.' },
    NOT_ENROLLED: { title: 'This creator has not joined your program.', next: 'Invite them first.' },
    NO_ACTIVE_PROGRAM: { title: 'You have no open program.', next: 'Open one first.' },
    PRODUCT_NOT_FOUND: { title: 'This product is no longer here.', next: 'Choose another.' },
    PRODUCT_NOT_SHOWN: {
      title: 'Shoppers cannot see this product.',
      next: 'Publish it to the Vitrine channel in Shopify.',
    },
    NOT_IN_SHOWCASE: { title: 'The product is not in that showcase.', next: 'Reload the page.' },
    SHOWCASE_FULL: { title: 'That showcase is full.', next: 'Remove a product first.' },
  },
  ar: {
    PROGRAM_NOT_FOUND: { title: 'لا يوجد برنامج كهذا.', next: 'أعد تحميل الصفحة.' },
    PROGRAM_ALREADY_OPEN: { title: 'برنامجك «{name}» قائم بالفعل.', next: 'غيّر عمولته، أو أنهِه قبل فتح آخر.' },
    PROGRAM_PAUSED: { title: 'برنامج «{name}» متوقف مؤقتًا.', next: 'استأنفه أولًا.' },
    PROGRAM_ENDED: { title: 'انتهى برنامج «{name}».', next: 'افتح برنامجًا جديدًا.' },
    PLAN_NOT_FOUND: { title: 'هذه العمولة لم تعد موجودة.', next: 'أعد تحميل الصفحة لرؤية العمولات الحالية.' },
    RATE_OUT_OF_RANGE: {
      title: 'هذه العمولة غير مسموح بها.',
      next: 'اختر عمولة بين {minimumPercent} و{maximumPercent} في المئة.',
    },
    CREATOR_NOT_FOUND: { title: 'صانع المحتوى هذا لم يعد هنا.', next: 'أعد تحميل القائمة.' },
    CREATOR_BANNED: { title: 'لا يُسمح لصانع المحتوى هذا بالانضمام إلى البرامج.', next: 'اختر غيره.' },
    CREATOR_UNDER_AGE: { title: 'يجب أن يكون عمر صانع المحتوى {minimumAge} عامًا أو أكثر.', next: 'اختر غيره.' },
    BANNED_FROM_PROGRAM: { title: 'لقد حظرت صانع المحتوى هذا.', next: 'ارفع الحظر أولًا.' },
    NOT_ENROLLED: { title: 'لم ينضم صانع المحتوى هذا إلى برنامجك.', next: 'ادعُه أولًا.' },
    NO_ACTIVE_PROGRAM: { title: 'ليس لديك برنامج مفتوح.', next: 'افتح برنامجًا أولًا.' },
    PRODUCT_NOT_FOUND: { title: 'هذا المنتج لم يعد هنا.', next: 'اختر منتجًا آخر.' },
    PRODUCT_NOT_SHOWN: { title: 'لا يرى المتسوقون هذا المنتج.', next: 'انشره على قناة Vitrine في Shopify.' },
    NOT_IN_SHOWCASE: { title: 'المنتج ليس في تلك الواجهة.', next: 'أعد تحميل الصفحة.' },
    SHOWCASE_FULL: { title: 'تلك الواجهة ممتلئة.', next: 'احذف منتجًا أولًا.' },
  },
}
