import type { RefusalWords } from './refusal-words.ts'

/** Refusals of the HTTP edge itself, shared by the three audiences. */
export type EdgeCode = 'INVALID_INPUT' | 'TOO_MANY_TRIES' | 'NOT_FOUND' | 'SIGN_IN_NEEDED' | 'BUSY'

export const edgeWords: RefusalWords<EdgeCode> = {
  en: {
    INVALID_INPUT: { title: 'Some answers need a second look.', next: 'Check the marked fields and send again.' },
    TOO_MANY_TRIES: { title: 'That was a lot of tries in a short time.', next: 'Wait a minute, then try again.' },
    NOT_FOUND: { title: 'We could not find that.', next: 'It may have been removed. Go back and choose another.' },
    SIGN_IN_NEEDED: { title: 'Please sign in first.', next: 'Sign in and you will come back here.' },
    BUSY: {
      title: 'Very many people are here at this moment.',
      next: 'Nothing was changed. Try again in a few seconds.',
    },
  },
  ar: {
    INVALID_INPUT: { title: 'بعض الإجابات تحتاج إلى مراجعة.', next: 'راجع الحقول المعلَّمة ثم أرسل من جديد.' },
    TOO_MANY_TRIES: { title: 'محاولات كثيرة في وقت قصير.', next: 'انتظر دقيقة ثم حاول مرة أخرى.' },
    NOT_FOUND: { title: 'لم نجد ما تبحث عنه.', next: 'ربما تمت إزالته. ارجع واختر شيئًا آخر.' },
    SIGN_IN_NEEDED: { title: 'سجّل الدخول أولًا.', next: 'سجّل الدخول وستعود إلى هنا.' },
    BUSY: { title: 'عدد كبير جدًا من الناس هنا في هذه اللحظة.', next: 'لم يتغيّر شيء. حاول مجددًا بعد ثوانٍ.' },
  },
}

export type FieldCode =
  | 'required'
  | 'email'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooBig'
  | 'number'
  | 'date'
  | 'url'
  | 'choice'
  | 'pattern'
  | 'postalCode'
  | 'region'
  | 'phone'
  | 'invalid'

/** The words next to a field. A schema names one by using its key as the zod message; anything else is "invalid". */
export const fieldMessages: Readonly<Record<'en' | 'ar', Readonly<Record<FieldCode, string>>>> = {
  en: {
    required: 'Please fill this in.',
    email: 'This does not look like an e-mail address.',
    tooShort: 'This is too short.',
    tooLong: 'This is too long.',
    tooSmall: 'This number is too small.',
    tooBig: 'This number is too big.',
    number: 'Please enter a number.',
    date: 'This date does not exist.',
    url: 'Please enter a full web address, with https://',
    choice: 'Please choose one of the options.',
    pattern: 'This is not in the expected form.',
    postalCode: 'This is not a postal code of the country.',
    region: 'Please choose a state or province of the country.',
    phone: 'This does not look like a phone number. Add the country code, such as +1.',
    invalid: 'Please check this.',
  },
  ar: {
    required: 'يرجى ملء هذا الحقل.',
    email: 'لا يبدو هذا عنوان بريد إلكتروني صحيحًا.',
    tooShort: 'النص قصير جدًا.',
    tooLong: 'النص طويل جدًا.',
    tooSmall: 'الرقم صغير جدًا.',
    tooBig: 'الرقم كبير جدًا.',
    number: 'يرجى إدخال رقم.',
    date: 'هذا التاريخ غير موجود.',
    url: 'أدخل عنوان ويب كاملًا يبدأ بـ https://',
    choice: 'يرجى اختيار أحد الخيارات.',
    pattern: 'الصيغة غير صحيحة.',
    postalCode: 'هذا ليس رمزًا بريديًا في هذا البلد.',
    region: 'اختر ولاية أو محافظة من هذا البلد.',
    phone: 'لا يبدو هذا رقم هاتف. أضف رمز البلد، مثل +1.',
    invalid: 'يرجى مراجعة هذا الحقل.',
  },
}
