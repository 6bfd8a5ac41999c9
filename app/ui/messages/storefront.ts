import type { StorefrontRefusal } from '#app/domain/checkout/storefront-refusals.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

/** The way to a shop's own Shopify checkout, and the page that waits for what comes of it. */
export const storefrontMessages = defineMessages({
  en: {
    title: 'Checkout at the shop',
    payAt: 'You pay at {shop}',
    payAtText: 'This shop takes payments in its own secure Shopify checkout. Your order comes back here by itself.',
    goTo: 'Continue to {shop}’s checkout',
    opening: 'Opening the shop’s checkout…',
    total: 'Total before delivery',
    adult: 'I am 18 or older',
    changedTitle: 'Something changed at the shop.',
    changedText: 'Look at it before you go on. You decide at the shop’s checkout.',
    otherCurrency: 'The shop charges in {currency}.',
    codeRefused: 'The code {codes} takes nothing off here.',
    goneTitle: 'Waiting for {shop}',
    goneText: 'If you have paid, your order appears here in a moment. This page goes on by itself.',
    expiredTitle: 'This checkout was left for too long.',
    expiredText: 'What you did not buy is still in your cart. Prices and stock are looked up again.',
    quantity: '{count} × {title}',
    backToCart: 'Back to the cart',
    checkAgain: 'Check again',
  },
  ar: {
    title: 'الدفع لدى المتجر',
    payAt: 'تدفع لدى {shop}',
    payAtText: 'يستلم هذا المتجر المدفوعات في صفحة Shopify الآمنة الخاصة به. يظهر طلبك هنا تلقائيًا.',
    goTo: 'المتابعة إلى صفحة الدفع لدى {shop}',
    opening: 'جارٍ فتح صفحة الدفع لدى المتجر…',
    total: 'الإجمالي قبل التوصيل',
    adult: 'أنا في الثامنة عشرة أو أكبر',
    changedTitle: 'تغيّر شيء لدى المتجر.',
    changedText: 'راجعه قبل المتابعة. القرار لك في صفحة الدفع لدى المتجر.',
    otherCurrency: 'يتقاضى المتجر بعملة {currency}.',
    codeRefused: 'لا يخصم الرمز {codes} شيئًا هنا.',
    goneTitle: 'في انتظار {shop}',
    goneText: 'إن كنت قد دفعت فسيظهر طلبك هنا بعد لحظات. تتابع هذه الصفحة وحدها.',
    expiredTitle: 'تُركت عملية الدفع هذه مدة طويلة.',
    expiredText: 'ما لم تشترِه ما زال في سلتك. سنراجع الأسعار والمخزون من جديد.',
    quantity: '{count} × {title}',
    backToCart: 'العودة إلى السلة',
    checkAgain: 'تحقق مجددًا',
  },
})

export const storefrontWords: RefusalWords<StorefrontRefusal> = {
  en: {
    CART_EMPTY: { title: 'There is nothing left to buy here.', next: 'Go back to the shop and choose something.' },
    NOT_AT_SHOPIFY: { title: 'This shop is paid here.', next: 'Check out from your cart.' },
    CHANGES_NEED_CONFIRMATION: { title: 'Something changed.', next: 'Look at the changes in your cart first.' },
    ADULTS_ONLY: { title: 'Buying is for people of 18 and over.', next: 'You are welcome to keep looking around.' },
    AGE_UNKNOWN: {
      title: 'Something here is only for people of {minimumAge} and over.',
      next: 'Sign in, so that your age is known, or remove it from your cart.',
    },
    AGE_TOO_LOW: {
      title: 'Something here is only for people of {minimumAge} and over.',
      next: 'Remove what is marked {minimumAge}+ from your cart, then check out the rest.',
    },
    SOLD_OUT: { title: 'The shop has just sold out of this.', next: 'Go back to your cart and choose something else.' },
    LINE_GONE: {
      title: 'The shop no longer sells something in your cart.',
      next: 'Remove it from your cart, then check out the rest.',
    },
    QUANTITY_REFUSED: {
      title: 'The shop does not sell this quantity.',
      next: 'Change the quantity in your cart and try again.',
    },
    CART_TOO_LARGE: { title: 'The cart is too large for the shop.', next: 'Buy it in two parts.' },
    CART_REFUSED: {
      title: 'The shop did not accept this cart.',
      next: 'Go back to your cart, remove what you are unsure about, and try again.',
    },
    SHOP_CLOSED: {
      title: 'The shop cannot take orders right now.',
      next: 'Your cart is kept. Try again in a few minutes.',
    },
    SHOP_UNREACHABLE: {
      title: 'The shop did not answer.',
      next: 'Nothing was ordered. Try again in a moment.',
    },
    CHECKOUT_NOT_FOUND: { title: 'We could not find this checkout.', next: 'Start again from your cart.' },
    CHECKOUT_OVER: { title: 'This checkout is over.', next: 'Start again from your cart.' },
  },
  ar: {
    CART_EMPTY: { title: 'لم يبقَ ما يُشترى هنا.', next: 'عُد إلى المتجر واختر شيئًا.' },
    NOT_AT_SHOPIFY: { title: 'تدفع لهذا المتجر هنا.', next: 'أكمل الشراء من سلتك.' },
    CHANGES_NEED_CONFIRMATION: { title: 'تغيّر شيء.', next: 'راجع التغييرات في سلتك أولًا.' },
    ADULTS_ONLY: { title: 'الشراء لمن أتمّ 18 عامًا.', next: 'يمكنك مواصلة التصفح.' },
    AGE_UNKNOWN: {
      title: 'في طلبك ما لا يُباع إلا لمن أتمّ {minimumAge} عامًا.',
      next: 'سجّل الدخول لنعرف عمرك، أو أزله من سلتك.',
    },
    AGE_TOO_LOW: {
      title: 'في طلبك ما لا يُباع إلا لمن أتمّ {minimumAge} عامًا.',
      next: 'أزل من سلتك ما عليه علامة {minimumAge}+ ثم أكمل شراء الباقي.',
    },
    SOLD_OUT: { title: 'نفد هذا لدى المتجر للتو.', next: 'عُد إلى سلتك واختر شيئًا آخر.' },
    LINE_GONE: { title: 'لم يعد المتجر يبيع شيئًا مما في سلتك.', next: 'أزله من سلتك ثم أكمل شراء الباقي.' },
    QUANTITY_REFUSED: { title: 'لا يبيع المتجر هذه الكمية.', next: 'غيّر الكمية في سلتك وحاول مجددًا.' },
    CART_TOO_LARGE: { title: 'السلة أكبر مما يقبله المتجر.', next: 'اشترِها على دفعتين.' },
    CART_REFUSED: { title: 'لم يقبل المتجر هذه السلة.', next: 'عُد إلى سلتك وأزل ما لست متأكدًا منه ثم حاول مجددًا.' },
    SHOP_CLOSED: { title: 'لا يستطيع المتجر استلام الطلبات الآن.', next: 'سلتك محفوظة. حاول بعد دقائق.' },
    SHOP_UNREACHABLE: { title: 'لم يستجب المتجر.', next: 'لم يُطلب شيء. حاول بعد لحظات.' },
    CHECKOUT_NOT_FOUND: { title: 'لم نجد عملية الدفع هذه.', next: 'ابدأ من سلتك مجددًا.' },
    CHECKOUT_OVER: { title: 'انتهت عملية الدفع هذه.', next: 'ابدأ من سلتك مجددًا.' },
  },
}
