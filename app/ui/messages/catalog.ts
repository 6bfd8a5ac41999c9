import type { LicenceKind } from '#app/domain/catalog/licence-kinds.ts'
import type { CatalogRefusalCode } from '#app/domain/catalog/refusals.ts'
import { defineMessages } from './text.ts'
import type { RefusalWords } from './refusal-words.ts'

/** The catalog's commands as a merchant meets them. */
export const catalogWords: RefusalWords<CatalogRefusalCode> = {
  en: {
    NOT_LIVE_YET: { title: 'It is not on sale', next: 'Submit it for review first.' },
    NOT_PAUSED: { title: 'It is not paused', next: 'Submit it for review to put it on sale.' },
    HELD_BY_PLATFORM: { title: 'A rule holds it back', next: 'Open the product to see which, and put that right.' },
    PRODUCT_FROZEN: { title: 'Our team has stopped this product', next: 'Contact support to learn why.' },
    PRODUCT_REMOVED: { title: 'Our team has removed this product', next: 'Contact support to learn why.' },
    PRODUCT_NOT_FOUND: {
      title: 'We could not find the product',
      next: 'Reload the page; it may be deleted in Shopify.',
    },
    NOT_PUBLISHED: { title: 'It is not published to Vitrine', next: 'Tick Vitrine under Publishing in Shopify.' },
    REVIEW_FAILED: { title: 'It did not pass the review', next: 'Open the product to see its problems.' },
    RESTRICTED_BY_TAXONOMY: {
      title: 'Shopify’s category says that it is restricted',
      next: 'Change its category in Shopify if that is wrong.',
    },
    NO_SUGGESTION: { title: 'We have no suggestion for it', next: 'Choose its category yourself.' },
    NOTHING_CHOSEN: { title: 'No product is selected', next: 'Select at least one.' },
    TOO_MANY_PRODUCTS: {
      title: 'That is more than {maximum} products',
      next: 'Select fewer, or everything in the view.',
    },
    CATEGORY_NOT_FOUND: { title: 'There is no such category', next: 'Choose one from the list.' },
    COLLECTION_NOT_FOUND: {
      title: 'We could not find the collection',
      next: 'Choose another; it may be deleted in Shopify.',
    },
    PORTFOLIO_NOT_FOUND: { title: 'This portfolio is gone', next: 'Reload the page to see those you have.' },
    PORTFOLIO_EXISTS: { title: 'The collection is on your brand page already', next: 'Change that portfolio instead.' },
    TOO_MANY_PORTFOLIOS: { title: 'A brand page holds {maximum} portfolios', next: 'Take one off first.' },
    ENDS_BEFORE_START: { title: 'It would end before it starts', next: 'Choose a later end.' },
    LICENCE_NOT_FOUND: { title: 'We could not find this licence', next: 'Reload the page to see those you have.' },
    LICENCE_EXPIRED: { title: 'This licence has expired', next: 'Add the renewed one.' },
    RULE_NOT_FOUND: { title: 'There is no such rule', next: 'Look at the rules in force.' },
  },
  ar: {
    NOT_LIVE_YET: { title: 'ليس معروضًا للبيع', next: 'قدّمه للمراجعة أولًا.' },
    NOT_PAUSED: { title: 'ليس موقوفًا', next: 'قدّمه للمراجعة لعرضه للبيع.' },
    HELD_BY_PLATFORM: { title: 'قاعدة تمنع عرضه', next: 'افتح المنتج لترى أيها وعالج السبب.' },
    PRODUCT_FROZEN: { title: 'أوقف فريقنا هذا المنتج', next: 'تواصل مع الدعم لمعرفة السبب.' },
    PRODUCT_REMOVED: { title: 'أزال فريقنا هذا المنتج', next: 'تواصل مع الدعم لمعرفة السبب.' },
    PRODUCT_NOT_FOUND: { title: 'لم نجد المنتج', next: 'أعد تحميل الصفحة؛ قد يكون محذوفًا في Shopify.' },
    NOT_PUBLISHED: { title: 'غير منشور على Vitrine', next: 'اختر Vitrine ضمن «النشر» في Shopify.' },
    REVIEW_FAILED: { title: 'لم يجتز المراجعة', next: 'افتح المنتج لترى مشكلاته.' },
    RESTRICTED_BY_TAXONOMY: { title: 'فئته في Shopify مقيّدة', next: 'غيّر فئته في Shopify إن كانت خاطئة.' },
    NO_SUGGESTION: { title: 'لا اقتراح لدينا له', next: 'اختر فئته بنفسك.' },
    NOTHING_CHOSEN: { title: 'لم تحدد أي منتج', next: 'حدد منتجًا واحدًا على الأقل.' },
    TOO_MANY_PRODUCTS: { title: 'هذا أكثر من {maximum} منتج', next: 'حدد عددًا أقل أو كل ما في العرض.' },
    CATEGORY_NOT_FOUND: { title: 'لا توجد فئة كهذه', next: 'اختر من القائمة.' },
    COLLECTION_NOT_FOUND: { title: 'لم نجد المجموعة', next: 'اختر غيرها؛ قد تكون محذوفة في Shopify.' },
    PORTFOLIO_NOT_FOUND: { title: 'لم تعد هذه التشكيلة موجودة', next: 'أعد تحميل الصفحة لترى تشكيلاتك.' },
    PORTFOLIO_EXISTS: { title: 'المجموعة معروضة في صفحة علامتك', next: 'عدّل تشكيلتها بدلًا من ذلك.' },
    TOO_MANY_PORTFOLIOS: { title: 'تتسع صفحة العلامة لـ {maximum} تشكيلة', next: 'أزل واحدة أولًا.' },
    ENDS_BEFORE_START: { title: 'تنتهي قبل أن تبدأ', next: 'اختر نهاية لاحقة.' },
    LICENCE_NOT_FOUND: { title: 'لم نجد هذا الترخيص', next: 'أعد تحميل الصفحة لترى تراخيصك.' },
    LICENCE_EXPIRED: { title: 'انتهت صلاحية هذا الترخيص', next: 'أضف الترخيص المجدَّد.' },
    RULE_NOT_FOUND: { title: 'لا توجد قاعدة كهذه', next: 'راجع القواعد السارية.' },
  },
}

export const licenceKindNames = defineMessages<LicenceKind>({
  en: {
    alcoholRetail: 'alcohol retail licence',
    tobaccoRetail: 'tobacco retail licence',
    pharmacy: 'pharmacy licence',
    adultRetail: 'adult goods licence',
    weaponsDealer: 'weapons dealer licence',
  },
  ar: {
    alcoholRetail: 'رخصة بيع المشروبات الكحولية',
    tobaccoRetail: 'رخصة بيع التبغ',
    pharmacy: 'رخصة صيدلية',
    adultRetail: 'رخصة بيع منتجات البالغين',
    weaponsDealer: 'رخصة تجارة الأسلحة',
  },
})
