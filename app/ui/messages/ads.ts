import type { AdRefusal } from '#app/domain/attribution/ad-refusals.ts'
import type { AdState } from '#app/domain/attribution/ad-states.ts'
import type { Locale } from './locale.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why a video is not played as an ad, for both sides. */
export const adRefusalWords: RefusalWords<AdRefusal> = {
  en: {
    AD_NOT_FOUND: { title: 'There is no such request.', next: 'Reload the page to see the ones there are.' },
    AD_POST_NOT_SHOWN: {
      title: 'This video is not public, or shows none of the shop’s products.',
      next: 'Choose another video.',
    },
    AD_CREATOR_NOT_IN_PROGRAM: {
      title: 'Whoever made this video is not active in the program.',
      next: 'Invite them, or resume their membership, and ask again.',
    },
    AD_DAYS_OUT_OF_RANGE: {
      title: 'An ad is agreed for one to {most} days.',
      next: 'Choose a number of days between them; it can be asked for again later.',
    },
    AD_STEP_NOT_POSSIBLE: {
      title: 'That is not possible any more.',
      next: 'Reload the page to see how the request stands.',
    },
  },
  ar: {
    AD_NOT_FOUND: { title: 'لا يوجد طلب كهذا.', next: 'أعد تحميل الصفحة لترى الطلبات الموجودة.' },
    AD_POST_NOT_SHOWN: {
      title: 'هذا الفيديو غير منشور، أو لا يعرض شيئًا من منتجات المتجر.',
      next: 'اختر فيديو آخر.',
    },
    AD_CREATOR_NOT_IN_PROGRAM: {
      title: 'صاحب هذا الفيديو ليس عضوًا فعّالًا في البرنامج.',
      next: 'ادعُه أو استأنف عضويته، ثم اطلب من جديد.',
    },
    AD_DAYS_OUT_OF_RANGE: {
      title: 'يُتفق على الإعلان من يوم واحد إلى {most} يومًا.',
      next: 'اختر عددًا بينهما، ويمكن الطلب مرة أخرى لاحقًا.',
    },
    AD_STEP_NOT_POSSIBLE: { title: 'لم يعد ذلك ممكنًا.', next: 'أعد تحميل الصفحة لترى حال الطلب.' },
  },
}

export const adStateWords: Readonly<Record<Locale, Readonly<Record<AdState, string>>>> = {
  en: { asked: 'Waiting for an answer', granted: 'May be played', declined: 'Declined', ended: 'Ended' },
  ar: { asked: 'بانتظار الرد', granted: 'مسموح بعرضه', declined: 'مرفوض', ended: 'انتهى' },
}
