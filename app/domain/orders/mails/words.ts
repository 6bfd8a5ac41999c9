/** Every mail about a purchase. `{name}` is filled in; the order's link and lines are added by `compose.ts`. */
export type MailKind =
  | 'confirmed'
  | 'shipped'
  | 'delivered'
  | 'refunded'
  | 'delayed'
  | 'cancelled'
  | 'soldOut'
  | 'cancelDeclined'
  | 'cancelAsked'
  | 'cancelNotGranted'
  | 'shipByMissed'
  | 'link'

export type MailWords = { readonly subject: string; readonly heading: string; readonly body: string }
export type MailLocale = 'en' | 'ar'

export const mailWords: Readonly<Record<MailLocale, Readonly<Record<MailKind, MailWords>>>> = {
  en: {
    confirmed: {
      subject: 'Your order {number} at {shop} is confirmed',
      heading: 'Thank you for your order',
      body: '{shop} has your order and is getting it ready. We will write again when it ships.',
    },
    shipped: {
      subject: 'Your order {number} is on its way',
      heading: 'It is on its way',
      body: '{shop} has handed your parcel to {carrier}. {tracking}',
    },
    delivered: {
      subject: 'Your order {number} has arrived',
      heading: 'Delivered',
      body: 'The carrier reports your parcel from {shop} as delivered. We hope you love it.',
    },
    refunded: {
      subject: 'A refund for your order {number}',
      heading: 'Money is on its way back to you',
      body: '{amount} goes back to the card you paid with. Your bank may need a few days to show it.',
    },
    delayed: {
      subject: 'Your order {number} needs a little longer',
      heading: 'We are checking something with {shop}',
      body: 'Something about your order has to be cleared up first. If that does not work out within 24 hours, you get all your money back without having to ask.',
    },
    cancelled: {
      subject: 'Your order {number} is cancelled',
      heading: 'Your order is cancelled',
      body: 'Nothing will be sent. What you paid is released or paid back to your card; your bank may need a few days to show it.',
    },
    soldOut: {
      subject: 'Your order at {shop} could not be completed',
      heading: 'Sold out just before we could finish',
      body: 'The last piece went to someone else while your payment was being confirmed. Your card is not charged; a reserved amount is released by your bank.',
    },
    cancelDeclined: {
      subject: 'Your order {number} can no longer be cancelled',
      heading: 'It had already been handed over',
      body: '{shop} had prepared the parcel before your cancellation reached them. You can return it after it arrives.',
    },
    cancelAsked: {
      subject: 'We asked {shop} to cancel your order {number}',
      heading: 'Your wish is with the shop',
      body: '{shop} answers within two days. If nobody answers and nothing was sent, your order is cancelled and paid back by itself.',
    },
    cancelNotGranted: {
      subject: 'Your order {number} stays as it is',
      heading: '{shop} could not cancel it',
      body: 'The shop says: {reason} You can return the order after it arrives.',
    },
    shipByMissed: {
      subject: 'Your order {number} is late',
      heading: '{shop} has not sent it yet',
      body: 'It should have left by now. You can wait, or cancel at once and get all your money back. If it is not sent soon, it is cancelled and paid back by itself.',
    },
    link: {
      subject: 'Your link to order {number}',
      heading: 'Here is your order',
      body: 'Somebody asked for a link to your order at {shop}. If that was not you, you need not do anything.',
    },
  },
  ar: {
    confirmed: {
      subject: 'تم تأكيد طلبك {number} من {shop}',
      heading: 'شكرًا لطلبك',
      body: 'وصل طلبك إلى {shop} ويجري تجهيزه. سنراسلك عند شحنه.',
    },
    shipped: {
      subject: 'طلبك {number} في الطريق إليك',
      heading: 'طلبك في الطريق',
      body: 'سلّم {shop} طردك إلى {carrier}. {tracking}',
    },
    delivered: {
      subject: 'وصل طلبك {number}',
      heading: 'تم التوصيل',
      body: 'أفادت شركة الشحن بأن طردك من {shop} قد وصل. نتمنى أن ينال إعجابك.',
    },
    refunded: {
      subject: 'استرداد مبلغ لطلبك {number}',
      heading: 'المبلغ في طريقه إليك',
      body: 'سيُعاد مبلغ {amount} إلى البطاقة التي دفعت بها. قد يحتاج البنك إلى بضعة أيام لإظهاره.',
    },
    delayed: {
      subject: 'يحتاج طلبك {number} إلى وقت إضافي قصير',
      heading: 'نراجع أمرًا مع {shop}',
      body: 'هناك أمر في طلبك يجب حلّه أولًا. إن لم يُحل خلال 24 ساعة فسيُعاد إليك المبلغ كاملًا دون أن تطلب ذلك.',
    },
    cancelled: {
      subject: 'أُلغي طلبك {number}',
      heading: 'أُلغي طلبك',
      body: 'لن يُرسل أي شيء. سيُحرَّر المبلغ أو يُعاد إلى بطاقتك، وقد يحتاج البنك إلى بضعة أيام لإظهاره.',
    },
    soldOut: {
      subject: 'تعذّر إتمام طلبك من {shop}',
      heading: 'نفدت الكمية قبل إتمام الطلب بلحظات',
      body: 'ذهبت آخر قطعة إلى شخص آخر أثناء تأكيد الدفع. لن تُخصم أي مبالغ من بطاقتك، وسيحرر البنك المبلغ المحجوز.',
    },
    cancelDeclined: {
      subject: 'لم يعد من الممكن إلغاء طلبك {number}',
      heading: 'سُلّم الطرد بالفعل',
      body: 'جهّز {shop} الطرد قبل أن يصل إليه طلب الإلغاء. يمكنك إرجاعه بعد وصوله.',
    },
    cancelAsked: {
      subject: 'طلبنا من {shop} إلغاء طلبك {number}',
      heading: 'طلبك لدى المتجر',
      body: 'يرد {shop} خلال يومين. إن لم يرد أحد ولم يُرسل شيء، يُلغى طلبك ويُعاد المبلغ تلقائيًا.',
    },
    cancelNotGranted: {
      subject: 'طلبك {number} باقٍ كما هو',
      heading: 'تعذّر على {shop} إلغاؤه',
      body: 'يقول المتجر: {reason} يمكنك إرجاع الطلب بعد وصوله.',
    },
    shipByMissed: {
      subject: 'تأخر طلبك {number}',
      heading: 'لم يرسله {shop} بعد',
      body: 'كان يجب أن يغادر قبل الآن. يمكنك الانتظار، أو الإلغاء فورًا واسترداد المبلغ كاملًا. وإن لم يُرسل قريبًا فسيُلغى ويُعاد المبلغ تلقائيًا.',
    },
    link: {
      subject: 'رابط طلبك {number}',
      heading: 'إليك طلبك',
      body: 'طلب أحدهم رابطًا لطلبك من {shop}. إن لم تكن أنت فلا حاجة إلى فعل شيء.',
    },
  },
}

export const viewOrder: Readonly<Record<MailLocale, string>> = { en: 'See your order', ar: 'عرض الطلب' }
export const trackingWord: Readonly<Record<MailLocale, string>> = {
  en: 'Tracking number: {number}.',
  ar: 'رقم التتبع: {number}.',
}
export const someCarrier: Readonly<Record<MailLocale, string>> = { en: 'the carrier', ar: 'شركة الشحن' }
