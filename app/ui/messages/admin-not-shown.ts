import type { NotBuyableReason } from '#app/domain/catalog/visibility.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why shoppers do not see or cannot buy something, and what the merchant does about it. */
export const notShownWords: RefusalWords<NotBuyableReason> = {
  en: {
    SHOP_CLOSED: {
      title: 'Your shop is not connected',
      next: 'Connect it in Settings; your products come back at once.',
    },
    PRODUCT_GONE: { title: 'Deleted in Shopify', next: 'Restore it in Shopify if you want to sell it.' },
    NOT_ACTIVE: { title: 'Not active in Shopify', next: 'Set its status to Active.' },
    NOT_PUBLISHED: { title: 'Not published to Vitrine', next: 'Tick Vitrine under Publishing on the product’s page.' },
    PAUSED: { title: 'On hold at Vitrine', next: 'Our review holds it back; contact support to learn why.' },
    GIFT_CARD: { title: 'Gift cards are not sold here', next: 'Nothing to do: it stays on sale in your own store.' },
    SUBSCRIPTION_ONLY: {
      title: 'Sold by subscription only',
      next: 'Allow one-time purchases in its purchase options.',
    },
    BUNDLE: { title: 'Bundles are not sold here yet', next: 'List its parts as products of their own.' },
    VARIANT_GONE: { title: 'Variant deleted in Shopify', next: 'Restore it in Shopify if you want to sell it.' },
    VARIANT_NOT_PUBLISHED: { title: 'Variant not published', next: 'Publish this variant to Vitrine in Shopify.' },
    NOT_IN_COUNTRY: { title: 'Not sold in your country', next: 'Include it in the market’s catalog in Shopify.' },
    SOLD_OUT: { title: 'Sold out', next: 'Restock it in Shopify, or lower the safety stock in Settings.' },
  },
  ar: {
    SHOP_CLOSED: { title: 'متجرك غير متصل', next: 'صِله من الإعدادات فتعود منتجاتك فورًا.' },
    PRODUCT_GONE: { title: 'محذوف في Shopify', next: 'استعده في Shopify إن أردت بيعه.' },
    NOT_ACTIVE: { title: 'غير نشط في Shopify', next: 'اجعل حالته «نشط».' },
    NOT_PUBLISHED: { title: 'غير منشور على Vitrine', next: 'اختر Vitrine ضمن «النشر» في صفحة المنتج.' },
    PAUSED: { title: 'موقوف في Vitrine', next: 'أوقفته المراجعة لدينا؛ تواصل مع الدعم لمعرفة السبب.' },
    GIFT_CARD: { title: 'لا تُباع بطاقات الهدايا هنا', next: 'لا يلزمك شيء: يبقى معروضًا في متجرك.' },
    SUBSCRIPTION_ONLY: { title: 'يُباع بالاشتراك فقط', next: 'اسمح بالشراء لمرة واحدة في خيارات الشراء.' },
    BUNDLE: { title: 'لا تُباع الحزم هنا بعد', next: 'اعرض مكوّناتها منتجات مستقلة.' },
    VARIANT_GONE: { title: 'خيار محذوف في Shopify', next: 'استعده في Shopify إن أردت بيعه.' },
    VARIANT_NOT_PUBLISHED: { title: 'خيار غير منشور', next: 'انشر هذا الخيار على Vitrine في Shopify.' },
    NOT_IN_COUNTRY: { title: 'لا يُباع في بلدك', next: 'أضفه إلى كتالوج السوق في Shopify.' },
    SOLD_OUT: { title: 'نفد من المخزون', next: 'زوّد مخزونه في Shopify أو خفّض مخزون الأمان في الإعدادات.' },
  },
}
