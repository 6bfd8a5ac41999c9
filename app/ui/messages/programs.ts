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
    PRODUCT_NOT_IN_PROGRAM: { title: 'This product is not in your program.', next: 'Put it in, then try again.' },
    NOT_ELIGIBLE: {
      title: 'This creator does not meet your program’s rules.',
      next: 'Invite them instead: rules do not bind you.',
    },
    ENROLLMENT_NOT_FOUND: { title: 'We could not find this creator in your program.', next: 'Reload the page.' },
    STEP_NOT_POSSIBLE: {
      title: 'This is not possible as things stand.',
      next: 'Reload the page to see where this creator stands.',
    },
    EFFECTIVE_IN_PAST: { title: 'That moment has passed.', next: 'Choose a day from today on.' },
    EFFECTIVE_TOO_FAR: { title: 'That is too far ahead.', next: 'Choose a day within {days} days.' },
    THREAD_CLOSED: { title: 'This conversation is closed.', next: 'Lift the ban to open it again.' },
    MESSAGE_EMPTY: { title: 'There is nothing to send yet.', next: 'Write your message first.' },
    MESSAGE_TOO_LONG: { title: 'This message is too long.', next: 'Keep it to {maximum} characters.' },
    FIXED_AMOUNT_INVALID: {
      title: 'A fixed amount is missing or not above zero.',
      next: 'Give an amount for at least one currency.',
    },
    PLAN_SCOPE_UNCLEAR: {
      title: 'A plan is for one product or for one collection, not both.',
      next: 'Choose one of the two, or neither for everything.',
    },
    COLLECTION_NOT_FOUND: {
      title: 'We could not find this collection in your shop.',
      next: 'Choose another collection.',
    },
    CAP_INVALID: { title: 'A limit cannot be below zero.', next: 'Give an amount, or take the limit off.' },
    STARTS_IN_PAST: { title: 'A rate cannot begin in the past.', next: 'Choose a moment from now on.' },
    RATE_HAS_BEGUN: { title: 'This rate already holds.', next: 'Change the rate instead; what was stays on record.' },
    DEFAULT_PLAN_STAYS: {
      title: 'The program’s own rate cannot be taken away.',
      next: 'Change it, pause the program or end it.',
    },
    FLASH_NOT_FOUND: { title: 'We could not find this flash rate.', next: 'Reload the page.' },
    FLASH_TIME_INVALID: {
      title: 'A flash rate begins now or later and ends after it begins.',
      next: 'Check both moments.',
    },
    FLASH_OVERLAPS: {
      title: 'Another flash rate holds at that time for the same products and creators.',
      next: 'Cancel that one or choose another time.',
    },
    FLASH_BELOW_RATE: {
      title: 'Somebody already gets {percent}% at that time.',
      next: 'Choose at least as much, or add to the rates instead.',
    },
    TIER_STEPS_INVALID: {
      title: 'Every step needs a higher threshold and a higher rate than the one before.',
      next: 'Check the steps; there can be up to {maximum}.',
    },
    RULES_INVALID: {
      title: 'One of these numbers is outside what is allowed.',
      next: 'Windows and holds are 1 to 90 days.',
    },
    TOO_MANY_AT_ONCE: { title: 'That is too many at once.', next: 'Do it in parts of up to {maximum}.' },
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
    PRODUCT_NOT_IN_PROGRAM: { title: 'هذا المنتج ليس في برنامجك.', next: 'أضفه ثم حاول من جديد.' },
    NOT_ELIGIBLE: { title: 'لا يستوفي صانع المحتوى هذا شروط برنامجك.', next: 'ادعه أنت: الشروط لا تقيّد دعواتك.' },
    ENROLLMENT_NOT_FOUND: { title: 'لم نجد صانع المحتوى هذا في برنامجك.', next: 'أعد تحميل الصفحة.' },
    STEP_NOT_POSSIBLE: { title: 'هذا غير ممكن في الوضع الحالي.', next: 'أعد تحميل الصفحة لترى وضعه.' },
    EFFECTIVE_IN_PAST: { title: 'مضى ذلك الوقت.', next: 'اختر يومًا من اليوم فصاعدًا.' },
    EFFECTIVE_TOO_FAR: { title: 'هذا الموعد بعيد جدًا.', next: 'اختر يومًا خلال {days} يومًا.' },
    THREAD_CLOSED: { title: 'هذه المحادثة مغلقة.', next: 'ارفع الاستبعاد لتفتحها من جديد.' },
    MESSAGE_EMPTY: { title: 'لا شيء لإرساله بعد.', next: 'اكتب رسالتك أولًا.' },
    MESSAGE_TOO_LONG: { title: 'هذه الرسالة طويلة جدًا.', next: 'اجعلها في حدود {maximum} حرف.' },
    FIXED_AMOUNT_INVALID: { title: 'مبلغ ثابت ناقص أو ليس أكبر من صفر.', next: 'حدّد مبلغًا لعملة واحدة على الأقل.' },
    PLAN_SCOPE_UNCLEAR: {
      title: 'الخطة لمنتج واحد أو لمجموعة واحدة، لا لكليهما.',
      next: 'اختر أحدهما، أو لا شيء لتشمل كل المنتجات.',
    },
    COLLECTION_NOT_FOUND: { title: 'لم نجد هذه المجموعة في متجرك.', next: 'اختر مجموعة أخرى.' },
    CAP_INVALID: { title: 'لا يكون الحد أقل من صفر.', next: 'حدّد مبلغًا أو أزل الحد.' },
    STARTS_IN_PAST: { title: 'لا تبدأ نسبة في الماضي.', next: 'اختر وقتًا من الآن فصاعدًا.' },
    RATE_HAS_BEGUN: { title: 'هذه النسبة سارية بالفعل.', next: 'غيّر النسبة بدلًا من ذلك؛ ما مضى يبقى مسجلًا.' },
    DEFAULT_PLAN_STAYS: { title: 'لا يمكن إزالة نسبة البرنامج الأساسية.', next: 'غيّرها أو أوقف البرنامج أو أنهِه.' },
    FLASH_NOT_FOUND: { title: 'لم نجد هذه النسبة المؤقتة.', next: 'أعد تحميل الصفحة.' },
    FLASH_TIME_INVALID: { title: 'تبدأ النسبة المؤقتة الآن أو لاحقًا وتنتهي بعد بدايتها.', next: 'راجع الوقتين.' },
    FLASH_OVERLAPS: {
      title: 'نسبة مؤقتة أخرى سارية في ذلك الوقت للمنتجات ولصنّاع المحتوى أنفسهم.',
      next: 'ألغها أو اختر وقتًا آخر.',
    },
    FLASH_BELOW_RATE: {
      title: 'هناك من يحصل على {percent}% في ذلك الوقت.',
      next: 'اختر نسبة لا تقل عنها، أو أضف إلى النسب بدلًا من استبدالها.',
    },
    TIER_STEPS_INVALID: {
      title: 'تحتاج كل درجة إلى حد أعلى ونسبة أعلى من التي قبلها.',
      next: 'راجع الدرجات؛ أقصى عدد لها {maximum}.',
    },
    RULES_INVALID: { title: 'أحد هذه الأرقام خارج المسموح.', next: 'المدد من يوم واحد إلى 90 يومًا.' },
    TOO_MANY_AT_ONCE: { title: 'هذا عدد كبير دفعة واحدة.', next: 'نفّذه على دفعات لا تتجاوز {maximum}.' },
  },
}
