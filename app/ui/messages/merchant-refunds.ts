import type { MerchantRefundRefusal } from '#app/domain/orders/merchant-refund-refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why a refund from the order page is not made. */
export const merchantRefundWords: RefusalWords<MerchantRefundRefusal> = {
  en: {
    ORDER_NOT_FOUND: { title: 'We could not find this order.', next: 'Go back to your orders.' },
    LINE_NOT_FOUND: { title: 'This item is not part of the order.', next: 'Reload the page and choose again.' },
    NOTHING_TO_REFUND: { title: 'There is nothing to refund yet.', next: 'Choose items, shipping or an amount.' },
    NOTHING_LEFT: { title: 'All of this order’s money is back already.', next: 'Nothing is left to refund.' },
    MORE_UNITS_THAN_LEFT: { title: 'Only {left} of {title} can still be refunded.', next: 'Choose fewer.' },
    MORE_SHIPPING_THAN_LEFT: {
      title: 'Only {left} {currency} of the shipping can still be refunded.',
      next: 'Enter no more than that.',
    },
    MORE_THAN_LEFT: {
      title: 'Only {left} {currency} of this order can still be refunded.',
      next: 'Lower the amount.',
    },
    NOT_IN_SHOPIFY_YET: {
      title: 'This order is not in Shopify yet.',
      next: 'Wait for it, or settle its problem in the inbox.',
    },
    ORDER_CANCELLED: { title: 'This order is cancelled.', next: 'Its money goes back by itself.' },
    PAID_IN_SHOPIFY: {
      title: 'This order was paid in your Shopify checkout.',
      next: 'Refund it in Shopify; it shows up here by itself.',
    },
    STORE_CREDIT_UNSUPPORTED: {
      title: 'Orders from Vitrine cannot be refunded as store credit.',
      next: 'Refund to the card that was used.',
    },
    KEY_REUSED: { title: 'This page has made another refund already.', next: 'Reload it and begin again.' },
  },
  ar: {
    ORDER_NOT_FOUND: { title: 'لم نجد هذا الطلب.', next: 'ارجع إلى طلباتك.' },
    LINE_NOT_FOUND: { title: 'هذا المنتج ليس جزءًا من الطلب.', next: 'أعد تحميل الصفحة واختر من جديد.' },
    NOTHING_TO_REFUND: { title: 'لا شيء لاسترداده بعد.', next: 'اختر منتجات أو الشحن أو مبلغًا.' },
    NOTHING_LEFT: { title: 'أُعيد مال هذا الطلب كله.', next: 'لم يبقَ ما يُسترد.' },
    MORE_UNITS_THAN_LEFT: { title: 'يمكن استرداد {left} فقط من {title}.', next: 'اختر عددًا أقل.' },
    MORE_SHIPPING_THAN_LEFT: {
      title: 'يمكن استرداد {left} {currency} فقط من الشحن.',
      next: 'أدخل مبلغًا لا يزيد على ذلك.',
    },
    MORE_THAN_LEFT: { title: 'يمكن استرداد {left} {currency} فقط من هذا الطلب.', next: 'خفّض المبلغ.' },
    NOT_IN_SHOPIFY_YET: { title: 'هذا الطلب ليس في Shopify بعد.', next: 'انتظره أو عالج مشكلته في الصندوق.' },
    ORDER_CANCELLED: { title: 'هذا الطلب ملغى.', next: 'يعود ماله تلقائيًا.' },
    PAID_IN_SHOPIFY: {
      title: 'دُفع هذا الطلب في صفحة دفع متجرك على Shopify.',
      next: 'أعد المبلغ في Shopify وسيظهر هنا تلقائيًا.',
    },
    STORE_CREDIT_UNSUPPORTED: {
      title: 'لا يمكن رد مبلغ طلبات Vitrine رصيدًا في المتجر.',
      next: 'أعد المبلغ إلى البطاقة المستخدمة.',
    },
    KEY_REUSED: { title: 'نفّذت هذه الصفحة استردادًا آخر بالفعل.', next: 'أعد تحميلها وابدأ من جديد.' },
  },
}
