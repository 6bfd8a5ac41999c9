import type { ProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import type { AttributionRefusalCode } from '#app/domain/attribution/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** The programs room as a creator meets it. */
export const creatorProgramWords: RefusalWords<ProgramRefusalCode | AttributionRefusalCode> = {
  en: {
    PROGRAM_NOT_FOUND: { title: 'We could not find this program.', next: 'Go back to the list and choose another.' },
    PROGRAM_ALREADY_OPEN: { title: 'This brand already has a program.', next: 'Open it from the list.' },
    PROGRAM_PAUSED: {
      title: '“{name}” takes no new creators right now.',
      next: 'The brand has paused it. Look in again later.',
    },
    PROGRAM_ENDED: { title: '“{name}” has ended.', next: 'Choose another program.' },
    PLAN_NOT_FOUND: { title: 'This rate is gone.', next: 'Reload the page to see today’s.' },
    RATE_OUT_OF_RANGE: { title: 'This rate is not allowed.', next: 'Choose one within the limits.' },
    CREATOR_NOT_FOUND: { title: 'We could not find your profile.', next: 'Sign in again.' },
    CREATOR_BANNED: { title: 'Your profile cannot join programs.', next: 'Write to support to have it looked at.' },
    CREATOR_UNDER_AGE: { title: 'Creators must be {minimumAge} or older.', next: 'You can join once you are.' },
    BANNED_FROM_PROGRAM: { title: 'The brand has closed this program for you.', next: 'Choose another program.' },
    NOT_ENROLLED: { title: 'You have not joined this brand’s program.', next: 'Join it first, then add its products.' },
    NO_ACTIVE_PROGRAM: { title: '{shop} has no open program.', next: 'Choose a product of another brand.' },
    PRODUCT_NOT_FOUND: { title: 'We could not find this product.', next: 'Choose another.' },
    PRODUCT_NOT_SHOWN: { title: 'Shoppers cannot see this product right now.', next: 'Choose another product.' },
    NOT_IN_SHOWCASE: {
      title: 'This product is not in your showcase any more.',
      next: 'Reload the page to see it as it is.',
    },
    SHOWCASE_FULL: { title: 'A showcase holds {maximum} products.', next: 'Take one out before you add another.' },
    NO_CONSENT: { title: 'Nothing was recorded.', next: 'The shopper has not allowed it.' },
    LINK_NOT_FOUND: { title: 'We could not find this link.', next: 'Create a new one.' },
    LINK_TARGET_NOT_FOUND: {
      title: 'We could not find what this link should lead to.',
      next: 'Choose a product or a post of yours.',
    },
  },
  ar: {
    PROGRAM_NOT_FOUND: { title: 'لم نجد هذا البرنامج.', next: 'ارجع إلى القائمة واختر غيره.' },
    PROGRAM_ALREADY_OPEN: { title: 'لهذه العلامة برنامج.', next: 'افتحه من القائمة.' },
    PROGRAM_PAUSED: { title: 'لا يقبل «{name}» صنّاع محتوى جددًا الآن.', next: 'أوقفته العلامة مؤقتًا. عد لاحقًا.' },
    PROGRAM_ENDED: { title: 'انتهى «{name}».', next: 'اختر برنامجًا آخر.' },
    PLAN_NOT_FOUND: { title: 'لم تعد هذه النسبة موجودة.', next: 'أعد تحميل الصفحة لترى نسبة اليوم.' },
    RATE_OUT_OF_RANGE: { title: 'هذه النسبة غير مسموح بها.', next: 'اختر نسبة ضمن الحدود.' },
    CREATOR_NOT_FOUND: { title: 'لم نجد ملفك.', next: 'سجّل الدخول من جديد.' },
    CREATOR_BANNED: { title: 'لا يستطيع ملفك الانضمام إلى البرامج.', next: 'راسل الدعم لمراجعة الأمر.' },
    CREATOR_UNDER_AGE: {
      title: 'يجب أن يكون عمر صانع المحتوى {minimumAge} عامًا أو أكثر.',
      next: 'يمكنك الانضمام حين تبلغها.',
    },
    BANNED_FROM_PROGRAM: { title: 'أغلقت العلامة هذا البرنامج أمامك.', next: 'اختر برنامجًا آخر.' },
    NOT_ENROLLED: { title: 'لم تنضم إلى برنامج هذه العلامة.', next: 'انضم إليه أولًا ثم أضف منتجاته.' },
    NO_ACTIVE_PROGRAM: { title: 'لا برنامج مفتوحًا لدى {shop}.', next: 'اختر منتجًا لعلامة أخرى.' },
    PRODUCT_NOT_FOUND: { title: 'لم نجد هذا المنتج.', next: 'اختر غيره.' },
    PRODUCT_NOT_SHOWN: { title: 'لا يستطيع المتسوقون رؤية هذا المنتج الآن.', next: 'اختر منتجًا آخر.' },
    NOT_IN_SHOWCASE: { title: 'لم يعد هذا المنتج في واجهتك.', next: 'أعد تحميل الصفحة لتراها كما هي.' },
    SHOWCASE_FULL: { title: 'تتسع الواجهة لـ {maximum} منتج.', next: 'أزل منتجًا قبل إضافة آخر.' },
    NO_CONSENT: { title: 'لم يُسجَّل شيء.', next: 'لم يسمح المتسوق بذلك.' },
    LINK_NOT_FOUND: { title: 'لم نجد هذا الرابط.', next: 'أنشئ رابطًا جديدًا.' },
    LINK_TARGET_NOT_FOUND: { title: 'لم نجد ما يجب أن يؤدي إليه الرابط.', next: 'اختر منتجًا أو منشورًا لك.' },
  },
}
