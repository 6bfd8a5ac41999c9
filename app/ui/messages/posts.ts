import type { PostRefusalCode } from '#app/domain/posts/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

export const postWords: RefusalWords<PostRefusalCode> = {
  en: {
    POST_NOT_FOUND: { title: 'We could not find this post.', next: 'Go back to your posts and choose another.' },
    POST_REMOVED: {
      title: 'This post was removed.',
      next: 'Bring it back from the message shown after removing, or start a new one.',
    },
    MEDIA_NOT_YOURS: { title: 'This video does not belong to your account.', next: 'Upload your own.' },
    MEDIA_NOT_READY: { title: 'This video is not ready.', next: 'Upload it again.' },
    CAPTION_TOO_LONG: { title: 'This text is too long.', next: 'Shorten it and save again.' },
    CAPTIONS_MISSING: {
      title: 'This video needs captions before it can go live.',
      next: 'Add what is said in the post’s language, or say that nobody speaks.',
    },
    PRODUCT_NOT_SHOWN: { title: 'Shoppers cannot see this product right now.', next: 'Choose another product.' },
    NOT_ENROLLED: {
      title: 'You have not joined this brand’s program.',
      next: 'Join the program first, then tag the product.',
    },
    PERMIT_MISSING: {
      title: 'To advertise in the United Arab Emirates you need an advertiser permit.',
      next: 'Add its number to your profile, then tag the product.',
    },
    PERMIT_EXPIRED: {
      title: 'Your advertiser permit for the United Arab Emirates has expired.',
      next: 'Add the renewed permit to your profile, then tag the product.',
    },
    TOO_MANY_TAGS: {
      title: 'A post can have {maximum} products.',
      next: 'Remove one before you add another.',
    },
    MOMENT_OUT_OF_RANGE: {
      title: 'This moment is outside the video.',
      next: 'Choose one within its {seconds} seconds.',
    },
    TAG_NOT_FOUND: { title: 'This product is not tagged here.', next: 'Reload the page to see the tags as they are.' },
    UNDO_TOO_LATE: {
      title: 'A removed post can be brought back for {minutes} minutes.',
      next: 'Post the video again.',
    },
  },
  ar: {
    POST_NOT_FOUND: { title: 'لم نجد هذا المنشور.', next: 'ارجع إلى منشوراتك واختر غيره.' },
    POST_REMOVED: {
      title: 'أُزيل هذا المنشور.',
      next: 'استعده من الرسالة التي تظهر بعد الإزالة، أو ابدأ منشورًا جديدًا.',
    },
    MEDIA_NOT_YOURS: { title: 'هذا الفيديو لا يخص حسابك.', next: 'ارفع فيديو خاصًا بك.' },
    MEDIA_NOT_READY: { title: 'هذا الفيديو غير جاهز.', next: 'ارفعه من جديد.' },
    CAPTION_TOO_LONG: { title: 'النص طويل جدًا.', next: 'اختصره ثم احفظ من جديد.' },
    CAPTIONS_MISSING: {
      title: 'يحتاج الفيديو إلى نص مكتوب قبل نشره.',
      next: 'أضف ما يُقال بلغة المنشور، أو اذكر أن لا أحد يتكلم.',
    },
    PRODUCT_NOT_SHOWN: { title: 'لا يستطيع المتسوقون رؤية هذا المنتج الآن.', next: 'اختر منتجًا آخر.' },
    NOT_ENROLLED: { title: 'لم تنضم إلى برنامج هذه العلامة.', next: 'انضم إلى البرنامج أولًا ثم أضف المنتج.' },
    PERMIT_MISSING: {
      title: 'يتطلب الإعلان في الإمارات العربية المتحدة تصريح مُعلِن.',
      next: 'أضف رقم التصريح إلى ملفك الشخصي ثم أضف المنتج.',
    },
    PERMIT_EXPIRED: {
      title: 'انتهت صلاحية تصريح المُعلِن الخاص بك في الإمارات العربية المتحدة.',
      next: 'أضف التصريح المجدَّد إلى ملفك الشخصي ثم أضف المنتج.',
    },
    TOO_MANY_TAGS: { title: 'يتّسع المنشور لـ {maximum} من المنتجات.', next: 'أزل منتجًا قبل إضافة آخر.' },
    MOMENT_OUT_OF_RANGE: { title: 'هذه اللحظة خارج الفيديو.', next: 'اختر لحظة ضمن {seconds} ثانية.' },
    TAG_NOT_FOUND: { title: 'هذا المنتج غير موسوم هنا.', next: 'أعد تحميل الصفحة لترى الوسوم الحالية.' },
    UNDO_TOO_LATE: { title: 'يمكن استعادة المنشور خلال {minutes} دقائق من إزالته.', next: 'انشر الفيديو من جديد.' },
  },
}
