import { defineMessages } from './text.ts'

/** Creators who belong to the shop. */
export const adminPeopleMessages = defineMessages({
  en: {
    about: 'Creators who belong to you: your own accounts, people who work for you, owners of your agency. Your own accounts earn nothing. The others earn {share} of the rate, as your program’s rules say.', aboutNothing: 'Creators who belong to you: your own accounts, people who work for you, owners of your agency. None of them earns a commission; the share for your people is set in your program’s rules.', toRules: 'To the rules',
    person: 'person', people: 'people', creator: 'Creator', kind: 'Belongs to you as', since: 'Since', acts: 'What you can do',
    kind_official: 'Our own account', kind_employee: 'Employee', kind_agency: 'Agency', add: 'Add', addTitle: 'Add somebody', choose: 'Choose a creator', added: 'Added', changed: 'Changed',
    remove: 'Remove', removeTitle: 'Does {name} no longer belong to you?', removeText: 'Orders placed from now on earn the usual rate again. What was decided before stays.', removed: 'Removed',
    none: 'Nobody of yours', noneText: 'Add your own accounts and your people, so that you do not pay commissions to yourselves.',
  },
  ar: {
    about: 'صنّاع محتوى ينتمون إليك: حساباتك، والعاملون لديك، وأصحاب وكالتك. حساباتك لا تكسب شيئًا، والبقية يكسبون {share} من النسبة كما في قواعد برنامجك.', aboutNothing: 'صنّاع محتوى ينتمون إليك: حساباتك، والعاملون لديك، وأصحاب وكالتك. لا يكسب أحد منهم عمولة، وتُضبط حصة أهل المتجر في قواعد برنامجك.', toRules: 'إلى القواعد',
    person: 'شخص', people: 'أشخاص', creator: 'صانع المحتوى', kind: 'صلته بك', since: 'منذ', acts: 'ما تستطيع فعله',
    kind_official: 'حسابنا', kind_employee: 'موظف', kind_agency: 'وكالة', add: 'إضافة', addTitle: 'إضافة شخص', choose: 'اختر صانع محتوى', added: 'أُضيف', changed: 'تغيّر',
    remove: 'إزالة', removeTitle: 'ألم يعد {name} من أهل متجرك؟', removeText: 'تكسب الطلبات من الآن النسبة المعتادة. وما تقرر قبل ذلك يبقى.', removed: 'أُزيل',
    none: 'لا أحد من أهل متجرك', noneText: 'أضف حساباتك وأهل متجرك حتى لا تدفع عمولات لنفسك.',
  },
}) // prettier-ignore
