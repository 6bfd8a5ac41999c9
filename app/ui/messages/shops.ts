import type { ShopRefusal } from '#app/domain/shops/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

export const shopWords: RefusalWords<ShopRefusal> = {
  en: {
    TERMS_NOT_ACCEPTED: { title: 'The terms come first', next: 'Accept them above, then connect.' },
    SHOP_CLOSED: {
      title: 'This shop has uninstalled Vitrine',
      next: 'Install the app again from the Shopify App Store.',
    },
    NOT_CONNECTED: { title: 'This shop is not connected', next: 'Connect it first.' },
    CHANNEL_NOT_OFFERED: {
      title: 'Vitrine does not sell in your shop’s country yet',
      next: 'Tell support which country you sell in.',
    },
    CHANNEL_REFUSED: {
      title: 'Shopify refused the connection',
      next: 'Check that your shop has a market with a currency, then try again.',
    },
    SHOPIFY_UNREACHABLE: { title: 'Shopify did not answer', next: 'Nothing is lost. Try again in a minute.' },
    ACCESS_REVOKED: {
      title: 'Shopify no longer lets Vitrine in',
      next: 'Open the app from your Shopify admin again to renew access.',
    },
    SYNC_RUNNING: { title: 'A sync is already running', next: 'Watch it below; there is no need to start another.' },
    UNKNOWN_SHIPPING_OPTION: {
      title: 'That shipping option is gone',
      next: 'Reload the page to see the current ones.',
    },
    LAST_SHIPPING_OPTION: { title: 'One shipping option must stay', next: 'Add another one first, then remove this.' },
    UNKNOWN_TAX_RATE: { title: 'That tax is gone', next: 'Reload the page to see the current ones.' },
    TAX_KIND_MIXED: {
      title: 'The other taxes of this country are handled differently',
      next: 'Either all its prices include tax or none do. Change the others first.',
    },
    TAX_TOO_HIGH: {
      title: 'Together these taxes would be more than the price itself',
      next: 'Check the rates of this country and its regions.',
    },
  },
  ar: {
    TERMS_NOT_ACCEPTED: { title: 'الشروط أولًا', next: 'وافق عليها أعلاه ثم صِل متجرك.' },
    SHOP_CLOSED: { title: 'ألغى هذا المتجر تثبيت Vitrine', next: 'ثبّت التطبيق من جديد من متجر تطبيقات Shopify.' },
    NOT_CONNECTED: { title: 'هذا المتجر غير متصل', next: 'صِله أولًا.' },
    CHANNEL_NOT_OFFERED: { title: 'لا يبيع Vitrine في بلد متجرك بعد', next: 'أخبر الدعم بالبلد الذي تبيع فيه.' },
    CHANNEL_REFUSED: { title: 'رفض Shopify الاتصال', next: 'تأكد من وجود سوق بعملة في متجرك ثم حاول مجددًا.' },
    SHOPIFY_UNREACHABLE: { title: 'لم يستجب Shopify', next: 'لم يُفقد شيء. حاول بعد دقيقة.' },
    ACCESS_REVOKED: {
      title: 'لم يعد Shopify يسمح لتطبيق Vitrine بالدخول',
      next: 'افتح التطبيق من لوحة Shopify مجددًا لتجديد الإذن.',
    },
    SYNC_RUNNING: { title: 'هناك مزامنة جارية', next: 'تابعها أدناه؛ لا حاجة إلى بدء أخرى.' },
    UNKNOWN_SHIPPING_OPTION: {
      title: 'خيار الشحن هذا لم يعد موجودًا',
      next: 'أعد تحميل الصفحة لرؤية الخيارات الحالية.',
    },
    LAST_SHIPPING_OPTION: { title: 'يجب أن يبقى خيار شحن واحد', next: 'أضف خيارًا آخر أولًا ثم احذف هذا.' },
    UNKNOWN_TAX_RATE: { title: 'هذه الضريبة لم تعد موجودة', next: 'أعد تحميل الصفحة لرؤية الضرائب الحالية.' },
    TAX_KIND_MIXED: {
      title: 'ضرائب هذا البلد الأخرى محسوبة بطريقة مختلفة',
      next: 'إما أن تشمل كل أسعاره الضريبة أو لا يشملها أي منها. غيّر الأخرى أولًا.',
    },
    TAX_TOO_HIGH: {
      title: 'مجموع هذه الضرائب يفوق السعر نفسه',
      next: 'تحقق من نسب هذا البلد ومناطقه.',
    },
  },
}
