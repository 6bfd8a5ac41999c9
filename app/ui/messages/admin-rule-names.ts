import { isRuleId, type RuleId } from '#app/domain/catalog/problem-rules.ts'
import type { Locale } from './locale.ts'

/** What each kind of problem is called where one is chosen. */
const names: Readonly<Record<Locale, Readonly<Record<RuleId, string>>>> = {
  en: {
    NO_TITLE: 'No title',
    TITLE_TOO_LONG: 'Title too long',
    NO_IMAGE: 'No picture',
    CONTACT_IN_TEXT: 'Contact details in the text',
    NO_VARIANTS: 'No variants',
    UNKNOWN_CURRENCY: 'Unknown currency',
    ZERO_PRICE: 'Price of zero',
    BUNDLE_NOT_SUPPORTED: 'Bundle',
    RESTRICTED_NO_RULE: 'Restricted category',
    LICENCE_MISSING: 'Licence missing',
    RESTRICTED_UNCONFIRMED: 'Restricted category to confirm',
    UNREADABLE: 'Could not be read',
    NOT_ACTIVE: 'Not active in Shopify',
    NO_VARIANT_PUBLISHED: 'No variant published',
    GIFT_CARD: 'Gift card',
    SUBSCRIPTION_ONLY: 'Subscription only',
    RESTRICTED_NO_RULE_IN_COUNTRY: 'Restricted in a country',
    LICENCE_MISSING_IN_COUNTRY: 'Licence missing in a country',
    TOO_MANY_VARIANTS: 'Too many variants',
    SHOUTING_TITLE: 'Title in capitals',
    NO_DESCRIPTION: 'No description',
    NO_CATEGORY: 'No category',
    MISSING_TRANSLATION: 'Not translated',
    LOW_RESOLUTION_IMAGE: 'Small picture',
  },
  ar: {
    NO_TITLE: 'بلا عنوان',
    TITLE_TOO_LONG: 'عنوان طويل',
    NO_IMAGE: 'بلا صورة',
    CONTACT_IN_TEXT: 'بيانات تواصل في النص',
    NO_VARIANTS: 'بلا خيارات',
    UNKNOWN_CURRENCY: 'عملة غير معروفة',
    ZERO_PRICE: 'سعر صفر',
    BUNDLE_NOT_SUPPORTED: 'حزمة',
    RESTRICTED_NO_RULE: 'فئة مقيَّدة',
    LICENCE_MISSING: 'ترخيص ناقص',
    RESTRICTED_UNCONFIRMED: 'فئة مقيَّدة تحتاج إلى تأكيد',
    UNREADABLE: 'تعذّرت قراءته',
    NOT_ACTIVE: 'غير نشط في Shopify',
    NO_VARIANT_PUBLISHED: 'لا خيار منشور',
    GIFT_CARD: 'بطاقة هدية',
    SUBSCRIPTION_ONLY: 'اشتراك فقط',
    RESTRICTED_NO_RULE_IN_COUNTRY: 'مقيَّد في بلد',
    LICENCE_MISSING_IN_COUNTRY: 'ترخيص ناقص في بلد',
    TOO_MANY_VARIANTS: 'خيارات كثيرة',
    SHOUTING_TITLE: 'عنوان بأحرف كبيرة',
    NO_DESCRIPTION: 'بلا وصف',
    NO_CATEGORY: 'بلا فئة',
    MISSING_TRANSLATION: 'غير مترجم',
    LOW_RESOLUTION_IMAGE: 'صورة صغيرة',
  },
}

/** A rule that is no more is called by its id. */
export function ruleName(locale: Locale, rule: string): string {
  return isRuleId(rule) ? names[locale][rule] : rule
}
