import { defineMessages } from './text.ts'

export const adminSamplesMessages = defineMessages({
  en: {
    view_requests: 'To answer', view_running: 'Under way', view_appeals: 'Appeals', view_closed: 'Closed', view_offers: 'Offers', view_archived: 'Ended offers',
    request: 'request', requests: 'requests', creator: 'Creator', product: 'Product', state: 'State', acts: 'Answer',
    notYetJudged: 'No sample has been judged yet', reliability: { one: '{rate} of {count} sample led to a post', other: '{rate} of {count} samples led to posts' },
    decideBy: 'Answer by {date}', contentDue: 'Content due on {date}', extended: 'Extended once', appealOpen: 'Appeal to answer', appealBy: 'Answer by {date}, or it is granted',
    approve: 'Approve', approveTitle: 'Send this sample?', approveText: 'It becomes an order without a price in Shopify, taken from stock.', approveDone: 'The sample is ordered',
    decline: 'Decline', declineTitle: 'Decline this request?', declineText: 'The creator is told and may ask again in 30 days.', declineDone: 'Declined',
    grant: 'Grant', grantTitle: 'Grant the appeal?', grantText: 'The creator owes no content for this sample.', grantDone: 'Granted',
    refuse: 'Refuse', refuseTitle: 'Refuse the appeal?', refuseText: 'The clock for the content goes on.', refuseDone: 'Refused', reason: 'Your words to the creator',
    none: 'Nothing here', noneText: 'Requests of creators come in here. What is not answered in time expires.',
    offer: 'offer', offers: 'offers', offersText: 'Products that creators may ask for, to show them.', addOffer: 'Offer a product', offerAdded: 'Creators can ask for it', terms: 'Terms', left: 'Left to give', waiting: { one: '{count} waits', other: '{count} wait' },
    kind: 'Kind', kind_free: 'Free', kind_refundable: 'Paid first, given back after sales', quota: 'How many', refundAfterUnits: 'Given back after so many sold', refundAfter: { one: 'Paid first, given back after {count} sale', other: 'Paid first, given back after {count} sales' }, autoApproved: 'approved by themselves', youDecide: 'you decide', worth: 'worth {amount}',
    autoApprove: 'Approve requests by themselves', autoApproveHelp: 'As long as there are some left and in stock.', changeOffer: 'Change the offer', endOffer: 'End', endOfferTitle: 'End this offer?', endOfferText: 'Nobody can ask for it any more. What was approved is sent.', offerEnded: 'The offer has ended',
    noOffers: 'No offers yet', noOffersText: 'Offer a product, and creators of your program can ask to try it.',
  },
  ar: {
    view_requests: 'بانتظار الرد', view_running: 'جارية', view_appeals: 'التظلّمات', view_closed: 'المغلقة', view_offers: 'العروض', view_archived: 'العروض المنتهية',
    request: 'طلب', requests: 'طلبات', creator: 'صانع المحتوى', product: 'المنتج', state: 'الحالة', acts: 'رد',
    notYetJudged: 'لم تُقيَّم عينة بعد', reliability: { one: '{rate} من عينة واحدة أثمرت منشورًا', two: '{rate} من عينتين أثمرت منشورات', few: '{rate} من {count} عينات أثمرت منشورات', other: '{rate} من {count} عينة أثمرت منشورات' },
    decideBy: 'الرد قبل {date}', contentDue: 'المحتوى قبل {date}', extended: 'مُدّد مرة', appealOpen: 'تظلّم بانتظار الرد', appealBy: 'الرد قبل {date}، وإلا قُبل التظلّم',
    approve: 'موافقة', approveTitle: 'هل ترسل هذه العينة؟', approveText: 'تصبح طلبًا بلا ثمن في Shopify وتُخصم من المخزون.', approveDone: 'طُلبت العينة',
    decline: 'رفض', declineTitle: 'هل ترفض هذا الطلب؟', declineText: 'يُبلَّغ صانع المحتوى ويستطيع الطلب بعد 30 يومًا.', declineDone: 'رُفض',
    grant: 'قبول', grantTitle: 'هل تقبل التظلّم؟', grantText: 'لا يلزم صانع المحتوى محتوى عن هذه العينة.', grantDone: 'قُبل',
    refuse: 'رفض', refuseTitle: 'هل ترفض التظلّم؟', refuseText: 'تستمر مهلة المحتوى.', refuseDone: 'رُفض', reason: 'كلماتك لصانع المحتوى',
    none: 'لا شيء هنا', noneText: 'تصل طلبات صنّاع المحتوى إلى هنا. وما لا يُجاب في المهلة ينتهي.',
    offer: 'عرض', offers: 'عروض', offersText: 'منتجات يستطيع صنّاع المحتوى طلبها لعرضها.', addOffer: 'عرض منتج', offerAdded: 'يستطيع صنّاع المحتوى طلبه', terms: 'الشروط', left: 'المتبقي', waiting: { one: 'طلب واحد ينتظر', two: 'طلبان ينتظران', few: '{count} طلبات تنتظر', other: '{count} طلبًا ينتظر' },
    kind: 'النوع', kind_free: 'مجانية', kind_refundable: 'تُدفع أولًا وتُرد بعد المبيعات', quota: 'كم', refundAfterUnits: 'تُرد بعد بيع هذا العدد', refundAfter: { one: 'تُدفع أولًا وتُرد بعد بيع واحد', two: 'تُدفع أولًا وتُرد بعد بيعتين', few: 'تُدفع أولًا وتُرد بعد {count} مبيعات', other: 'تُدفع أولًا وتُرد بعد {count} عملية بيع' }, autoApproved: 'توافق وحدها', youDecide: 'أنت تقرر', worth: 'قيمتها {amount}',
    autoApprove: 'الموافقة على الطلبات تلقائيًا', autoApproveHelp: 'ما دام هناك متبقٍّ ومخزون.', changeOffer: 'تغيير العرض', endOffer: 'إنهاء', endOfferTitle: 'هل تنهي هذا العرض؟', endOfferText: 'لن يستطيع أحد طلبه. وما وُوفق عليه يُرسل.', offerEnded: 'انتهى العرض',
    noOffers: 'لا عروض بعد', noOffersText: 'اعرض منتجًا ليستطيع صنّاع برنامجك طلب تجربته.',
  },
}) // prettier-ignore
