import type { ShareSetRefusal } from '#app/domain/attribution/share-set-refusals.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

/** Why a set is not made. */
export const shareSetRefusalWords: RefusalWords<ShareSetRefusal> = {
  en: {
    SHARE_SET_EMPTY: { title: 'Nothing is chosen yet.', next: 'Choose at least one product.' },
    SHARE_SET_TOO_LARGE: { title: 'A set holds at most {most} products.', next: 'Take some out, or make two sets.' },
    SHARE_SET_PRODUCT_UNKNOWN: {
      title: 'One of these products is gone.',
      next: 'Reload the page and choose again.',
    },
    SHARE_SET_NOT_FOUND: { title: 'There is no such set.', next: 'Reload the page to see the sets there are.' },
    SHARE_SET_MARGIN_NOT_ALLOWED: {
      title: '{shop} does not let sellers put anything on its prices.',
      next: 'Take its products out, or share the set without a margin and earn the commission.',
    },
    SHARE_SET_MARGIN_TOO_HIGH: {
      title: '{shop} allows at most {most} on its prices.',
      next: 'Choose a lower margin, or take its products out.',
    },
    SHARE_SET_PAID_AT_SHOPIFY: {
      title: '{shop} takes payment in its own Shopify checkout, where Shopify sets the price.',
      next: 'Take its products out, or share the set without a margin and earn the commission.',
    },
  },
  ar: {
    SHARE_SET_EMPTY: { title: 'لم يُختر شيء بعد.', next: 'اختر منتجًا واحدًا على الأقل.' },
    SHARE_SET_TOO_LARGE: { title: 'تتسع المجموعة لـ {most} منتجًا على الأكثر.', next: 'أزل بعضها أو أنشئ مجموعتين.' },
    SHARE_SET_PRODUCT_UNKNOWN: {
      title: 'أحد هذه المنتجات لم يعد موجودًا.',
      next: 'أعد تحميل الصفحة واختر مجددًا.',
    },
    SHARE_SET_NOT_FOUND: { title: 'لا توجد مجموعة كهذه.', next: 'أعد تحميل الصفحة لترى المجموعات الموجودة.' },
    SHARE_SET_MARGIN_NOT_ALLOWED: {
      title: 'لا يسمح {shop} للبائعين بإضافة شيء إلى أسعاره.',
      next: 'أزل منتجاته، أو شارك المجموعة بلا هامش واكسب العمولة.',
    },
    SHARE_SET_MARGIN_TOO_HIGH: {
      title: 'يسمح {shop} بـ {most} على أسعاره على الأكثر.',
      next: 'اختر هامشًا أقل، أو أزل منتجاته.',
    },
    SHARE_SET_PAID_AT_SHOPIFY: {
      title: 'يستلم {shop} الدفع في صفحة الدفع الخاصة به على Shopify، وShopify هو من يحدد السعر هناك.',
      next: 'أزل منتجاته، أو شارك المجموعة بلا هامش واكسب العمولة.',
    },
  },
}

/** The page that a set's link leads to. */
export const shareSetMessages = defineMessages({
  en: {
    by: 'Chosen by {name}',
    about: 'Each product is sold and sent by the shop named under it, at that shop’s own price.',
    aboutResold:
      'Each product is sold and sent by the shop named under it, and shared by {name}, at {name}’s price. What you see is what you pay.',
    aboutSomeResold:
      'Each product is sold and sent by the shop named under it, and shared by {name}, some of them at {name}’s price: each product’s page says so. What you see is what you pay.',
    emptyTitle: 'Nothing of this set is on sale where you are.',
    emptyText: 'See what else its creator shows.',
    toProfile: 'To the profile',
  },
  ar: {
    by: 'اختيار {name}',
    about: 'يبيع كل منتج ويرسله المتجر المذكور تحته، وبسعر ذلك المتجر.',
    aboutResold: 'يبيع كل منتج ويرسله المتجر المذكور تحته، ويشاركه {name} بسعره هو. ما تراه هو ما تدفعه.',
    aboutSomeResold:
      'يبيع كل منتج ويرسله المتجر المذكور تحته، ويشاركه {name}، وبعضها بسعره هو كما تذكر صفحة كل منتج. ما تراه هو ما تدفعه.',
    emptyTitle: 'لا شيء من هذه المجموعة معروض للبيع في منطقتك.',
    emptyText: 'شاهد ما يعرضه صاحبها أيضًا.',
    toProfile: 'إلى الملف',
  },
})

/** Before somebody leaves for a place that we do not know. */
export const wayOutMessages = defineMessages({
  en: {
    title: 'You are leaving Vitrine.',
    text: 'A creator put this address on their page. We have not checked where it leads; do not enter your Vitrine password or card details there.',
    go: 'Go to {host}',
    back: 'Stay here',
  },
  ar: {
    title: 'أنت تغادر Vitrine.',
    text: 'وضع أحد صنّاع المحتوى هذا العنوان في صفحته. لم نتحقق من وجهته، فلا تُدخل هناك كلمة مرور Vitrine أو بيانات بطاقتك.',
    go: 'الانتقال إلى {host}',
    back: 'البقاء هنا',
  },
})
