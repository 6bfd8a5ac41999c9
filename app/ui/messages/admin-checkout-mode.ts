import type { CheckoutModeRefusal } from '#app/domain/shops/checkout-modes.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

/** Where shoppers pay, for the merchant: which of the two ways the shop has, and why. */
export const checkoutModeMessages = defineMessages({
  en: {
    section: 'Checkout',
    sectionText: 'Where shoppers pay for your products.',
    shopify: 'Shopify checkout',
    shopifyText:
      'Shoppers choose on Vitrine and pay in your own Shopify checkout, with your payment methods, delivery prices and taxes. Refunds happen in Shopify. Creators earn the same.',
    own: 'Vitrine checkout',
    ownText:
      'Shoppers pay on Vitrine without leaving the video, and the paid order is handed to Shopify. Shopify allows this only to marketplaces that it has approved.',
    current: 'In use',
    notApproved:
      'Vitrine has no such approval from Shopify here, so shops offer Shopify’s own checkout. Nothing is missing on your side.',
    mustSwitch: 'Shopify has not approved Vitrine’s own checkout here. Switch to Shopify checkout.',
    approved: 'This installation of Vitrine runs with that approval, or as a demonstration.',
    useShopify: 'Use Shopify checkout',
    useOwn: 'Use Vitrine checkout',
    toShopifyTitle: 'Let shoppers pay in your Shopify checkout?',
    toShopifyText:
      'Shopify asks you to let Vitrine fill carts on your behalf. Purchases that are being paid right now end where they began.',
    toOwnTitle: 'Let shoppers pay on Vitrine?',
    toOwnText:
      'Vitrine takes the payment and hands the order to Shopify. Purchases that are being paid right now end where they began.',
    confirm: 'Switch',
    switched: 'The way to pay was changed',
    notConnected: 'Connect your shop first; then you can choose.',
    notOpen: 'Shoppers cannot pay for your products yet',
    notOpenNext: 'They pay in your Shopify checkout. Let Vitrine fill carts there: Shopify asks you once.',
    open: 'Open Shopify checkout',
    tokenDead: 'Shopify withdrew the key with which Vitrine fills carts, so nobody can pay right now.',
    tokenDeadNext: 'A new one is being asked for. If this stays, switch to Shopify checkout once more.',
  },
  ar: {
    section: 'الدفع',
    sectionText: 'أين يدفع المتسوقون ثمن منتجاتك.',
    shopify: 'صفحة دفع Shopify',
    shopifyText:
      'يختار المتسوقون في Vitrine ويدفعون في صفحة دفع Shopify الخاصة بك، بوسائل الدفع وأسعار التوصيل والضرائب لديك. تتم عمليات الاسترداد في Shopify. أرباح صنّاع المحتوى هي نفسها.',
    own: 'صفحة دفع Vitrine',
    ownText:
      'يدفع المتسوقون في Vitrine دون مغادرة المقطع، ثم يُسلَّم الطلب المدفوع إلى Shopify. لا يسمح Shopify بذلك إلا للأسواق التي وافق عليها.',
    current: 'مستخدمة',
    notApproved:
      'ليس لدى Vitrine هذه الموافقة من Shopify هنا، لذلك تستخدم المتاجر صفحة دفع Shopify. لا ينقص شيء من جهتك.',
    mustSwitch: 'لم يوافق Shopify على صفحة دفع Vitrine هنا. بدّل إلى صفحة دفع Shopify.',
    approved: 'تعمل نسخة Vitrine هذه بتلك الموافقة أو كعرض تجريبي.',
    useShopify: 'استخدم صفحة دفع Shopify',
    useOwn: 'استخدم صفحة دفع Vitrine',
    toShopifyTitle: 'هل تريد أن يدفع المتسوقون في صفحة Shopify لديك؟',
    toShopifyText: 'يطلب منك Shopify السماح لتطبيق Vitrine بملء السلال نيابة عنك. ما يُدفع الآن ينتهي حيث بدأ.',
    toOwnTitle: 'هل تريد أن يدفع المتسوقون في Vitrine؟',
    toOwnText: 'يستلم Vitrine الدفعة ويسلّم الطلب إلى Shopify. ما يُدفع الآن ينتهي حيث بدأ.',
    confirm: 'تبديل',
    switched: 'تغيّرت طريقة الدفع',
    notConnected: 'صِل متجرك أولًا ثم يمكنك الاختيار.',
    notOpen: 'لا يستطيع المتسوقون دفع ثمن منتجاتك بعد',
    notOpenNext: 'يدفعون في صفحة دفع Shopify لديك. اسمح لتطبيق Vitrine بملء السلال هناك: يسألك Shopify مرة واحدة.',
    open: 'فتح صفحة دفع Shopify',
    tokenDead: 'سحب Shopify المفتاح الذي يملأ به Vitrine السلال، فلا يستطيع أحد الدفع الآن.',
    tokenDeadNext: 'نطلب مفتاحًا جديدًا. إن استمر هذا فبدّل إلى صفحة دفع Shopify مرة أخرى.',
  },
})

export const checkoutModeWords: RefusalWords<CheckoutModeRefusal> = {
  en: {
    NOT_CONNECTED: { title: 'This shop is not connected', next: 'Connect it first.' },
    SHOP_CLOSED: { title: 'This shop has uninstalled Vitrine', next: 'Install the app again.' },
    OWN_CHECKOUT_NOT_APPROVED: {
      title: 'Shopify has not approved Vitrine’s own checkout here',
      next: 'Use Shopify checkout; it works without that approval.',
    },
    SCOPES_MISSING: {
      title: 'Shopify has not given Vitrine the right to fill carts',
      next: 'Switch again and agree to what Shopify asks.',
    },
    STOREFRONT_TOKEN_REFUSED: {
      title: 'Shopify gave no key for filling carts',
      next: 'Delete storefront access tokens you no longer use (a shop may have 100), then try again.',
    },
    SHOPIFY_UNREACHABLE: { title: 'Shopify did not answer', next: 'Nothing was changed. Try again in a minute.' },
    ACCESS_REVOKED: {
      title: 'Shopify no longer lets Vitrine in',
      next: 'Open the app from your Shopify admin again to renew access.',
    },
  },
  ar: {
    NOT_CONNECTED: { title: 'هذا المتجر غير متصل', next: 'صِله أولًا.' },
    SHOP_CLOSED: { title: 'ألغى هذا المتجر تثبيت Vitrine', next: 'ثبّت التطبيق من جديد.' },
    OWN_CHECKOUT_NOT_APPROVED: {
      title: 'لم يوافق Shopify على صفحة دفع Vitrine هنا',
      next: 'استخدم صفحة دفع Shopify فهي تعمل دون تلك الموافقة.',
    },
    SCOPES_MISSING: {
      title: 'لم يمنح Shopify تطبيق Vitrine حق ملء السلال',
      next: 'بدّل مجددًا ووافق على ما يطلبه Shopify.',
    },
    STOREFRONT_TOKEN_REFUSED: {
      title: 'لم يعطِ Shopify مفتاحًا لملء السلال',
      next: 'احذف رموز الوصول التي لم تعد تستخدمها (للمتجر 100 رمز كحد أقصى) ثم حاول مجددًا.',
    },
    SHOPIFY_UNREACHABLE: { title: 'لم يستجب Shopify', next: 'لم يتغيّر شيء. حاول بعد دقيقة.' },
    ACCESS_REVOKED: {
      title: 'لم يعد Shopify يسمح لتطبيق Vitrine بالدخول',
      next: 'افتح التطبيق من لوحة Shopify مجددًا لتجديد الإذن.',
    },
  },
}
