import { defineMessages } from './text.ts'

/** The version that shops accept is `termsVersion` in domain/shops/accept-terms.server.ts; a change of meaning is a new version. */
export const merchantTermsMessages = defineMessages({
  en: {
    title: 'Terms for merchants',
    version: 'Version {version}',
    intro:
      'These are the terms on which a shop sells through Vitrine. They are written to be read. By accepting them in the app you agree to them for your shop.',
    rolesTitle: 'Who sells',
    roles:
      'You sell to the shopper, under your shop’s name. Vitrine shows your products in videos made by creators, takes the payment on your behalf and creates the paid order in your Shopify store. You ship it, and you are responsible for the product, its description, its price and its guarantee.',
    productsTitle: 'Your products',
    products:
      'Vitrine shows only what you publish to its channel in Shopify, at the prices and with the stock that Shopify reports. Do not publish what the law, Shopify or card networks forbid to sell. We may take a product out of view when it breaks these rules, and we tell you why.',
    moneyTitle: 'Money',
    money:
      'The shopper’s card is authorised at the checkout and charged when the order stands in your Shopify store. If the order cannot be created within a day, the shopper is paid back. Refunds go to the card that paid. Vitrine itself takes no commission.',
    creatorsTitle: 'Creators and their commission',
    creators:
      'You choose the rate of your creator program. A creator earns it on the price the shopper paid, without tax and shipping, for sales that their content led to. A refund takes back its share. A higher rate counts from the next order. When you lower it, creators who show a product keep the old rate for it for 30 days. You may ban a creator; what they sold before stays earned.',
    dutiesTitle: 'Orders, returns and support',
    duties:
      'Ship within the time that your shipping options promise and add the tracking number. Returns follow your own policy and the law of the shopper’s country; you decide about them in Shopify. Answer shoppers’ questions about their orders.',
    dataTitle: 'Data',
    data: 'You receive a shopper’s name, address and contact to fulfil their order, and use them for nothing else without their consent. Vitrine reads your published products, their stock, and the orders that it created itself.',
    endTitle: 'Leaving',
    end: 'You can disconnect at any time in Settings, or uninstall the app. Nothing more is sold from then on; open orders stay yours to fulfil, and commissions of past sales stay due. We may end our side with 30 days’ notice, or at once if you break these terms gravely.',
    changesTitle: 'Changes',
    changes: 'When these terms change in meaning, we ask you to accept them again before they apply to you.',
  },
  ar: {
    title: 'شروط التجار',
    version: 'الإصدار {version}',
    intro: 'هذه شروط بيع المتاجر عبر Vitrine، كُتبت لتُقرأ. بموافقتك عليها في التطبيق تقبلها نيابةً عن متجرك.',
    rolesTitle: 'من البائع',
    roles:
      'أنت من يبيع للمتسوق باسم متجرك. يعرض Vitrine منتجاتك في مقاطع يصنعها صنّاع المحتوى، ويتسلّم الدفعة نيابةً عنك، وينشئ الطلب مدفوعًا في متجرك على Shopify. وأنت تشحنه وتتحمل مسؤولية المنتج ووصفه وسعره وضمانه.',
    productsTitle: 'منتجاتك',
    products:
      'لا يعرض Vitrine إلا ما تنشره على قناته في Shopify، بالأسعار والمخزون اللذين يذكرهما Shopify. لا تنشر ما يمنع بيعه القانون أو Shopify أو شبكات البطاقات. قد نحجب منتجًا يخالف ذلك ونخبرك بالسبب.',
    moneyTitle: 'المال',
    money:
      'يُحجز المبلغ على بطاقة المتسوق عند الدفع ويُخصم عندما يصبح الطلب في متجرك على Shopify. وإن تعذّر إنشاء الطلب خلال يوم يُعاد المال إلى المتسوق. يعود المسترد إلى البطاقة التي دفعت. ولا يأخذ Vitrine نفسه عمولة.',
    creatorsTitle: 'صنّاع المحتوى وعمولتهم',
    creators:
      'أنت تختار عمولة برنامجك. يكسبها صانع المحتوى من السعر الذي دفعه المتسوق دون ضريبة وشحن، عن المبيعات التي قاد إليها محتواه. ويستعيد الاسترداد حصته. العمولة الأعلى تسري من الطلب التالي. وإن خفّضتها يحتفظ من يعرض منتجًا بعمولته السابقة له 30 يومًا. يمكنك حظر صانع محتوى، ويبقى له ما كسبه من قبل.',
    dutiesTitle: 'الطلبات والمرتجعات والدعم',
    duties:
      'اشحن خلال المدة التي تعد بها خيارات الشحن وأضف رقم التتبع. تخضع المرتجعات لسياستك ولقانون بلد المتسوق، وأنت تقرر فيها من Shopify. أجب عن أسئلة المتسوقين حول طلباتهم.',
    dataTitle: 'البيانات',
    data: 'تتسلّم اسم المتسوق وعنوانه ووسيلة التواصل لتنفيذ طلبه، ولا تستخدمها لغير ذلك دون موافقته. ويقرأ Vitrine منتجاتك المنشورة ومخزونها والطلبات التي أنشأها بنفسه.',
    endTitle: 'المغادرة',
    end: 'يمكنك قطع الاتصال متى شئت من الإعدادات أو إلغاء تثبيت التطبيق. لا يُباع شيء بعدها، وتبقى الطلبات المفتوحة لك لتنفذها وعمولات المبيعات السابقة مستحقة. ويمكننا الإنهاء بإشعار قبل 30 يومًا، أو فورًا عند مخالفة جسيمة.',
    changesTitle: 'التغييرات',
    changes: 'إن تغيّر معنى هذه الشروط نطلب موافقتك عليها من جديد قبل أن تسري عليك.',
  },
})
