import type { AttributionRefusalCode } from '#app/domain/attribution/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Links and touches as a creator or a merchant meets them. */
export const attributionWords: RefusalWords<AttributionRefusalCode> = {
  en: {
    NO_CONSENT: { title: 'Nothing was recorded.', next: 'The shopper has not allowed it.' },
    CREATOR_NOT_FOUND: { title: 'We could not find this creator.', next: 'Check the address, or search for the name.' },
    LINK_NOT_FOUND: {
      title: 'This link leads nowhere.',
      next: 'Ask whoever shared it for a fresh one, or look around the shop.',
    },
    LINK_TARGET_NOT_FOUND: {
      title: 'We could not find what this link should lead to.',
      next: 'Choose a product, a post of yours or a shop.',
    },
  },
  ar: {
    NO_CONSENT: { title: 'لم يُسجَّل شيء.', next: 'لم يوافق المتسوق على ذلك.' },
    CREATOR_NOT_FOUND: { title: 'لم نجد صانع المحتوى هذا.', next: 'تحقق من العنوان أو ابحث بالاسم.' },
    LINK_NOT_FOUND: { title: 'هذا الرابط لا يؤدي إلى شيء.', next: 'اطلب رابطًا جديدًا ممن شاركه، أو تصفح المتجر.' },
    LINK_TARGET_NOT_FOUND: {
      title: 'لم نجد ما ينبغي أن يؤدي إليه هذا الرابط.',
      next: 'اختر منتجًا أو منشورًا لك أو متجرًا.',
    },
  },
}
