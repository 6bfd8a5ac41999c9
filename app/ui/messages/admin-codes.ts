import { defineMessages } from './text.ts'

/** The codes of a program's creators: what they take off, and how Shopify stands to them. */
export const adminCodesMessages = defineMessages({
  en: {
    discountTitle: 'What a code takes off', discountText: 'Each creator may have one code in the program. It lowers the price here and in your own Shopify checkout, you pay for it, and whoever types it in is counted as brought by that creator.',
    percent: 'Taken off', percentHelp: 'A change holds for every code in force. What was bought before keeps its price.', switchOn: 'Switch codes on', switchedOn: 'Codes are on', saved: 'Saved. Shopify is being told.',
    atShopify: 'In Shopify', off: 'Codes are off', noCodesYet: 'Shopify is told with the first code.', onTheWay: { one: '{count} code is on its way to Shopify.', other: '{count} codes are on their way to Shopify.' }, allThere: { one: 'Shopify knows the code that is in force.', other: 'Shopify knows all {count} codes that are in force.' }, noneInForce: 'No code is in force; the discount is switched off in Shopify.',
    retry: 'Try again', retried: 'Shopify is being told again', askRights: 'Grant the right', rightsText: 'Vitrine needs your permission to make discounts before Shopify’s checkout can know the codes. Here they count already.', declined: 'The right was not granted. Codes count here, and not in your own checkout.', askFailed: 'Shopify could not ask for the right. If it is missing, open Vitrine from the list of apps again and accept what it asks for.',
    view_live: 'In force', view_ended: 'Ended', code: 'Code', plural: 'codes', creator: 'Creator', state: 'State', orders: 'Orders, {days} days', sales: 'Sales, {days} days', since: 'Since', acts: 'End',
    make: 'Make a code for a creator', makeTitle: 'Make a code for a creator', makeText: 'Creators make their own as well. A word is never used twice in your shop.', word: 'Code', wordHelp: '3 to 24 letters and digits.', made: 'The code counts from now on', members: 'A creator of the program.',
    end: 'End', endTitle: 'End the code {code}?', endText: 'It lowers no price from now on, here and in your own checkout. What was bought with it stays attributed. The word cannot be used again.', ended: 'The code has ended',
    none_live: 'No codes yet', noneText_live: 'Creators of your program make their own, or you make one for them.', none_ended: 'Nothing has ended', noneText_ended: 'Codes that were ended are kept here with what was sold.',
  },
  ar: {
    discountTitle: 'ما يخصمه الرمز', discountText: 'لكل صانع محتوى رمز واحد في البرنامج. يخفض السعر هنا وفي صفحة الدفع في متجرك على Shopify، وأنت من يتحمّله، ومن يكتبه يُحسب أن هذا الصانع جاء به.',
    percent: 'الخصم', percentHelp: 'يسري التغيير على كل الرموز الفعّالة. وما اشتُري من قبل يبقى بسعره.', switchOn: 'تفعيل الرموز', switchedOn: 'الرموز مفعّلة', saved: 'تم الحفظ، ويُبلَّغ Shopify.',
    atShopify: 'في Shopify', off: 'الرموز غير مفعّلة', noCodesYet: 'يُبلَّغ Shopify مع أول رمز.', onTheWay: { one: 'رمز واحد في الطريق إلى Shopify.', two: 'رمزان في الطريق إلى Shopify.', few: '{count} رموز في الطريق إلى Shopify.', other: '{count} رمزًا في الطريق إلى Shopify.' }, allThere: { one: 'يعرف Shopify الرمز الفعّال.', two: 'يعرف Shopify الرمزين الفعّالين.', few: 'يعرف Shopify كل الرموز الفعّالة وعددها {count}.', other: 'يعرف Shopify كل الرموز الفعّالة وعددها {count}.' }, noneInForce: 'لا رمز فعّال، والخصم موقوف في Shopify.',
    retry: 'حاول مجددًا', retried: 'يُبلَّغ Shopify من جديد', askRights: 'منح الصلاحية', rightsText: 'تحتاج Vitrine إلى إذنك لإنشاء الخصومات قبل أن تعرف صفحة الدفع في Shopify هذه الرموز. أما هنا فهي سارية.', declined: 'لم تُمنح الصلاحية. تسري الرموز هنا ولا تسري في صفحة الدفع في متجرك.', askFailed: 'تعذّر على Shopify طلب الصلاحية. إن كانت ناقصة فافتح Vitrine من قائمة التطبيقات من جديد واقبل ما تطلبه.',
    view_live: 'الفعّالة', view_ended: 'المنتهية', code: 'الرمز', plural: 'رموز', creator: 'صانع المحتوى', state: 'الحالة', orders: 'الطلبات في {days} يومًا', sales: 'المبيعات في {days} يومًا', since: 'منذ', acts: 'إنهاء',
    make: 'إنشاء رمز لصانع محتوى', makeTitle: 'إنشاء رمز لصانع محتوى', makeText: 'ينشئ صنّاع المحتوى رموزهم أيضًا. ولا تُستخدم الكلمة في متجرك مرتين.', word: 'الرمز', wordHelp: 'من 3 إلى 24 حرفًا لاتينيًا ورقمًا.', made: 'الرمز سارٍ من الآن', members: 'صانع محتوى في البرنامج.',
    end: 'إنهاء', endTitle: 'هل تنهي الرمز {code}؟', endText: 'لن يخفض أي سعر بعد الآن، هنا وفي صفحة الدفع في متجرك. وما اشتُري به يبقى منسوبًا. ولا تُستخدم الكلمة من جديد.', ended: 'انتهى الرمز',
    none_live: 'لا رموز بعد', noneText_live: 'ينشئ صنّاع برنامجك رموزهم، أو تنشئ أنت رمزًا لهم.', none_ended: 'لم ينتهِ شيء', noneText_ended: 'تُحفظ هنا الرموز المنتهية مع ما بيع بها.',
  },
}) // prettier-ignore
