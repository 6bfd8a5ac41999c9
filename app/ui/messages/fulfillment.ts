import type { ProblemCause } from '#app/domain/fulfillment/problem-causes.ts'
import type { ProblemRefusal } from '#app/domain/fulfillment/refusals.ts'
import type { RefusalWords } from './refusal-words.ts'

/** Why a command of the problem inbox did nothing. */
export const problemWords: RefusalWords<ProblemRefusal> = {
  en: {
    PROBLEM_NOT_FOUND: { title: 'This problem is not in your inbox.', next: 'Go back to the list and choose another.' },
    ALREADY_RESOLVED: {
      title: 'This was settled already.',
      next: 'Nothing is left to do. Reload to see how it ended.',
    },
    NOT_FOR_THIS_PROBLEM: {
      title: 'That does not help with this problem.',
      next: 'Choose one of the other ways shown beside it.',
    },
    ORDER_CANCELLED: { title: 'The order is cancelled.', next: 'Its money goes back; nothing is left to do.' },
  },
  ar: {
    PROBLEM_NOT_FOUND: { title: 'هذه المشكلة ليست في صندوقك.', next: 'ارجع إلى القائمة واختر غيرها.' },
    ALREADY_RESOLVED: { title: 'تمت تسوية هذا الأمر بالفعل.', next: 'لم يبقَ ما تفعله. أعد التحميل لترى النتيجة.' },
    NOT_FOR_THIS_PROBLEM: { title: 'هذا لا يفيد في هذه المشكلة.', next: 'اختر إحدى الطرق الأخرى الظاهرة بجانبها.' },
    ORDER_CANCELLED: { title: 'أُلغي الطلب.', next: 'يُعاد المبلغ، ولم يبقَ ما تفعله.' },
  },
}

