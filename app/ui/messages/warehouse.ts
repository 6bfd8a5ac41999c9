import type { ContractRefusal, RequestRefusal, WarehouseStockRefusal } from '#app/domain/warehouse/refusals.ts'
import type { RejectReason, RequestState } from '#app/domain/warehouse/states.ts'
import type { RefusalWords } from './refusal-words.ts'
import { defineMessages } from './text.ts'

export const warehouseWords: RefusalWords<ContractRefusal | RequestRefusal | WarehouseStockRefusal> = {
  en: {
    ALREADY_JOINED: { title: 'Your shop has joined already.', next: 'Reload the page to see where it stands.' },
    NOT_JOINED: { title: 'Your shop has not joined the warehouse.', next: 'Join first, then hand goods over.' },
    REQUESTS_OPEN: { title: 'Requests are still open: {count}.', next: 'Send, reject or cancel them first.' },
    GOODS_LEFT: { title: 'Goods of yours still lie here: {count}.', next: 'Hand them back first, then leave.' },
    GOODS_NOT_FOUND: { title: 'No product of yours carries this code.', next: 'Check the SKU or barcode in Shopify.' },
    GOODS_AMBIGUOUS: { title: 'More than one variant carries this code.', next: 'Give each variant its own SKU in Shopify.' },
    NOT_STOCKED_IN_SHOPIFY: {
      title: 'Shopify keeps no stock of this product yet.',
      next: 'Turn on quantity tracking for it in Shopify, then try again.',
    },
    NOT_ENOUGH_FREE: { title: 'Only {count} of these are free.', next: 'The rest is promised to accepted requests.' },
    BELOW_PROMISED: {
      title: 'Accepted requests were promised {count} of these.',
      next: 'Close or cancel some of them first, then count again.',
    },
    REQUEST_NOT_FOUND: { title: 'This request is not here.', next: 'Go back to the list and choose another.' },
    NOT_NOW: { title: 'This request has moved on.', next: 'Reload the page to see where it stands.' },
    STILL_TELLING: { title: 'Shopify is still being told of the last step.', next: 'Try again in a minute.' },
    CANCELLATION_WAITS: { title: 'A cancellation waits for your answer.', next: 'Grant or decline it first.' },
    NO_CANCELLATION: { title: 'Nobody asks to cancel this request.', next: 'Reload the page to see where it stands.' },
    ALREADY_SENT: { title: 'A part of it has left already.', next: 'Decline the cancellation, or close what is left.' },
    OUT_OF_STOCK: {
      title: '“{title}”: {wanted} wanted, {free} free on the shelf.',
      next: 'Receive more and accept then, or reject the request as out of stock.',
    },
    UNKNOWN_GOODS: {
      title: '“{title}” is not in your Vitrine catalog.',
      next: 'Reject the request, or publish the product to Vitrine first.',
    },
    MORE_THAN_ASKED: { title: 'Only {count} of a line are left to pack.', next: 'Lower the number and try again.' },
    NOTHING_PACKED: { title: 'There is nothing in a parcel.', next: 'Pack at least one item first.' },
    NOTHING_TO_TELL: { title: 'Shopify knows all of this already.', next: 'Nothing is left to do.' },
    PARCEL_NOT_FOUND: { title: 'This parcel is gone.', next: 'Reload the page.' },
  },
  ar: {
    ALREADY_JOINED: { title: 'متجرك منضم بالفعل.', next: 'أعد تحميل الصفحة لترى حالته.' },
    NOT_JOINED: { title: 'لم ينضم متجرك إلى المستودع.', next: 'انضم أولًا ثم سلّم البضاعة.' },
    REQUESTS_OPEN: { title: 'ما زالت هناك طلبات مفتوحة: {count}.', next: 'أرسلها أو ارفضها أو ألغِها أولًا.' },
    GOODS_LEFT: { title: 'ما زالت بضاعة لك هنا: {count}.', next: 'استعدها أولًا ثم غادر.' },
    GOODS_NOT_FOUND: { title: 'لا منتج لك يحمل هذا الرمز.', next: 'تحقق من رمز SKU أو الباركود في Shopify.' },
    GOODS_AMBIGUOUS: { title: 'أكثر من متغير يحمل هذا الرمز.', next: 'أعطِ كل متغير رمز SKU خاصًا به في Shopify.' },
    NOT_STOCKED_IN_SHOPIFY: { title: 'لا يتتبع Shopify مخزون هذا المنتج بعد.', next: 'فعّل تتبع الكمية له في Shopify ثم حاول مجددًا.' },
    NOT_ENOUGH_FREE: { title: 'المتاح منها {count} فقط.', next: 'الباقي محجوز لطلبات مقبولة.' },
    BELOW_PROMISED: { title: 'وُعدت طلبات مقبولة بعدد {count} منها.', next: 'أغلق بعضها أو ألغِه أولًا ثم أعد الجرد.' },
    REQUEST_NOT_FOUND: { title: 'هذا الطلب ليس هنا.', next: 'ارجع إلى القائمة واختر غيره.' },
    NOT_NOW: { title: 'تغيّرت حالة هذا الطلب.', next: 'أعد تحميل الصفحة لترى حالته.' },
    STILL_TELLING: { title: 'ما زلنا نُبلغ Shopify بالخطوة السابقة.', next: 'حاول مجددًا بعد دقيقة.' },
    CANCELLATION_WAITS: { title: 'طلب إلغاء ينتظر ردّك.', next: 'اقبله أو ارفضه أولًا.' },
    NO_CANCELLATION: { title: 'لا أحد يطلب إلغاء هذا الطلب.', next: 'أعد تحميل الصفحة لترى حالته.' },
    ALREADY_SENT: { title: 'غادر جزء منه بالفعل.', next: 'ارفض الإلغاء، أو أغلق ما تبقى.' },
    OUT_OF_STOCK: {
      title: '«{title}»: المطلوب {wanted} والمتاح على الرف {free}.',
      next: 'استلم المزيد ثم اقبل، أو ارفض الطلب لنفاد المخزون.',
    },
    UNKNOWN_GOODS: { title: '«{title}» ليس في كتالوجك على Vitrine.', next: 'ارفض الطلب، أو انشر المنتج على Vitrine أولًا.' },
    MORE_THAN_ASKED: { title: 'لم يبقَ من أحد البنود إلا {count} للتعبئة.', next: 'قلّل العدد ثم حاول مجددًا.' },
    NOTHING_PACKED: { title: 'لا شيء في طرد.', next: 'عبّئ قطعة واحدة على الأقل أولًا.' },
    NOTHING_TO_TELL: { title: 'يعرف Shopify كل هذا بالفعل.', next: 'لم يبقَ ما تفعله.' },
    PARCEL_NOT_FOUND: { title: 'لم يعد هذا الطرد موجودًا.', next: 'أعد تحميل الصفحة.' },
  },
} // prettier-ignore

