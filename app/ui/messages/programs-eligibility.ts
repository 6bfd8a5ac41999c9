import type { EligibilityGap } from '#app/domain/programs/eligibility.ts'
import type { Locale } from './locale.ts'
import type { Phrase } from './text.ts'

/** What a program asks for and a creator lacks: what it is, and how to mend it. */
export const eligibilityWords: Readonly<
  Record<Locale, Readonly<Record<EligibilityGap, { title: Phrase; next: Phrase }>>>
> = {
  en: {
    MARKET: {
      title: 'The brand looks for creators in other countries.',
      next: 'Add the countries you speak to in your profile, if one of them is among the brand’s.',
    },
    FOLLOWERS: {
      title: 'The brand looks for creators with more followers.',
      next: 'Add all your accounts in your profile: they count together.',
    },
    FOLLOWERS_PROOF: {
      title: 'The brand wants to see your follower numbers.',
      next: 'Add a picture of your statistics to your accounts in your profile.',
    },
    CATEGORY: {
      title: 'The brand looks for creators who show other kinds of products.',
      next: 'Choose what you show in your profile.',
    },
    LANGUAGE: {
      title: 'The brand looks for creators in another language.',
      next: 'Add your languages in your profile.',
    },
    AGE: { title: 'You are too young for this program.', next: 'You can join once you are old enough.' },
  },
  ar: {
    MARKET: {
      title: 'تبحث العلامة عن صنّاع محتوى في بلدان أخرى.',
      next: 'أضف إلى ملفك البلدان التي تخاطبها إن كان أحدها من بلدان العلامة.',
    },
    FOLLOWERS: {
      title: 'تبحث العلامة عن صنّاع محتوى بعدد متابعين أكبر.',
      next: 'أضف كل حساباتك إلى ملفك: تُحسب معًا.',
    },
    FOLLOWERS_PROOF: {
      title: 'تريد العلامة إثباتًا لعدد متابعيك.',
      next: 'أضف صورة من إحصاءاتك إلى حساباتك في ملفك.',
    },
    CATEGORY: { title: 'تبحث العلامة عمّن يعرض فئات أخرى من المنتجات.', next: 'حدّد في ملفك ما تعرضه.' },
    LANGUAGE: { title: 'تبحث العلامة عن صنّاع محتوى بلغة أخرى.', next: 'أضف لغاتك إلى ملفك.' },
    AGE: { title: 'عمرك أقل مما يطلبه هذا البرنامج.', next: 'يمكنك الانضمام حين تبلغ السن المطلوبة.' },
  },
}
