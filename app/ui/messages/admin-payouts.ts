import { defineMessages } from './text.ts'

export const adminPayoutsMessages = defineMessages({
  en: {
    title: 'Payouts', terms: 'How you pay', propose: 'Propose a run', owed: 'What you owe your creators',
    rhythm: '{rhythm}, {rail}. Next on {date}.', youApprove: 'You look at every run before it goes.', byThemselves: 'Runs go by themselves.', noAccount: 'We do not know from which account you pay. Enter it under “How you pay”.',
    nothingOwed: 'Nothing yet. What creators earn is listed here by currency.', currency: 'Currency', held: 'On hold', payable: 'Due', inTransit: 'On its way', paid: 'Paid', who: 'Details', whoWouldBePaid: 'Who would be paid',
    preview: 'Who would be paid now in {currency}', previewNobody: 'Nobody: nothing of it is due yet.', previewText: { one: '{count} creator, {amount} in all.', other: '{count} creators, {amount} in all.' }, creator: 'Creator', amount: 'Amount', why: 'What stands in the way', ready: 'Ready',
    run: 'Run', runs: 'runs', state: 'State', funding: 'Money', payouts: 'Payouts', until: 'Due until {date}', noRuns: 'No runs yet', noRunsText: 'A run pays everything that is due. It is proposed on your payout day, or when you ask for it.',
    proposeTitle: 'Propose a payout run', proposeText: 'Everything that is due until that day is put together. Nothing is paid before you approve it and bring the money.', cutoff: 'Until', cutoffHelp: 'Leave it empty for everything until now.', proposed: 'The run is ready to look at', nobody: { one: 'Nobody can be paid now; {count} waits for something.', other: 'Nobody can be paid now; {count} wait for something.' },
    termsText: 'Holds from now on. Runs that are under way keep what they began with.', cadence: 'How often', cadence_weekly: 'Every week', cadence_fortnightly: 'Every two weeks', cadence_monthly: 'Every month', day: 'On', rail: 'Way',
    needsApproval: 'I look at every run before it goes', needsApprovalHelp: 'Without it, runs are approved by themselves on your payout day.',
    debtorName: 'Account holder', debtorIban: 'IBAN', debtorBic: 'BIC', accountHelp: 'For the bank file. Kept sealed and never shown again.', accountKnown: 'An account is stored. Fill this in only to replace it.',
  },
  ar: {
    title: 'المدفوعات', terms: 'طريقة الدفع', propose: 'اقتراح دفعة', owed: 'ما عليك لصنّاع المحتوى',
    rhythm: '{rhythm}، {rail}. التالية في {date}.', youApprove: 'تراجع كل دفعة قبل خروجها.', byThemselves: 'تخرج الدفعات وحدها.', noAccount: 'لا نعرف من أي حساب تدفع. أدخله في «طريقة الدفع».',
    nothingOwed: 'لا شيء بعد. يظهر هنا ما يكسبه صنّاع المحتوى بحسب العملة.', currency: 'العملة', held: 'محجوز', payable: 'مستحق', inTransit: 'في الطريق', paid: 'مدفوع', who: 'التفاصيل', whoWouldBePaid: 'من سيُدفع له',
    preview: 'من سيُدفع له الآن بعملة {currency}', previewNobody: 'لا أحد: لم يستحق شيء منه بعد.', previewText: { one: 'صانع محتوى واحد، {amount} إجمالًا.', two: 'صانعا محتوى، {amount} إجمالًا.', few: '{count} صنّاع محتوى، {amount} إجمالًا.', other: '{count} صانع محتوى، {amount} إجمالًا.' }, creator: 'صانع المحتوى', amount: 'المبلغ', why: 'ما يمنع', ready: 'جاهز',
    run: 'الدفعة', runs: 'دفعات', state: 'الحالة', funding: 'المال', payouts: 'عدد المدفوعات', until: 'المستحق حتى {date}', noRuns: 'لا دفعات بعد', noRunsText: 'تدفع الدفعة كل ما استحق. تُقترح في يوم الدفع أو حين تطلبها.',
    proposeTitle: 'اقتراح دفعة', proposeText: 'يُجمع كل ما استحق حتى ذلك اليوم. لا يُدفع شيء قبل موافقتك وتوفير المال.', cutoff: 'حتى', cutoffHelp: 'اتركه فارغًا لكل ما استحق حتى الآن.', proposed: 'الدفعة جاهزة للمراجعة', nobody: { one: 'لا يمكن الدفع لأحد الآن، وواحد ينتظر شيئًا.', two: 'لا يمكن الدفع لأحد الآن، واثنان ينتظران شيئًا.', few: 'لا يمكن الدفع لأحد الآن، و{count} ينتظرون شيئًا.', other: 'لا يمكن الدفع لأحد الآن، و{count} ينتظرون شيئًا.' },
    termsText: 'تسري من الآن. وما بدأ من الدفعات يبقى على ما بدأ به.', cadence: 'كم مرة', cadence_weekly: 'كل أسبوع', cadence_fortnightly: 'كل أسبوعين', cadence_monthly: 'كل شهر', day: 'في', rail: 'الطريق',
    needsApproval: 'أراجع كل دفعة قبل خروجها', needsApprovalHelp: 'من دونه تُعتمد الدفعات وحدها في يوم الدفع.',
    debtorName: 'صاحب الحساب', debtorIban: 'IBAN', debtorBic: 'BIC', accountHelp: 'لملف البنك. يُحفظ مختومًا ولا يظهر من جديد.', accountKnown: 'هناك حساب محفوظ. املأ هذا لاستبداله فقط.',
  },
}) // prettier-ignore
