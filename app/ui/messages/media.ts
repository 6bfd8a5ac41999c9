import type { MediaRefusalCode } from '#app/domain/media/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

export const mediaWords: RefusalWords<MediaRefusalCode> = {
  en: {
    EMPTY_FILE: { title: 'This file is empty.', next: 'Choose it again; if it stays empty, export it once more.' },
    NOT_A_VIDEO: { title: 'This file is not a video.', next: 'Choose an MP4 or WebM video.' },
    UNSUPPORTED_CONTAINER: {
      title: 'We cannot play this kind of video file.',
      next: 'Export it as MP4 (H.264) or WebM and upload that.',
    },
    UNSUPPORTED_CODEC: {
      title: 'Most phones cannot play this video ({codec}).',
      next: 'Export it as MP4 with H.264 and AAC. On an iPhone: Settings, Camera, Formats, “Most Compatible”.',
    },
    BROKEN_VIDEO: {
      title: 'This video is damaged or its end is missing.',
      next: 'Check that it plays to the end on your device, then upload it again.',
    },
    TOO_LARGE: { title: 'This video is larger than {megabytes} MB.', next: 'Export it smaller, 1080p is plenty.' },
    TOO_SHORT: { title: 'This video is shorter than {seconds} seconds.', next: 'Choose a longer one.' },
    TOO_LONG: { title: 'This video is longer than {minutes} minutes.', next: 'Trim it, then upload it again.' },
    TOO_MANY_PIXELS: { title: 'This video has more than {pixels} pixels on one side.', next: 'Export it at 1080p.' },
    STORAGE_FULL: {
      title: 'Our storage has no room right now. Nothing was kept.',
      next: 'We have been told. Try again in a little while.',
    },
    UPLOAD_INTERRUPTED: {
      title: 'The upload was interrupted. Nothing was kept.',
      next: 'Check your connection and try again.',
    },
    NOT_AN_IMAGE: { title: 'This file is not a picture we can show.', next: 'Choose a JPEG, PNG or WebP picture.' },
    IMAGE_TOO_LARGE: { title: 'This picture is larger than {megabytes} MB.', next: 'Choose a smaller one.' },
    CAPTIONS_EMPTY: {
      title: 'There are no words in these captions.',
      next: 'Type what is said, or say that nobody speaks.',
    },
    CAPTIONS_UNREADABLE: {
      title: 'Line {line} of the captions cannot be read.',
      next: 'A timing looks like 00:01.000 --> 00:03.500. Correct that line, or paste the words without timings.',
    },
    CAPTIONS_TOO_LONG: { title: 'These captions are too long.', next: 'Keep to what is said in the video.' },
    CAPTIONS_PAST_END: {
      title: 'These captions go on after the video has ended.',
      next: 'The video is {seconds} seconds long. Check that the captions belong to it.',
    },
    MEDIA_NOT_FOUND: { title: 'We could not find this video.', next: 'Upload it again.' },
  },
  ar: {
    EMPTY_FILE: { title: 'هذا الملف فارغ.', next: 'اختره من جديد، وإن بقي فارغًا فصدّره مرة أخرى.' },
    NOT_A_VIDEO: { title: 'هذا الملف ليس فيديو.', next: 'اختر فيديو بصيغة MP4 أو WebM.' },
    UNSUPPORTED_CONTAINER: {
      title: 'لا يمكننا تشغيل هذا النوع من ملفات الفيديو.',
      next: 'صدّره بصيغة MP4 ‏(H.264) أو WebM ثم ارفعه.',
    },
    UNSUPPORTED_CODEC: {
      title: 'معظم الهواتف لا تشغّل هذا الفيديو ({codec}).',
      next: 'صدّره بصيغة MP4 مع H.264 وAAC. على iPhone: الإعدادات، الكاميرا، التنسيقات، «الأكثر توافقًا».',
    },
    BROKEN_VIDEO: {
      title: 'هذا الفيديو تالف أو نهايته ناقصة.',
      next: 'تأكد من أنه يعمل حتى آخره على جهازك ثم ارفعه من جديد.',
    },
    TOO_LARGE: { title: 'حجم هذا الفيديو أكبر من {megabytes} ميغابايت.', next: 'صدّره بحجم أصغر؛ دقة 1080p كافية.' },
    TOO_SHORT: { title: 'هذا الفيديو أقصر من {seconds} ثوانٍ.', next: 'اختر فيديو أطول.' },
    TOO_LONG: { title: 'هذا الفيديو أطول من {minutes} دقائق.', next: 'قصّه ثم ارفعه من جديد.' },
    TOO_MANY_PIXELS: { title: 'أحد أبعاد هذا الفيديو يتجاوز {pixels} بكسل.', next: 'صدّره بدقة 1080p.' },
    STORAGE_FULL: { title: 'لا توجد مساحة تخزين لدينا الآن. لم يُحفظ شيء.', next: 'وصلنا التنبيه. حاول بعد قليل.' },
    UPLOAD_INTERRUPTED: { title: 'انقطع الرفع. لم يُحفظ شيء.', next: 'تحقق من اتصالك ثم حاول من جديد.' },
    NOT_AN_IMAGE: { title: 'هذا الملف ليس صورة يمكننا عرضها.', next: 'اختر صورة JPEG أو PNG أو WebP.' },
    IMAGE_TOO_LARGE: { title: 'حجم هذه الصورة أكبر من {megabytes} ميغابايت.', next: 'اختر صورة أصغر.' },
    CAPTIONS_EMPTY: { title: 'لا توجد كلمات في هذه الترجمة النصية.', next: 'اكتب ما يُقال، أو اذكر أن لا أحد يتكلم.' },
    CAPTIONS_UNREADABLE: {
      title: 'تعذّرت قراءة السطر {line} من النص.',
      next: 'التوقيت يُكتب هكذا: ‎00:01.000 --> 00:03.500. صحّح السطر أو الصق الكلمات بلا توقيت.',
    },
    CAPTIONS_TOO_LONG: { title: 'هذا النص طويل جدًا.', next: 'اكتفِ بما يُقال في الفيديو.' },
    CAPTIONS_PAST_END: {
      title: 'يستمر النص بعد نهاية الفيديو.',
      next: 'مدة الفيديو {seconds} ثانية. تأكد من أن النص يخصّه.',
    },
    MEDIA_NOT_FOUND: { title: 'لم نجد هذا الفيديو.', next: 'ارفعه من جديد.' },
  },
}
