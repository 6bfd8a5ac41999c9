import type { KindWords } from './words.ts'

export const arabicMails: KindWords = {
  confirmed: {
    subject: 'تم تأكيد طلبك {number} من {shop}',
    heading: 'شكرًا لطلبك',
    body: 'وصل طلبك إلى {shop} ويجري تجهيزه. سنراسلك عند شحنه.',
  },
  shipped: {
    subject: 'طلبك {number} في الطريق إليك',
    heading: 'طلبك في الطريق',
    body: 'سلّم {shop} طردك إلى {carrier}.',
  },
  outForDelivery: {
    subject: 'يصل طلبك {number} اليوم',
    heading: 'خرج للتوصيل',
    body: 'يحمل إليك {carrier} طردك من {shop} اليوم.',
  },
  delivered: {
    subject: 'وصل طلبك {number}',
    heading: 'تم التوصيل',
    body: 'أفادت شركة الشحن بأن طردك من {shop} قد وصل. نتمنى أن ينال إعجابك.',
  },
  deliveryFailed: {
    subject: 'تعذّر توصيل طلبك {number}',
    heading: 'لم يصل الطرد إليك',
    body: 'تعذّر على {carrier} توصيل طردك من {shop}. تتبّع الطرد لمعرفة مكانه أو راسل المتجر. وإن لم يصل فبإمكانك استرداد مالك.',
  },
  refunded: {
    subject: 'استرداد مبلغ لطلبك {number}',
    heading: 'المبلغ في طريقه إليك',
    body: 'سيُعاد مبلغ {amount} إلى {method}. تُظهره البنوك عادة خلال 5 إلى 10 أيام عمل.',
  },
  credited: {
    subject: 'رصيد في المتجر لطلبك {number}',
    heading: 'منحك {shop} رصيدًا في متجره',
    body: 'لك {amount} لإنفاقها لدى {shop} في متجره الإلكتروني، حيث تسجّل الدخول بعنوان هذه الرسالة. لن تُدفع إلى بطاقتك.',
  },
  refundReturned: {
    subject: 'أُعيد مبلغ استرداد طلبك {number}',
    heading: 'أعاد بنكك المبلغ',
    body: 'عاد إلينا مبلغ {amount} من بنكك، وغالبًا لأن البطاقة أُغلقت. أُبلغ {shop} وسيجد معك طريقة أخرى، ويمكنك أيضًا مراسلته.',
  },
  delayed: {
    subject: 'يحتاج طلبك {number} إلى وقت إضافي قصير',
    heading: 'نراجع أمرًا مع {shop}',
    body: 'هناك أمر في طلبك يجب حلّه أولًا. إن لم يُحل خلال 24 ساعة فسيُعاد إليك المبلغ كاملًا دون أن تطلب ذلك.',
  },
  cancelled: {
    subject: 'أُلغي طلبك {number}',
    heading: 'أُلغي طلبك',
    body: '{why}لن يُرسل أي شيء. {money}',
  },
  soldOut: {
    subject: 'تعذّر إتمام طلبك من {shop}',
    heading: 'نفدت الكمية قبل إتمام الطلب بلحظات',
    body: 'ذهبت آخر قطعة إلى شخص آخر أثناء تأكيد الدفع. {money} {others}',
  },
  cancelDeclined: {
    subject: 'لم يعد من الممكن إلغاء طلبك {number}',
    heading: 'سُلّم الطرد بالفعل',
    body: 'جهّز {shop} الطرد قبل أن يصل إليه طلب الإلغاء. يمكنك إرجاعه بعد وصوله.',
  },
  cancelAsked: {
    subject: 'طلبنا من {shop} إلغاء طلبك {number}',
    heading: 'طلبك لدى المتجر',
    body: 'يرد {shop} قبل {until}. إن لم يرد أحد ولم يُرسل شيء، يُلغى طلبك ويُعاد المبلغ تلقائيًا.',
  },
  cancelNotGranted: {
    subject: 'طلبك {number} باقٍ كما هو',
    heading: 'تعذّر على {shop} إلغاؤه',
    body: 'يقول المتجر: «{reason}» يمكنك إرجاع الطلب بعد وصوله.',
  },
  shipByMissed: {
    subject: 'تأخر طلبك {number}',
    heading: 'لم يرسله {shop} بعد',
    body: 'كان يجب أن يغادر قبل الآن. يمكنك الانتظار، أو الإلغاء فورًا واسترداد المبلغ كاملًا. وإن لم يُرسل قريبًا فسيُلغى ويُعاد المبلغ تلقائيًا.',
  },
  addressChanged: {
    subject: 'عنوان جديد لطلبك {number}',
    heading: 'يُرسل طلبك إلى العنوان الجديد',
    body: 'أبلغنا {shop} بمكان الإرسال. إن لم تكن أنت من غيّره فأعده أو ألغِ الطلب ما دامت صفحته تسمح بذلك.',
  },
  link: {
    subject: 'رابط طلبك {number}',
    heading: 'إليك طلبك',
    body: 'طلب أحدهم رابطًا لطلبك من {shop}. إن لم تكن أنت فلا حاجة إلى فعل شيء.',
  },
}
