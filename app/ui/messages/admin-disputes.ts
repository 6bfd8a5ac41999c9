import { defineMessages } from './text.ts'

export const adminDisputesMessages = defineMessages({
  en: {
    view_open: 'Open', view_closed: 'Closed', dispute: 'Objection', disputes: 'objections', line: 'Commission', state: 'State', acts: 'Answer',
    byCreator: 'The creator', byYou: 'You', answered: 'Answer', decided: 'Decision', picture: 'A picture', answerBy: 'Answer by {date}', decideBy: 'Decided by {date}, else for the creator', forCreator: 'For the creator', forYou: 'For you',
    answer: 'Answer', answerTitle: 'Answer the objection', yourAnswer: 'Your answer', agree: 'The creator is right', agreeHelp: 'It ends at once, in the creator’s favour.', answerSent: 'Answered',
    withdraw: 'Let it go', withdrawTitle: 'Let this objection go?', withdrawText: 'The commission goes on as before.', withdrawn: 'Let go',
    none: 'No objections here', noneText: 'You can object to a commission on its page, before it is due.',
  },
  ar: {
    view_open: 'المفتوحة', view_closed: 'المغلقة', dispute: 'الاعتراض', disputes: 'اعتراضات', line: 'العمولة', state: 'الحالة', acts: 'رد',
    byCreator: 'صانع المحتوى', byYou: 'أنت', answered: 'الرد', decided: 'القرار', picture: 'صورة', answerBy: 'الرد قبل {date}', decideBy: 'يُحسم قبل {date} وإلا فلصالح صانع المحتوى', forCreator: 'لصالح صانع المحتوى', forYou: 'لصالحك',
    answer: 'رد', answerTitle: 'الرد على الاعتراض', yourAnswer: 'ردك', agree: 'صانع المحتوى محق', agreeHelp: 'ينتهي الأمر فورًا لصالحه.', answerSent: 'أُرسل الرد',
    withdraw: 'سحب الاعتراض', withdrawTitle: 'هل تسحب هذا الاعتراض؟', withdrawText: 'تمضي العمولة كما كانت.', withdrawn: 'سُحب',
    none: 'لا اعتراضات هنا', noneText: 'تستطيع الاعتراض على عمولة من صفحتها قبل استحقاقها.',
  },
}) // prettier-ignore
