import { type ruleEffects, type RuleId } from './problem-rules.ts'

export type BlockingRule = { [Rule in RuleId]: (typeof ruleEffects)[Rule] extends 'warning' ? never : Rule }[RuleId]

type FeedbackLocale = 'en' | 'ar'

/**
 * J3: blocking problems as Shopify shows them to the shop's staff: what is wrong and what to do, in at most 100
 * characters. A rule that is added does not compile until it has such a sentence in every language.
 */
export const feedbackWords: Readonly<Record<FeedbackLocale, Readonly<Record<BlockingRule, string>>>> = {
  en: {
    NO_TITLE: 'The product has no title. Give it one.',
    TITLE_TOO_LONG: 'The title is too long. Shorten it.',
    NO_IMAGE: 'The product has no picture. Add at least one under Media.',
    CONTACT_IN_TEXT: 'The title or description holds contact details or a link. Take them out.',
    NO_VARIANTS: 'Nothing of this product can be bought. Add a variant with a price.',
    UNKNOWN_CURRENCY: 'A price is in a currency we do not know. Choose another for the market.',
    ZERO_PRICE: 'A variant costs nothing. Give it a price above zero.',
    BUNDLE_NOT_SUPPORTED: 'Bundles are not sold on Vitrine. Publish the products of it one by one.',
    RESTRICTED_NO_RULE: 'Its category cannot be sold in any of your markets. Choose another if it is wrong.',
    LICENCE_MISSING: 'Its category needs a licence. Add yours in Vitrine’s settings.',
    RESTRICTED_UNCONFIRMED: 'It looks like goods with rules of their own. Choose its category.',
    UNREADABLE: 'The product cannot be read. Save it again.',
    NOT_ACTIVE: 'The product is published, but not active. Set its status to Active.',
    NO_VARIANT_PUBLISHED: 'None of its variants is published to Vitrine. Publish at least one.',
    GIFT_CARD: 'Gift cards are not sold on Vitrine. Unpublish it to clear this message.',
    SUBSCRIPTION_ONLY: 'It is sold by subscription only. Allow one-time purchases.',
  },
  ar: {
    NO_TITLE: 'المنتج بلا عنوان. أعطه عنوانًا.',
    TITLE_TOO_LONG: 'العنوان أطول مما يجب. اختصره.',
    NO_IMAGE: 'المنتج بلا صورة. أضف صورة واحدة على الأقل ضمن «الوسائط».',
    CONTACT_IN_TEXT: 'في العنوان أو الوصف بيانات تواصل أو رابط. احذفها.',
    NO_VARIANTS: 'لا شيء في هذا المنتج يمكن شراؤه. أضف خيارًا بسعر.',
    UNKNOWN_CURRENCY: 'أحد الأسعار بعملة لا نعرفها. اختر عملة أخرى للسوق.',
    ZERO_PRICE: 'أحد الخيارات بلا ثمن. ضع له سعرًا أكبر من صفر.',
    BUNDLE_NOT_SUPPORTED: 'لا تُباع الحزم على Vitrine. انشر منتجاتها واحدًا واحدًا.',
    RESTRICTED_NO_RULE: 'لا يمكن بيع فئته في أي من أسواقك. اختر فئة أخرى إن كانت خاطئة.',
    LICENCE_MISSING: 'تحتاج فئته إلى ترخيص. أضف ترخيصك في إعدادات Vitrine.',
    RESTRICTED_UNCONFIRMED: 'يبدو من سلع لها قواعدها. اختر فئته.',
    UNREADABLE: 'تتعذر قراءة المنتج. احفظه من جديد.',
    NOT_ACTIVE: 'المنتج منشور لكنه غير نشط. اجعل حالته «نشط».',
    NO_VARIANT_PUBLISHED: 'لم يُنشر أي من خياراته على Vitrine. انشر خيارًا واحدًا على الأقل.',
    GIFT_CARD: 'لا تُباع بطاقات الهدايا على Vitrine. ألغِ نشرها لإزالة هذه الرسالة.',
    SUBSCRIPTION_ONLY: 'يُباع بالاشتراك فقط. اسمح بالشراء لمرة واحدة.',
  },
}

/**
 * At most ten, each once, gravest first, in the shop's own language where we speak it, else in English. Rules that are no
 * more say nothing.
 */
export function feedbackMessages(rules: readonly string[], primaryLocale: string): string[] {
  const words = feedbackWords[primaryLocale.toLowerCase().startsWith('ar') ? 'ar' : 'en']
  const broken = Object.entries(words).filter(([rule]) => rules.includes(rule))
  return broken.slice(0, 10).map(([, sentence]) => sentence)
}
