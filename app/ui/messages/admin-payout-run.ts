import { defineMessages } from './text.ts'

export const adminPayoutRunMessages = defineMessages({
  en: {
    title: 'Payouts due until {date}', payouts: 'payouts', payout: 'payout', summary: 'This run', total: { one: '{amount} to {count} creator', other: '{amount} to {count} creators' }, rail: 'Way: {rail}', createdAt: 'Proposed on {date}', approvedAt: 'Approved on {date}', doneAt: 'Ended on {date}', back: 'Back',
    approve: 'Approve', approveTitle: 'Approve this run?', approveText: 'The payouts go out as soon as the money for them is there.', approveDone: 'The run is approved',
    cancel: 'Cancel the run', cancelTitle: 'Cancel this run?', cancelText: 'Everything goes back to the creators’ balances and is paid with a later run.', cancelDone: 'The run is cancelled',
    confirmAll: 'All of it arrived', confirmAllTitle: 'Has all of it arrived?', confirmAllText: 'Every payout that is on its way counts as paid, and creators get their statements. This cannot be undone.', confirmAllDone: 'The payouts are marked as paid',
    funding: 'Money for this run', what: 'What', amount: 'Amount', ofPayouts: 'Payouts', fee: 'What Vitrine keeps ({rate})', credit: 'Brought earlier', due: 'To be brought', reference: 'Reference:', dueAt: 'By {date}; after that new runs wait.',
    markFunded: 'The money is there', funded: 'The money is there', fundedTitle: 'Is the money there?', fundedText: 'Say so once the account that pays holds the amount.', brought: 'Amount', broughtHelp: 'Leave it empty for exactly what is due. More is kept for the next run.',
    bankFile: 'Bank file', bankFileText: 'Upload it at your bank. The same file is given again if you ask twice.', noAccount: 'We do not know from which account you pay.', toTerms: 'Enter the account', pain001: 'For banks (pain.001)', csv: 'As a table (CSV)',
    bankFileTitle: 'Make the bank file?', bankFileConfirm: 'The payouts in it count as on their way from then on. The file holds account numbers: keep it safe.',
    creator: 'Creator', state: 'State', method: 'Account', acts: 'Answer', none: 'No payouts', noneText: 'This run holds none.', exchanged: '{amount} at {rate}', needsExchange: 'Arrives in {currency}: a rate is missing',
    confirm: 'Arrived', confirmTitle: 'Has this payout arrived?', confirmText: 'It counts as paid, and the creator gets a statement. This cannot be undone.', confirmDone: 'Marked as paid', railRef: 'What your bank calls it',
    fail: 'Did not arrive', failTitle: 'Did this payout fail?', failText: 'The money is due again and is paid with a later run.', failDone: 'It is due again', failure: 'Why', failureHelp: 'The creator reads it. No account numbers.',
    exchange: 'Give a rate', exchangeTitle: 'Exchange rate', exchangeText: 'The creator’s account takes another currency. Both amounts are kept.', exchangeDone: 'The rate is kept', rate: 'Rate', rateHelp: 'Units of their currency for one of yours.', source: 'Source', sourceHelp: 'Whose rate it is, for example your bank.',
  },
  ar: {
    title: 'المستحق حتى {date}', payouts: 'مدفوعات', payout: 'مبلغ', summary: 'هذه الدفعة', total: { one: '{amount} لصانع محتوى واحد', two: '{amount} لصانعي محتوى', few: '{amount} لـ {count} صنّاع محتوى', other: '{amount} لـ {count} صانع محتوى' }, rail: 'الطريق: {rail}', createdAt: 'اقتُرحت في {date}', approvedAt: 'اعتُمدت في {date}', doneAt: 'انتهت في {date}', back: 'رجوع',
    approve: 'موافقة', approveTitle: 'هل توافق على هذه الدفعة؟', approveText: 'تخرج المدفوعات حين يتوفر مالها.', approveDone: 'اعتُمدت الدفعة',
    cancel: 'إلغاء الدفعة', cancelTitle: 'هل تلغي هذه الدفعة؟', cancelText: 'يعود كل شيء إلى أرصدة صنّاع المحتوى ويُدفع في دفعة لاحقة.', cancelDone: 'أُلغيت الدفعة',
    confirmAll: 'وصلت كلها', confirmAllTitle: 'هل وصلت كلها؟', confirmAllText: 'يُعد كل مبلغ في الطريق مدفوعًا ويحصل صنّاع المحتوى على كشوفهم. لا يمكن التراجع.', confirmAllDone: 'سُجّلت المدفوعات مدفوعة',
    funding: 'مال هذه الدفعة', what: 'البند', amount: 'المبلغ', ofPayouts: 'المدفوعات', fee: 'ما تأخذه Vitrine ({rate})', credit: 'وُفّر من قبل', due: 'يجب توفيره', reference: 'المرجع:', dueAt: 'قبل {date}، وبعده تنتظر الدفعات الجديدة.',
    markFunded: 'توفّر المال', funded: 'توفّر المال', fundedTitle: 'هل توفّر المال؟', fundedText: 'أكّد ذلك حين يكون المبلغ في الحساب الذي يدفع.', brought: 'المبلغ', broughtHelp: 'اتركه فارغًا للمستحق تمامًا. وما زاد يبقى للدفعة التالية.',
    bankFile: 'ملف البنك', bankFileText: 'ارفعه في بنكك. وإن طلبته مرتين تحصل على الملف نفسه.', noAccount: 'لا نعرف من أي حساب تدفع.', toTerms: 'إدخال الحساب', pain001: 'للبنوك (pain.001)', csv: 'كجدول (CSV)',
    bankFileTitle: 'هل نعد ملف البنك؟', bankFileConfirm: 'تُعد المدفوعات التي فيه في الطريق من ذلك الوقت. يحوي الملف أرقام حسابات: احفظه بأمان.',
    creator: 'صانع المحتوى', state: 'الحالة', method: 'الحساب', acts: 'رد', none: 'لا مدفوعات', noneText: 'هذه الدفعة خالية.', exchanged: '{amount} بسعر {rate}', needsExchange: 'يصل بعملة {currency}: ينقص سعر الصرف',
    confirm: 'وصل', confirmTitle: 'هل وصل هذا المبلغ؟', confirmText: 'يُعد مدفوعًا ويحصل صانع المحتوى على كشف. لا يمكن التراجع.', confirmDone: 'سُجّل مدفوعًا', railRef: 'اسمه في بنكك',
    fail: 'لم يصل', failTitle: 'هل فشل هذا المبلغ؟', failText: 'يعود المال مستحقًا ويُدفع في دفعة لاحقة.', failDone: 'عاد مستحقًا', failure: 'السبب', failureHelp: 'يقرؤه صانع المحتوى. دون أرقام حسابات.',
    exchange: 'تحديد سعر', exchangeTitle: 'سعر الصرف', exchangeText: 'حساب صانع المحتوى بعملة أخرى. يُحفظ المبلغان.', exchangeDone: 'حُفظ السعر', rate: 'السعر', rateHelp: 'وحدات عملته مقابل وحدة من عملتك.', source: 'المصدر', sourceHelp: 'سعر من هو، مثل بنكك.',
  },
}) // prettier-ignore
