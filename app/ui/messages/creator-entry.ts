import type { SignInRefusal, SignUpRefusal } from '#app/domain/shoppers/refusals.ts'
import { creatorWords } from './creators.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'
import type { CreatorRefusalCode } from '#app/domain/creators/refusals.ts'

export const entryMessages = defineMessages({
  en: {
    signUpTitle: 'Open your studio',
    signUpText: 'Show what you love, tag it, and earn on what your people buy.',
    signInTitle: 'Welcome back',
    signInText: 'Your posts, links and earnings are where you left them.',
    pointFree: 'Free, no follower minimum, join any open program at once.',
    pointClear: 'Every earning shows its arithmetic, down to the cent.',
    pointYours: 'Your videos stay yours; take them down at any time.',
    displayName: 'Your name',
    displayNameHint: 'Shown on your profile. You can change it later.',
    handle: 'Handle',
    handleHint: 'a–z, 0–9, dots and underscores. People find you at vitrine/@handle.',
    passwordHint: 'At least 8 characters.',
    signUp: 'Open my studio',
    signIn: 'Sign in',
    haveStudio: 'Already have a studio?',
    newHere: 'New here?',
    finishTitle: 'One step left, {name}',
    finishText: 'Choose how people find you. Your account stays the same for shopping.',
    finish: 'Open my studio',
    otherAccount: 'Use another account',
    terms: 'By opening a studio you agree that posts with products are labelled as ads. The label cannot be removed.',
  },
  ar: {
    signUpTitle: 'افتح الاستوديو الخاص بك',
    signUpText: 'اعرض ما تحب، ضع وسم المنتج، واكسب مما يشتريه متابعوك.',
    signInTitle: 'أهلًا بعودتك',
    signInText: 'منشوراتك وروابطك وأرباحك حيث تركتها.',
    pointFree: 'مجاني، بلا حد أدنى للمتابعين، وانضم فورًا إلى أي برنامج مفتوح.',
    pointClear: 'كل ربح يعرض حسابه كاملًا حتى آخر سنت.',
    pointYours: 'مقاطعك لك، ويمكنك إزالتها متى شئت.',
    displayName: 'اسمك',
    displayNameHint: 'يظهر في ملفك، ويمكنك تغييره لاحقًا.',
    handle: 'المعرّف',
    handleHint: 'حروف a–z وأرقام ونقاط وشرطات سفلية. يجدك الناس على ‎vitrine/@handle‎.',
    passwordHint: '8 أحرف على الأقل.',
    signUp: 'افتح الاستوديو',
    signIn: 'تسجيل الدخول',
    haveStudio: 'لديك استوديو؟',
    newHere: 'جديد هنا؟',
    finishTitle: 'بقيت خطوة واحدة يا {name}',
    finishText: 'اختر كيف يجدك الناس. يبقى حسابك للتسوق كما هو.',
    finish: 'افتح الاستوديو',
    otherAccount: 'استخدم حسابًا آخر',
    terms: 'بفتح الاستوديو توافق على أن المنشورات التي تعرض منتجات تُعلَّم كإعلان، ولا يمكن إزالة هذه العلامة.',
  },
})

type EntryCode = SignUpRefusal | SignInRefusal | CreatorRefusalCode

export const entryWords: RefusalWords<EntryCode> = {
  en: {
    ...creatorWords.en,
    AGE_NOT_ALLOWED: { title: 'We cannot open an account for you.', next: 'Nothing you typed was kept.' },
    AGE_ALREADY_ANSWERED: { title: 'We cannot open an account for you.', next: 'Nothing you typed was kept.' },
    EMAIL_TAKEN: {
      title: 'There is already an account with this e-mail address.',
      next: 'Sign in instead; your studio opens from there.',
    },
    BIRTH_DATE_IN_FUTURE: { title: 'This date of birth is in the future.', next: 'Check the day, month and year.' },
    WRONG_CREDENTIALS: { title: 'E-mail or password is not right.', next: 'Check both and try again.' },
  },
  ar: {
    ...creatorWords.ar,
    AGE_NOT_ALLOWED: { title: 'لا يمكننا فتح حساب لك.', next: 'لم نحفظ شيئًا مما كتبته.' },
    AGE_ALREADY_ANSWERED: { title: 'لا يمكننا فتح حساب لك.', next: 'لم نحفظ شيئًا مما كتبته.' },
    EMAIL_TAKEN: { title: 'يوجد حساب بهذا البريد الإلكتروني.', next: 'سجّل الدخول بدلًا من ذلك، ومنه تفتح الاستوديو.' },
    BIRTH_DATE_IN_FUTURE: { title: 'تاريخ الميلاد هذا في المستقبل.', next: 'راجع اليوم والشهر والسنة.' },
    WRONG_CREDENTIALS: { title: 'البريد أو كلمة المرور غير صحيح.', next: 'راجعهما وحاول من جديد.' },
  },
}
