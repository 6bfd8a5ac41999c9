import { defineMessages } from './text.ts'

export const adminMarketMessages = defineMessages({
  en: {
    everyone: 'All creators', shortlist: 'Shortlist', search: 'Name or what they write', category: 'What they show', country: 'Country', language: 'Language', followers: 'Followers, at least', clear: 'Clear the filters',
    creator: 'Creator', creators: 'creators', reach: 'Reach', shows: 'Shows', performance: 'Last 90 days', performanceText: 'Over all brands on Vitrine. A share is shown only where it was counted from enough.',
    followersOf: '{count} followers', noReach: 'No accounts named',
    posts: { one: '{count} post', other: '{count} posts' }, orders: { one: '{count} order', other: '{count} orders' },
    conversion: { one: '{rate} of {count} click led to an order', other: '{rate} of {count} clicks led to an order' }, fewClicks: { one: '{count} click, too few to say more', other: '{count} clicks, too few to say more' },
    returned: { one: '{rate} of {count} piece came back', other: '{rate} of {count} pieces came back' }, samples: { one: '{rate} of {count} sample led to a post', other: '{rate} of {count} samples led to posts' },
    invite: 'Invite', keep: 'Remember', kept: 'On your shortlist', drop: 'Take off the shortlist', dropped: 'Taken off',
    none: 'Nobody found', noneText: 'Try fewer filters.', noShortlist: 'Remember creators here to find them again.',
    inviteTitle: { one: 'Invite {count} creator', other: 'Invite {count} creators' }, note: 'Your words to them', noteHelp: 'Why you would like to work with them.', withOffer: 'With a rate of their own', offerHelp: 'It holds for them once they are in, before what is open to all.',
    invited: { one: '{count} creator invited', other: '{count} creators invited' },
    seePage: 'Their page', inProgram: 'In your program', offerFee: 'Offer a fee', permit: 'Advertiser permit',
    platform: 'Where', account: 'Account', people: 'Followers', proof: 'Proof', checked: 'Checked', proven: 'Proof given', openProof: 'Open', said: 'By their own word',
  },
  ar: {
    everyone: 'كل صنّاع المحتوى', shortlist: 'قائمتك', search: 'الاسم أو ما يكتبونه', category: 'ما يعرضونه', country: 'البلد', language: 'اللغة', followers: 'أقل عدد متابعين', clear: 'مسح التصفية',
    creator: 'صانع المحتوى', creators: 'صنّاع محتوى', reach: 'الوصول', shows: 'يعرض', performance: 'آخر 90 يومًا', performanceText: 'لدى كل العلامات على Vitrine. لا تظهر نسبة إلا إذا حُسبت من عدد كافٍ.',
    followersOf: '{count} متابع', noReach: 'لم يذكر حسابات',
    posts: { one: 'منشور واحد', two: 'منشوران', few: '{count} منشورات', many: '{count} منشورًا', other: '{count} منشور' }, orders: { one: 'طلب واحد', two: 'طلبان', few: '{count} طلبات', many: '{count} طلبًا', other: '{count} طلب' },
    conversion: { one: '{rate} من نقرة واحدة أدت إلى طلب', two: '{rate} من نقرتين أدت إلى طلب', few: '{rate} من {count} نقرات أدت إلى طلب', other: '{rate} من {count} نقرة أدت إلى طلب' }, fewClicks: { one: 'نقرة واحدة، لا تكفي لأكثر من ذلك', two: 'نقرتان، لا تكفيان لأكثر من ذلك', few: '{count} نقرات، لا تكفي لأكثر من ذلك', other: '{count} نقرة، لا تكفي لأكثر من ذلك' },
    returned: { one: '{rate} من قطعة واحدة عادت', two: '{rate} من قطعتين عادت', few: '{rate} من {count} قطع عادت', other: '{rate} من {count} قطعة عادت' }, samples: { one: '{rate} من عينة واحدة أثمرت منشورًا', two: '{rate} من عينتين أثمرت منشورات', few: '{rate} من {count} عينات أثمرت منشورات', other: '{rate} من {count} عينة أثمرت منشورات' },
    invite: 'دعوة', keep: 'تذكّر', kept: 'في قائمتك', drop: 'إزالة من القائمة', dropped: 'أُزيل',
    none: 'لم نجد أحدًا', noneText: 'جرّب تصفية أقل.', noShortlist: 'تذكّر صنّاع المحتوى هنا لتجدهم من جديد.',
    inviteTitle: { one: 'دعوة صانع محتوى واحد', two: 'دعوة صانعي محتوى', few: 'دعوة {count} صنّاع محتوى', other: 'دعوة {count} صانع محتوى' }, note: 'كلماتك لهم', noteHelp: 'لماذا تود العمل معهم.', withOffer: 'مع نسبة خاصة بهم', offerHelp: 'تسري لهم بعد دخولهم، قبل ما هو مفتوح للجميع.',
    invited: { one: 'دُعي صانع محتوى واحد', two: 'دُعي صانعا محتوى', few: 'دُعي {count} صنّاع محتوى', other: 'دُعي {count} صانع محتوى' },
    seePage: 'صفحته', inProgram: 'في برنامجك', offerFee: 'عرض أجر', permit: 'ترخيص المعلن',
    platform: 'أين', account: 'الحساب', people: 'المتابعون', proof: 'الإثبات', checked: 'تم التحقق', proven: 'قُدّم إثبات', openProof: 'فتح', said: 'بقوله هو',
  },
}) // prettier-ignore
