import { defineMessages } from './text.ts'

/** The pages of each part of the admin that has several. */
export const adminSectionMessages = defineMessages({
  en: {
    overview: 'Overview', rates: 'Rates', products: 'Products', rules: 'Rules', samples: 'Samples', codes: 'Codes',
    inbox: 'Your creators', find: 'Find creators', performance: 'Performance', fees: 'Paid work', ads: 'Ads', people: 'Your own people',
    commissions: 'Commissions', disputes: 'Disputes', findings: 'Checks', payouts: 'Payouts', audit: 'Audit log',
    program: 'Program', creators: 'Creators',
    noProgram: 'You have no program yet', noProgramText: 'Open one first: creators then find your products and what they earn with them.',
    openProgram: 'Open a program',
  },
  ar: {
    overview: 'نظرة عامة', rates: 'النسب', products: 'المنتجات', rules: 'القواعد', samples: 'العينات', codes: 'الرموز',
    inbox: 'صنّاع برنامجك', find: 'البحث عن صنّاع', performance: 'الأداء', fees: 'أعمال بأجر', ads: 'الإعلانات', people: 'أهل متجرك',
    commissions: 'العمولات', disputes: 'الاعتراضات', findings: 'المراجعات', payouts: 'المدفوعات', audit: 'سجل التغييرات',
    program: 'البرنامج', creators: 'صنّاع المحتوى',
    noProgram: 'ليس لديك برنامج بعد', noProgramText: 'افتح برنامجًا أولًا: عندها يجد صنّاع المحتوى منتجاتك وما يكسبونه منها.',
    openProgram: 'فتح برنامج',
  },
}) // prettier-ignore
