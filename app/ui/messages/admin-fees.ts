import { defineMessages } from './text.ts'

/** Work that a shop pays its creators a fee for. */
export const adminFeesMessages = defineMessages({
  en: {
    fees: 'Paid work', fee: 'fee', plural: 'fees', view_toApprove: 'To approve', view_open: 'Offered and accepted', view_owed: 'Approved and paid', view_closed: 'Came to nothing',
    intro: 'A fee for agreed work, apart from any commission. It is owed once you have approved what was handed in.',
    offer: 'Offer a fee', creator: 'Creator', work: 'Work', amount: 'Fee', state: 'State', due: 'Due {date}', offered: 'Offered {date}', handedIn: 'Handed in {date}',
    none_toApprove: 'Nothing to approve', noneText_toApprove: 'What creators hand in comes in here.',
    none_open: 'No offers are open', noneText_open: 'Offer a creator of your program a fee for a post or other work.',
    none_owed: 'Nothing is owed', noneText_owed: 'Approved work is kept here, and goes along with the next payout.',
    none_closed: 'Nothing here', noneText_closed: 'What was declined or taken back is kept here.',
    offerTitle: 'Offer a fee', who: 'Who', terms: 'What you agree on', brief: 'What you ask for', briefHelp: 'The creator reads it word for word: what to make, what to show, where, and until when it stays up.', dueAt: 'Due by', dueHelp: 'Leave it empty if there is no date.', amountHelp: 'Paid with the next payout after your approval, on top of commissions.', send: 'Send the offer', sent: 'The creator has your offer', members: 'Fees are offered to creators who are in the program.',
    title: '{amount} for {creator}', agreed: 'What was agreed', handedInTitle: 'What was handed in', nothingYet: 'Nothing was handed in yet.', seePost: 'See the post', postGone: 'The post is not public any more.', story: 'What happened', profile: 'Profile', membership: 'In your program',
    label: 'A post that is handed in says that it is a paid partnership; the creator cannot remove that.',
    approve: 'Approve', approveTitle: 'Approve this work?', approveText: 'You owe {amount} from now on. It goes along with the next payout.', approveDone: 'Approved',
    sendBack: 'Ask for changes', sendBackTitle: 'What should change?', sendBackText: 'The creator reads your words and hands the work in again.', sendBackDone: 'Sent back',
    withdraw: 'Take the offer back', withdrawTitle: 'Take the offer back?', withdrawText: 'The creator can no longer accept it.', withdrawDone: 'Taken back',
    refund: 'Take the fee back', refundTitle: 'Take the fee back?', refundText: 'It was not paid out yet: nothing is owed any more. The creator reads why.', refundDone: 'Taken back',
    reason: 'Your words to the creator', recent: 'Paid work', seeAll: 'See all', noneWith: 'No fee was offered to this creator yet.',
  },
  ar: {
    fees: 'أعمال بأجر', fee: 'أجر', plural: 'أجور', view_toApprove: 'بانتظار موافقتك', view_open: 'معروضة ومقبولة', view_owed: 'موافق عليها ومدفوعة', view_closed: 'لم تتم',
    intro: 'أجر مقابل عمل متفق عليه، منفصل عن أي عمولة. يصبح مستحقًا حين توافق على ما سُلّم.',
    offer: 'عرض أجر', creator: 'صانع المحتوى', work: 'العمل', amount: 'الأجر', state: 'الحالة', due: 'موعده {date}', offered: 'عُرض في {date}', handedIn: 'سُلّم في {date}',
    none_toApprove: 'لا شيء ينتظر موافقتك', noneText_toApprove: 'يصل إلى هنا ما يسلّمه صنّاع المحتوى.',
    none_open: 'لا عروض جارية', noneText_open: 'اعرض على صانع محتوى في برنامجك أجرًا مقابل منشور أو عمل آخر.',
    none_owed: 'لا شيء مستحق', noneText_owed: 'يُحفظ هنا العمل الموافق عليه، ويُصرف مع الدفعة التالية.',
    none_closed: 'لا شيء هنا', noneText_closed: 'يُحفظ هنا ما رُفض أو سُحب.',
    offerTitle: 'عرض أجر', who: 'لمن', terms: 'ما تتفقان عليه', brief: 'ما تطلبه', briefHelp: 'يقرؤه صانع المحتوى كما هو: ماذا يصنع، وماذا يعرض، وأين، وإلى متى يبقى ظاهرًا.', dueAt: 'موعد التسليم', dueHelp: 'اتركه فارغًا إن لم يكن هناك موعد.', amountHelp: 'يُدفع مع أول دفعة صرف بعد موافقتك، فوق العمولات.', send: 'إرسال العرض', sent: 'وصل عرضك إلى صانع المحتوى', members: 'تُعرض الأجور على صنّاع المحتوى الذين في البرنامج.',
    title: '{amount} إلى {creator}', agreed: 'ما اتُّفق عليه', handedInTitle: 'ما سُلّم', nothingYet: 'لم يُسلَّم شيء بعد.', seePost: 'عرض المنشور', postGone: 'لم يعد المنشور ظاهرًا.', story: 'ما جرى', profile: 'الملف', membership: 'في برنامجك',
    label: 'يذكر المنشور المسلَّم أنه شراكة مدفوعة، ولا يستطيع صانع المحتوى إزالة ذلك.',
    approve: 'موافقة', approveTitle: 'هل توافق على هذا العمل؟', approveText: 'يصبح {amount} مستحقًا عليك من الآن ويُصرف مع الدفعة التالية.', approveDone: 'تمت الموافقة',
    sendBack: 'طلب تعديلات', sendBackTitle: 'ما الذي يجب أن يتغيّر؟', sendBackText: 'يقرأ صانع المحتوى كلماتك ويسلّم العمل من جديد.', sendBackDone: 'أُعيد للتعديل',
    withdraw: 'سحب العرض', withdrawTitle: 'هل تسحب العرض؟', withdrawText: 'لن يستطيع صانع المحتوى قبوله بعد ذلك.', withdrawDone: 'سُحب العرض',
    refund: 'سحب الأجر', refundTitle: 'هل تسحب الأجر؟', refundText: 'لم يُصرف بعد، ولن يبقى شيء مستحقًا. ويقرأ صانع المحتوى السبب.', refundDone: 'سُحب الأجر',
    reason: 'كلماتك لصانع المحتوى', recent: 'أعمال بأجر', seeAll: 'عرض الكل', noneWith: 'لم يُعرض أجر على صانع المحتوى هذا بعد.',
  },
}) // prettier-ignore
