import { defineMessages } from './text.ts'

export const adminFindingsMessages = defineMessages({
  en: {
    view_open: 'To look at', view_closed: 'Looked at', finding: 'What was noticed', findings: 'checks', sale: 'Sale', state: 'State', acts: 'Answer',
    waiting: 'Waits for you', endsAt: 'Ends by itself on {date}', outcome_cleared: 'All right', outcome_confirmed: 'Taken back', outcome_lapsed: 'Ended by itself',
    clear: 'All right', clearTitle: 'Is this an ordinary sale?', clearText: 'The commission goes on.', clearDone: 'The commission goes on',
    confirm: 'Not an ordinary sale', confirmTitle: 'Take the commission back?', confirmText: 'The commission is taken back. The creator is told why and may object.', confirmDone: 'The commission is taken back', reason: 'What you saw',
    none: 'Nothing to look at', noneText: 'If a rule notices something about a sale, it waits here. Without an answer the money is released.',
  },
  ar: {
    view_open: 'للمراجعة', view_closed: 'رُوجعت', finding: 'ما لوحظ', findings: 'مراجعات', sale: 'البيع', state: 'الحالة', acts: 'رد',
    waiting: 'بانتظارك', endsAt: 'تنتهي وحدها في {date}', outcome_cleared: 'سليم', outcome_confirmed: 'استُردت', outcome_lapsed: 'انتهت وحدها',
    clear: 'سليم', clearTitle: 'هل هذا بيع عادي؟', clearText: 'تمضي العمولة.', clearDone: 'تمضي العمولة',
    confirm: 'ليس بيعًا عاديًا', confirmTitle: 'هل تسترد العمولة؟', confirmText: 'تُسترد العمولة، ويُبلَّغ صانع المحتوى بالسبب ويحق له الاعتراض.', confirmDone: 'استُردت العمولة', reason: 'ما رأيته',
    none: 'لا شيء للمراجعة', noneText: 'إن لاحظت قاعدة شيئًا في بيع انتظر هنا. ومن دون رد يُفرج عن المال.',
  },
}) // prettier-ignore
