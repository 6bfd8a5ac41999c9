import type { RuleId } from '#app/domain/catalog/problem-rules.ts'
import type { RefusalWords } from './refusal-words.ts'

/**
 * J3: what is wrong with a product and what its merchant does about it. Variables come from the problem's `detail`;
 * `{category}`, `{licence}`, `{language}`, `{status}` and `{country}` are names, which whoever shows them puts in.
 */
export const catalogProblemWords: RefusalWords<RuleId> = {
  en: {
    NO_TITLE: { title: 'The product has no title', next: 'Give it one in Shopify.' },
    TITLE_TOO_LONG: { title: 'The title is {length} characters long', next: 'Shorten it to {limit} at most.' },
    NO_IMAGE: { title: 'The product has no picture', next: 'Add at least one under Media.' },
    CONTACT_IN_TEXT: {
      title: 'The text holds contact details or a link: “{found}”',
      next: 'Take it out; shoppers reach you through their order.',
    },
    NO_VARIANTS: { title: 'Nothing of this product can be bought', next: 'Add a variant with a price in Shopify.' },
    UNKNOWN_CURRENCY: {
      title: '“{currency}” is not a currency we know',
      next: 'Choose another currency for the market in Shopify.',
    },
    ZERO_PRICE: { title: 'A variant costs nothing', next: 'Give it a price above zero in Shopify.' },
    BUNDLE_NOT_SUPPORTED: {
      title: 'Bundles are not sold here',
      next: 'Publish the products of the bundle one by one.',
    },
    RESTRICTED_NO_RULE: {
      title: '{category} cannot be sold in any of your markets',
      next: 'Choose another category if it is not that; otherwise it stays in your own store.',
    },
    LICENCE_MISSING: {
      title: '{category} needs a licence: {licence}',
      next: 'Add your licence in Settings; the product goes live by itself.',
    },
    RESTRICTED_UNCONFIRMED: {
      title: 'This looks like {category}, which has rules of its own',
      next: 'Choose its category here or in Shopify.',
    },
    UNREADABLE: { title: 'Shopify’s copy of this product cannot be read', next: 'Save it again in Shopify.' },
    NOT_ACTIVE: { title: 'Published, but not active in Shopify', next: 'Set its status to Active.' },
    NO_VARIANT_PUBLISHED: {
      title: 'None of its variants is published to Vitrine',
      next: 'Publish at least one variant in Shopify.',
    },
    GIFT_CARD: { title: 'Gift cards are not sold here', next: 'Nothing to do: it stays on sale in your own store.' },
    SUBSCRIPTION_ONLY: {
      title: 'Sold by subscription only',
      next: 'Allow one-time purchases in its purchase options.',
    },
    RESTRICTED_NO_RULE_IN_COUNTRY: {
      title: '{category} cannot be sold in {country}',
      next: 'Nothing to do: your other markets show it.',
    },
    LICENCE_MISSING_IN_COUNTRY: {
      title: '{category} needs a licence in {country}: {licence}',
      next: 'Add your licence for this country in Settings.',
    },
    TOO_MANY_VARIANTS: {
      title: 'The product has {count} variants',
      next: 'Split it into products of {limit} variants at most.',
    },
    SHOUTING_TITLE: { title: 'The title is in capital letters', next: 'Write it like a sentence; it reads better.' },
    NO_DESCRIPTION: {
      title: 'The product has no description',
      next: 'Tell shoppers what it is and what it is made of.',
    },
    NO_CATEGORY: {
      title: 'The product has no category',
      next: 'Choose one, or accept our suggestion, so that shoppers find it in the shop tab.',
    },
    MISSING_TRANSLATION: {
      title: 'Not translated into {language}',
      next: 'Shoppers see your own language meanwhile. Translate the title in Shopify.',
    },
    LOW_RESOLUTION_IMAGE: {
      title: 'A picture is only {width} × {height} pixels',
      next: 'Use one of at least {limit} pixels on each side.',
    },
  },
  ar: {
    NO_TITLE: { title: 'المنتج بلا عنوان', next: 'أعطه عنوانًا في Shopify.' },
    TITLE_TOO_LONG: { title: 'طول العنوان {length} حرفًا', next: 'اختصره إلى {limit} حرفًا على الأكثر.' },
    NO_IMAGE: { title: 'المنتج بلا صورة', next: 'أضف صورة واحدة على الأقل ضمن «الوسائط».' },
    CONTACT_IN_TEXT: {
      title: 'في النص بيانات تواصل أو رابط: «{found}»',
      next: 'احذفها؛ يتواصل المتسوقون معك عبر طلباتهم.',
    },
    NO_VARIANTS: { title: 'لا شيء في هذا المنتج يمكن شراؤه', next: 'أضف خيارًا بسعر في Shopify.' },
    UNKNOWN_CURRENCY: { title: '«{currency}» ليست عملة نعرفها', next: 'اختر عملة أخرى للسوق في Shopify.' },
    ZERO_PRICE: { title: 'أحد الخيارات بلا ثمن', next: 'ضع له سعرًا أكبر من صفر في Shopify.' },
    BUNDLE_NOT_SUPPORTED: { title: 'لا تُباع الحزم هنا', next: 'انشر منتجات الحزمة واحدًا واحدًا.' },
    RESTRICTED_NO_RULE: {
      title: 'لا يمكن بيع «{category}» في أيٍّ من أسواقك',
      next: 'اختر فئة أخرى إن لم تكن هذه فئته، وإلا فيبقى في متجرك.',
    },
    LICENCE_MISSING: {
      title: 'تحتاج «{category}» إلى ترخيص: {licence}',
      next: 'أضف ترخيصك في الإعدادات فيُعرض المنتج تلقائيًا.',
    },
    RESTRICTED_UNCONFIRMED: {
      title: 'يبدو هذا من «{category}»، ولها قواعدها',
      next: 'اختر فئته هنا أو في Shopify.',
    },
    UNREADABLE: { title: 'تتعذر قراءة نسخة Shopify من هذا المنتج', next: 'احفظه من جديد في Shopify.' },
    NOT_ACTIVE: { title: 'منشور لكنه غير نشط في Shopify', next: 'اجعل حالته «نشط».' },
    NO_VARIANT_PUBLISHED: {
      title: 'لم يُنشر أي من خياراته على Vitrine',
      next: 'انشر خيارًا واحدًا على الأقل في Shopify.',
    },
    GIFT_CARD: { title: 'لا تُباع بطاقات الهدايا هنا', next: 'لا يلزمك شيء: يبقى معروضًا في متجرك.' },
    SUBSCRIPTION_ONLY: { title: 'يُباع بالاشتراك فقط', next: 'اسمح بالشراء لمرة واحدة في خيارات الشراء.' },
    RESTRICTED_NO_RULE_IN_COUNTRY: {
      title: 'لا يمكن بيع «{category}» في {country}',
      next: 'لا يلزمك شيء: أسواقك الأخرى تعرضه.',
    },
    LICENCE_MISSING_IN_COUNTRY: {
      title: 'تحتاج «{category}» إلى ترخيص في {country}: {licence}',
      next: 'أضف ترخيصك لهذا البلد في الإعدادات.',
    },
    TOO_MANY_VARIANTS: {
      title: 'في المنتج {count} خيار',
      next: 'قسّمه إلى منتجات لا يزيد أحدها على {limit} خيار.',
    },
    SHOUTING_TITLE: { title: 'العنوان كله بأحرف كبيرة', next: 'اكتبه كجملة عادية ليسهل قراءته.' },
    NO_DESCRIPTION: { title: 'المنتج بلا وصف', next: 'أخبر المتسوقين ما هو ومِمَّ صُنع.' },
    NO_CATEGORY: {
      title: 'المنتج بلا فئة',
      next: 'اختر فئة أو اقبل اقتراحنا ليجده المتسوقون في صفحة المتجر.',
    },
    MISSING_TRANSLATION: {
      title: 'غير مترجم إلى {language}',
      next: 'يرى المتسوقون لغتك حتى تترجم العنوان في Shopify.',
    },
    LOW_RESOLUTION_IMAGE: {
      title: 'مقاس إحدى الصور {width} × {height} بكسل فقط',
      next: 'استخدم صورة لا يقل ضلعها عن {limit} بكسل.',
    },
  },
}