export const requestStateMessages = defineMessages<RequestState>({
  en: {
    requested: 'To answer',
    accepted: 'To pick',
    rejected: 'Rejected',
    picking: 'Being picked',
    packed: 'Packed',
    shipped: 'Shipped',
    closed: 'Closed unfinished',
    cancelled: 'Cancelled',
  },
  ar: {
    requested: 'بانتظار الرد',
    accepted: 'للالتقاط',
    rejected: 'مرفوض',
    picking: 'قيد الالتقاط',
    packed: 'معبّأ',
    shipped: 'شُحن',
    closed: 'أُغلق دون إتمام',
    cancelled: 'أُلغي',
  },
})

export const rejectReasonMessages = defineMessages<RejectReason>({
  en: {
    INVENTORY_OUT_OF_STOCK: 'Out of stock',
    INCORRECT_ADDRESS: 'The address is incorrect',
    INVALID_CONTACT_INFORMATION: 'Contact details are missing or wrong',
    INTERNATIONAL_SHIPPING_UNAVAILABLE: 'We do not ship to this country',
    UNDELIVERABLE_DESTINATION: 'No carrier delivers there',
    INELIGIBLE_PRODUCT: 'We do not send this product',
    INVALID_SKU: 'The SKU is unknown',
    INCORRECT_PRODUCT_INFO: 'The product’s details are wrong',
    MISSING_CUSTOMS_INFO: 'Customs details are missing',
    ORDER_TOO_LARGE: 'The order is too large',
    PACKAGE_PREFERENCE_NOT_SET: 'No packaging was chosen',
    OTHER: 'Another reason',
  },
  ar: {
    INVENTORY_OUT_OF_STOCK: 'نفد المخزون',
    INCORRECT_ADDRESS: 'العنوان غير صحيح',
    INVALID_CONTACT_INFORMATION: 'بيانات التواصل ناقصة أو خاطئة',
    INTERNATIONAL_SHIPPING_UNAVAILABLE: 'لا نشحن إلى هذا البلد',
    UNDELIVERABLE_DESTINATION: 'لا ناقل يصل إلى هناك',
    INELIGIBLE_PRODUCT: 'لا نرسل هذا المنتج',
    INVALID_SKU: 'رمز SKU غير معروف',
    INCORRECT_PRODUCT_INFO: 'بيانات المنتج خاطئة',
    MISSING_CUSTOMS_INFO: 'بيانات الجمارك ناقصة',
    ORDER_TOO_LARGE: 'الطلب كبير جدًا',
    PACKAGE_PREFERENCE_NOT_SET: 'لم يُحدد التغليف',
    OTHER: 'سبب آخر',
  },
})