/** What is wrong with an order and what helps, for its merchant. */
export const problemCauseWords: RefusalWords<ProblemCause> = {
  en: {
    VARIANT_GONE: {
      title: 'The item no longer exists in your store.',
      next: 'Restore it and try again, send the order with a custom line, or pay the shopper back.',
    },
    ORDER_REFUSED: {
      title: 'Shopify did not accept this order.',
      next: 'Try again; if it stays this way, pay the shopper back.',
    },
    SHOP_DORMANT: {
      title: 'Your store is paused, so it cannot take orders.',
      next: 'Reactivate your store, then try again.',
    },
    SHOP_ACCESS_LOST: {
      title: 'Vitrine can no longer reach your store.',
      next: 'Open Vitrine from your Shopify admin to renew its access, then try again.',
    },
    SHOPIFY_UNREACHABLE: {
      title: 'Shopify has not answered about this order for a while.',
      next: 'We keep trying. You need not do anything unless it stays this way.',
    },
    CAPTURE_REFUSED: {
      title: 'The shopper’s bank no longer holds the money.',
      next: 'Do not ship this order. It is being cancelled in Shopify.',
    },
    CAPTURE_FAILED: {
      title: 'The shopper’s payment could not be taken yet.',
      next: 'We keep trying. Ship when the payment shows as taken; if it stays this way, contact support.',
    },
    REFUND_DISPUTED: {
      title: 'A refund waits for the buyer’s bank.',
      next: 'The bank already has this money. If you win, the refund is sent by itself; if not, the bank pays the buyer.',
    },
    REFUND_UNPAYABLE: {
      title: 'A refund’s amount cannot be sent in its currency.',
      next: 'Refund a round amount instead, or pay the shopper another way and mark this as done.',
    },
    REFUND_REFUSED: {
      title: 'A refund could not be sent.',
      next: 'Try again. If it fails again, contact support with the order number.',
    },
    CANCEL_REFUSED: {
      title: 'Shopify would not cancel this order.',
      next: 'Check whether it has shipped; cancel it in Shopify if it has not.',
    },
    REFUND_NOT_RECORDED: {
      title: 'Shopify did not write a refund into its books.',
      next: 'The shopper has the money. Record the refund in Shopify by hand, then mark this as seen.',
    },
    DISPUTE_OPENED: {
      title: 'The buyer’s bank questions this payment.',
      next: 'Answer with proof of the sale and the delivery before the bank’s date, or accept that the money goes back.',
    },
    RETURN_NOT_RECORDED: {
      title: 'Shopify did not take a step of a return.',
      next: 'Compare the return here and in Shopify, set it right there, then mark this as seen.',
    },
    REFUND_EXCEEDED: {
      title: 'More was refunded than this order sold.',
      next: 'Check its refunds in Shopify. The creator’s commission ended at zero and is not taken below it.',
    },
    ADDRESS_NOT_SENT: {
      title: 'Shopify did not take the shopper’s new address.',
      next: 'Change it in Shopify by hand and mark this as done, or try again. The order is kept back until then.',
    },
    HOLD_NOT_RELEASED: {
      title: 'Our hold on this order could not be released.',
      next: 'Release the hold in Shopify, or try again.',
    },
    ORDER_UNKNOWN: {
      title: 'Shopify has an order with our mark that we do not know.',
      next: 'Look at it in Shopify. If it is a copy of another order, cancel it there; then mark this as seen.',
    },
    DELETED_IN_SHOPIFY: {
      title: 'This paid order was deleted in Shopify.',
      next: 'Pay the shopper back if you will not send it. If it was deleted by mistake, try again: we send it to Shopify anew.',
    },
    ORDER_DOUBLED: {
      title: 'This order is in Shopify twice.',
      next: 'Ship only one of the two and cancel the other in Shopify.',
    },
    AMOUNT_DIFFERS: {
      title: 'Shopify shows another total than the shopper paid.',
      next: 'Compare both amounts. What the shopper paid stands.',
    },
    FULFILLMENT_REFUSED: {
      title: 'The location will not or cannot send this order.',
      next: 'Move it to another location in Shopify, or refund the shopper.',
    },
    FULFILLMENT_UNKNOWN: {
      title: 'Shopify says something about this order that we do not know yet.',
      next: 'Look at its fulfilment in Shopify.',
    },
    SHIP_BY_MISSED: {
      title: 'This order should have shipped by now.',
      next: 'Ship it soon. The shopper may cancel, and it ends by itself later.',
    },
    WAREHOUSE_ANSWER_REFUSED: {
      title: 'Shopify would not take our answer to a fulfillment request.',
      next: 'Open the request in Warehouse, compare it with the order in Shopify, then try again.',
    },
    WAREHOUSE_SHIPMENT_REFUSED: {
      title: 'A parcel left our warehouse, but Shopify would not record it.',
      next: 'Open the request in Warehouse. Release a hold on the order in Shopify if there is one, then try again.',
    },
    WAREHOUSE_UNREACHABLE: {
      title: 'Shopify has not heard what we did about a fulfillment request.',
      next: 'We keep trying. You need not do anything unless it stays this way.',
    },
    WAREHOUSE_STOCK_REFUSED: {
      title: 'Shopify would not take the stock count of goods in our warehouse.',
      next: 'Check that the product still exists and that its quantity is tracked, then count it again in Warehouse.',
    },
  },
  ar: {
    VARIANT_GONE: {
      title: 'لم يعد المنتج موجودًا في متجرك.',
      next: 'استعده ثم حاول مجددًا، أو أرسل الطلب ببند مخصص، أو أعد المبلغ إلى المتسوق.',
    },
    ORDER_REFUSED: {
      title: 'لم يقبل Shopify هذا الطلب.',
      next: 'حاول مجددًا، وإن استمر الأمر فأعد المبلغ إلى المتسوق.',
    },
    SHOP_DORMANT: { title: 'متجرك متوقف مؤقتًا فلا يستقبل الطلبات.', next: 'أعد تنشيط متجرك ثم حاول مجددًا.' },
    SHOP_ACCESS_LOST: {
      title: 'لم يعد بإمكان Vitrine الوصول إلى متجرك.',
      next: 'افتح Vitrine من لوحة Shopify لتجديد الوصول ثم حاول مجددًا.',
    },
    SHOPIFY_UNREACHABLE: {
      title: 'لم يُجب Shopify بشأن هذا الطلب منذ فترة.',
      next: 'نواصل المحاولة، ولا يلزمك شيء ما لم يستمر الأمر.',
    },
    CAPTURE_REFUSED: {
      title: 'لم يعد بنك المتسوق يحجز المبلغ.',
      next: 'لا تشحن هذا الطلب. يجري إلغاؤه في Shopify.',
    },
    CAPTURE_FAILED: {
      title: 'تعذّر تحصيل دفعة المتسوق حتى الآن.',
      next: 'نواصل المحاولة. اشحن بعد ظهور الدفعة محصّلة، وإن استمر الأمر فتواصل مع الدعم.',
    },
    REFUND_DISPUTED: {
      title: 'استرداد ينتظر قرار بنك المشتري.',
      next: 'المبلغ لدى البنك الآن. إن كسبت الاعتراض أُرسل الاسترداد تلقائيًا، وإلا دفعه البنك للمشتري.',
    },
    REFUND_UNPAYABLE: {
      title: 'لا يمكن إرسال مبلغ هذا الاسترداد بعملته.',
      next: 'أعد مبلغًا مقرّبًا بدلًا منه، أو ادفع للمتسوق بطريقة أخرى ثم أشر إلى أنه تم.',
    },
    REFUND_REFUSED: {
      title: 'تعذّر إرسال مبلغ مسترد.',
      next: 'حاول مجددًا. وإن فشل ثانية فتواصل مع الدعم مع رقم الطلب.',
    },
    CANCEL_REFUSED: {
      title: 'لم يقبل Shopify إلغاء هذا الطلب.',
      next: 'تحقق مما إذا كان قد شُحن، وألغِه من Shopify إن لم يُشحن.',
    },
    REFUND_NOT_RECORDED: {
      title: 'لم يسجّل Shopify مبلغًا مستردًا في دفاتره.',
      next: 'المال عند المتسوق. سجّل الاسترداد في Shopify يدويًا ثم علّم هذا كمقروء.',
    },
    DISPUTE_OPENED: {
      title: 'اعترض بنك المشتري على هذه الدفعة.',
      next: 'قدّم ما يثبت البيع والتسليم قبل موعد البنك، أو اقبل أن يعود المال إليه.',
    },
    RETURN_NOT_RECORDED: {
      title: 'لم يقبل Shopify خطوة من خطوات إرجاع.',
      next: 'قارن الإرجاع هنا وفي Shopify وصحّحه هناك ثم علّم هذا كمقروء.',
    },
    REFUND_EXCEEDED: {
      title: 'رُدّ أكثر مما بيع في هذا الطلب.',
      next: 'راجع المبالغ المستردة في Shopify. عمولة صانع المحتوى صارت صفرًا ولا تنزل دونه.',
    },
    ADDRESS_NOT_SENT: {
      title: 'لم يقبل Shopify عنوان المتسوق الجديد.',
      next: 'غيّره في Shopify يدويًا ثم أكّد ذلك، أو حاول مجددًا. يبقى الطلب محجوزًا حتى ذلك الحين.',
    },
    HOLD_NOT_RELEASED: { title: 'تعذّر رفع حجزنا عن هذا الطلب.', next: 'ارفع الحجز في Shopify، أو حاول مجددًا.' },
    ORDER_UNKNOWN: {
      title: 'في Shopify طلب يحمل علامتنا ولا نعرفه.',
      next: 'انظر إليه في Shopify. إن كان نسخة من طلب آخر فألغه هناك، ثم أشر إلى أنك رأيته.',
    },
    DELETED_IN_SHOPIFY: {
      title: 'حُذف هذا الطلب المدفوع في Shopify.',
      next: 'أعد المبلغ إلى المتسوق إن لم تكن سترسله. وإن حُذف خطأً فحاول مجددًا لنرسله إلى Shopify من جديد.',
    },
    ORDER_DOUBLED: { title: 'هذا الطلب موجود في Shopify مرتين.', next: 'اشحن واحدًا منهما فقط وألغِ الآخر في Shopify.' },
    AMOUNT_DIFFERS: {
      title: 'يعرض Shopify إجماليًا غير الذي دفعه المتسوق.',
      next: 'قارن المبلغين. ما دفعه المتسوق هو المعتمد.',
    },
    FULFILLMENT_REFUSED: {
      title: 'لن يرسل الموقع هذا الطلب أو لا يستطيع.',
      next: 'انقله إلى موقع آخر في Shopify، أو أعد المبلغ إلى المتسوق.',
    },
    FULFILLMENT_UNKNOWN: {
      title: 'يقول Shopify عن هذا الطلب ما لا نعرفه بعد.',
      next: 'راجع تنفيذه في Shopify.',
    },
    SHIP_BY_MISSED: {
      title: 'كان يجب شحن هذا الطلب قبل الآن.',
      next: 'اشحنه قريبًا. يستطيع المتسوق الإلغاء، وسينتهي الطلب تلقائيًا لاحقًا.',
    },
    WAREHOUSE_ANSWER_REFUSED: {
      title: 'لم يقبل Shopify ردّنا على طلب تجهيز.',
      next: 'افتح الطلب في صفحة المستودع، وقارنه بالطلب في Shopify، ثم حاول مجددًا.',
    },
    WAREHOUSE_SHIPMENT_REFUSED: {
      title: 'غادر طرد مستودعنا، لكن Shopify لم يسجّله.',
      next: 'افتح الطلب في صفحة المستودع. ارفع الحجز عن الطلب في Shopify إن وُجد، ثم حاول مجددًا.',
    },
    WAREHOUSE_UNREACHABLE: {
      title: 'لم يصل إلى Shopify ما فعلناه بشأن طلب تجهيز.',
      next: 'نواصل المحاولة، ولا يلزمك شيء ما لم يستمر الأمر.',
    },
    WAREHOUSE_STOCK_REFUSED: {
      title: 'لم يقبل Shopify كمية بضاعة في مستودعنا.',
      next: 'تحقق من أن المنتج ما زال موجودًا وأن كميته متتبَّعة، ثم أعد جرده في صفحة المستودع.',
    },
  },
}
