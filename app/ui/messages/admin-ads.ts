import { defineMessages } from './text.ts'

/** Videos of creators that the shop plays as ads. */
export const adminAdsMessages = defineMessages({
  en: {
    view_current: 'Current', view_past: 'Past', ask: 'Ask for a video',
    about: 'With a creator’s consent you may play their video as an ad elsewhere. Use its link as the ad’s address: orders it brings are listed here, and the creator earns at your plan’s rate for ads. Reports of the network where you advertise may count the same orders; a commission is made only once.',
    ad: 'ad', ads: 'ads', video: 'Video', creator: 'Creator', state: 'State', claims: 'What it brought', acts: 'What you can do',
    noCaption: 'Video without a caption', askedOn: 'Asked on {date}', forDays: { one: 'For {count} day', other: 'For {count} days' }, until: 'Until {date}', endedOn: 'Ended on {date}', askedTwice: 'Its link belongs to a later request.',
    people: { one: '{count} person came by it', other: '{count} people came by it' }, orders: { one: '{count} order touched', other: '{count} orders touched' }, won: { one: '{count} of them earned a commission by it', other: '{count} of them earned a commission by it' }, nothingYet: 'Nothing yet',
    link: 'Address of the ad', copyLink: 'Copy', linkCopied: 'Copied', copyByHand: 'Select the address and copy it', withdraw: 'Take back', withdrawTitle: 'Take this request back?', withdrawText: 'The creator is told. You can ask again at any time.', withdrawDone: 'Taken back',
    end: 'End', endTitle: 'End this ad?', endText: 'The link still leads to the video, but brings nothing from now on: also stop the ad where you play it.', endDone: 'Ended',
    none: 'No ads yet', noneText: 'Ask a creator of your program for a video that shows your products.', nonePast: 'Nothing here', nonePastText: 'Requests that were declined or have ended are kept here.',
    askTitle: 'Ask for a video', askAbout: 'Public videos of your program’s creators that show your products. The creator decides.', byCreator: 'Videos of', allCreators: 'All creators', shows: 'Shows', days: 'Days', daysHelp: 'From the day of the answer.', askThis: 'Ask', asked: 'The creator is asked', stands_asked: 'Asked', stands_granted: 'Granted', noPosts: 'No videos to ask for', noPostsText: 'Public videos of your creators that show your products appear here.', post: 'video', posts: 'videos', publishedOn: 'Public since {date}', watch: 'Watch',
  },
  ar: {
    view_current: 'الحالية', view_past: 'السابقة', ask: 'طلب فيديو',
    about: 'بموافقة صانع المحتوى تستطيع عرض مقطعه إعلانًا في مكان آخر. اجعل رابطه عنوان الإعلان: تظهر هنا الطلبات التي يجلبها، ويكسب صانع المحتوى بنسبة الإعلانات في خطتك. قد تحتسب تقارير شبكة الإعلان الطلبات نفسها، لكن العمولة تُحتسب مرة واحدة.',
    ad: 'إعلان', ads: 'إعلانات', video: 'الفيديو', creator: 'صانع المحتوى', state: 'الحالة', claims: 'ما جلبه', acts: 'ما تستطيع فعله',
    noCaption: 'فيديو بلا وصف', askedOn: 'طُلب في {date}', forDays: { one: 'ليوم واحد', two: 'ليومين', few: 'لمدة {count} أيام', other: 'لمدة {count} يومًا' }, until: 'حتى {date}', endedOn: 'انتهى في {date}', askedTwice: 'رابطه لطلب لاحق.',
    people: { zero: 'لم يأتِ به أحد', one: 'جاء به شخص واحد', two: 'جاء به شخصان', few: 'جاء به {count} أشخاص', other: 'جاء به {count} شخصًا' }, orders: { zero: 'بلا طلبات', one: 'مسّ طلبًا واحدًا', two: 'مسّ طلبين', few: 'مسّ {count} طلبات', other: 'مسّ {count} طلبًا' }, won: { zero: 'لم تنشأ عنه عمولة', one: 'نشأت عنه عمولة في طلب واحد', two: 'نشأت عنه عمولة في طلبين', few: 'نشأت عنه عمولة في {count} طلبات', other: 'نشأت عنه عمولة في {count} طلبًا' }, nothingYet: 'لا شيء بعد',
    link: 'عنوان الإعلان', copyLink: 'نسخ', linkCopied: 'نُسخ', copyByHand: 'حدّد العنوان وانسخه', withdraw: 'سحب', withdrawTitle: 'هل تسحب هذا الطلب؟', withdrawText: 'يُبلَّغ صانع المحتوى. ويمكنك الطلب من جديد متى شئت.', withdrawDone: 'سُحب',
    end: 'إنهاء', endTitle: 'هل تنهي هذا الإعلان؟', endText: 'يبقى الرابط يقود إلى الفيديو لكنه لا يجلب شيئًا من الآن: أوقف الإعلان أيضًا حيث تعرضه.', endDone: 'انتهى',
    none: 'لا إعلانات بعد', noneText: 'اطلب من أحد صنّاع برنامجك فيديو يعرض منتجاتك.', nonePast: 'لا شيء هنا', nonePastText: 'تُحفظ هنا الطلبات المرفوضة والمنتهية.',
    askTitle: 'طلب فيديو', askAbout: 'مقاطع منشورة لصنّاع برنامجك تعرض منتجاتك. والقرار لصانع المحتوى.', byCreator: 'مقاطع', allCreators: 'كل صنّاع المحتوى', shows: 'يعرض', days: 'الأيام', daysHelp: 'من يوم الرد.', askThis: 'طلب', asked: 'أُرسل الطلب إلى صانع المحتوى', stands_asked: 'طُلب', stands_granted: 'مسموح', noPosts: 'لا مقاطع يمكن طلبها', noPostsText: 'تظهر هنا مقاطع صنّاعك المنشورة التي تعرض منتجاتك.', post: 'فيديو', posts: 'مقاطع', publishedOn: 'منشور منذ {date}', watch: 'مشاهدة',
  },
}) // prettier-ignore
