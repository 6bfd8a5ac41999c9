import { defineMessages } from './text.ts'

/** What is noted with a change, by its name; what has no words here is said by its value alone. */
export const auditFactMessages = defineMessages({
  en: {
    creatorId: 'Creator', productId: 'Product', productIds: 'Products', collectionId: 'Collection', name: 'Name', campaign: 'Campaign', kind: 'Kind', code: 'Code',
    rateBps: 'Rate', storefrontBps: 'In your own shop', adsBps: 'By an ad', fixedAmounts: 'For each one', percentBps: 'Discount', marginCapBps: 'A reseller may add', affiliatedFactorBps: 'Your own people get', indirectRateFactorBps: 'For another product',
    capMinor: 'Limit', capPeriod: 'Limit for', amountMinor: 'Amount', broughtMinor: 'Brought', startsAt: 'From', endsAt: 'Until', dueAt: 'Due', effectiveAt: 'From', cutoffAt: 'Due until', days: 'Days',
    reason: 'Reason', status: 'State', state: 'State', outcome: 'Outcome', failure: 'Failure', isGranted: 'Granted', isAgreed: 'Agreed', rule: 'Sign', answer: 'Answer', decision: 'Decision',
    approval: 'Who gets in', terms: 'Terms', description: 'Description', productMode: 'Products', lifetimeDays: 'Customers stay for days', paysRenewals: 'Renewals pay', markets: 'Countries', minimumFollowers: 'Followers, at least', needsProof: 'Followers need a proof', categories: 'Categories', languages: 'Languages', minimumAge: 'Age, at least',
    holdDays: 'Held for days', liveTailHours: 'Live counts for hours after', tagWindowDays: 'A tag counts for days', linkWindowDays: 'A link counts for days', mode: 'Tiers', period: 'Period', steps: 'Steps',
    quota: 'How many', isAutoApproved: 'Approved by itself', refundAfterUnits: 'Price back after sales', day: 'Day', rail: 'Way', cadence: 'How often', needsApproval: 'You look first', isDebtorChanged: 'Account replaced', payoutCount: 'Payouts', payouts: 'Payouts', format: 'File',
    yes: 'yes', no: 'no', arrow: '{before} → {after}',
  },
  ar: {
    creatorId: 'صانع المحتوى', productId: 'المنتج', productIds: 'المنتجات', collectionId: 'المجموعة', name: 'الاسم', campaign: 'الحملة', kind: 'النوع', code: 'الرمز',
    rateBps: 'النسبة', storefrontBps: 'في متجرك', adsBps: 'عبر إعلان', fixedAmounts: 'عن كل قطعة', percentBps: 'الخصم', marginCapBps: 'يجوز لمعيد البيع أن يضيف', affiliatedFactorBps: 'نصيب أهل المتجر', indirectRateFactorBps: 'عن منتج آخر',
    capMinor: 'الحد', capPeriod: 'مدة الحد', amountMinor: 'المبلغ', broughtMinor: 'ما توفّر', startsAt: 'من', endsAt: 'حتى', dueAt: 'الموعد', effectiveAt: 'من', cutoffAt: 'مستحق حتى', days: 'الأيام',
    reason: 'السبب', status: 'الحالة', state: 'الحالة', outcome: 'النتيجة', failure: 'سبب الفشل', isGranted: 'قُبل', isAgreed: 'وافقت', rule: 'العلامة', answer: 'الإجابة', decision: 'القرار',
    approval: 'من ينضم', terms: 'الشروط', description: 'الوصف', productMode: 'المنتجات', lifetimeDays: 'أيام بقاء العميل', paysRenewals: 'التجديدات تُحتسب', markets: 'البلدان', minimumFollowers: 'أقل عدد متابعين', needsProof: 'يلزم إثبات المتابعين', categories: 'الفئات', languages: 'اللغات', minimumAge: 'أقل عمر',
    holdDays: 'أيام الحجز', liveTailHours: 'ساعات احتساب البث بعده', tagWindowDays: 'أيام احتساب الوسم', linkWindowDays: 'أيام احتساب الرابط', mode: 'الدرجات', period: 'المدة', steps: 'الخطوات',
    quota: 'العدد', isAutoApproved: 'تُقبل تلقائيًا', refundAfterUnits: 'يعود الثمن بعد مبيعات', day: 'اليوم', rail: 'الطريقة', cadence: 'التكرار', needsApproval: 'تراجع أولًا', isDebtorChanged: 'استُبدل الحساب', payoutCount: 'المدفوعات', payouts: 'المدفوعات', format: 'الملف',
    yes: 'نعم', no: 'لا', arrow: '{before} ← {after}',
  },
}) // prettier-ignore

export type AuditFactName = keyof (typeof auditFactMessages)['en']

/** Words that are stored as names. */
export const auditWordMessages = defineMessages({
  en: {
    open: 'open', review: 'by approval', all: 'all', chosen: 'chosen ones', total: 'in all', month: 'month', quarter: 'quarter', marginal: 'each step for itself', retroactive: 'back to the first sale', add: 'on top', replace: 'in place', free: 'free', refundable: 'refundable',
    official: 'our own account', employee: 'employee', agency: 'agency', applied: 'asks to join', active: 'in the program', invited: 'invited', paused: 'paused', declined: 'declined', left: 'left', banned: 'banned', approved: 'approved', requested: 'requested', excused: 'excused', monthly: 'every month', weekly: 'every week', fortnightly: 'every two weeks',
    bankFile: 'bank file', manual: 'by hand', stripe: 'Stripe', csv: 'table', cleared: 'all right', confirmed: 'confirmed', upheld: 'found right', rejected: 'found wrong', allow: 'allowed', resolved: 'all right',
    NOT_BROUGHT_BY_THEM: 'not brought by them', TERMS_BROKEN: 'terms broken', PAID_TRAFFIC: 'paid traffic', SUSPECTED_FRAUD: 'suspected fraud', RATE_TOO_HIGH: 'rate too high', RATE_TOO_LOW: 'rate too low', NOT_MY_OWN_PURCHASE: 'not their own purchase', NOT_OF_THE_SHOP: 'not of the shop', WRONGLY_TAKEN_BACK: 'wrongly taken back',
  },
  ar: {
    open: 'مفتوح', review: 'بالموافقة', all: 'كلها', chosen: 'مختارة', total: 'إجمالًا', month: 'شهر', quarter: 'ربع سنة', marginal: 'كل درجة وحدها', retroactive: 'من أول بيع', add: 'زيادة', replace: 'بدلًا', free: 'مجانية', refundable: 'مستردة الثمن',
    official: 'حساب المتجر', employee: 'موظف', agency: 'وكالة', applied: 'يطلب الانضمام', active: 'في البرنامج', invited: 'مدعو', paused: 'موقوف', declined: 'مرفوض', left: 'غادر', banned: 'محظور', approved: 'مقبول', requested: 'مطلوب', excused: 'معفى', monthly: 'كل شهر', weekly: 'كل أسبوع', fortnightly: 'كل أسبوعين',
    bankFile: 'ملف بنكي', manual: 'يدويًا', stripe: 'Stripe', csv: 'جدول', cleared: 'سليم', confirmed: 'مؤكد', upheld: 'محق', rejected: 'غير محق', allow: 'مسموح', resolved: 'سليم',
    NOT_BROUGHT_BY_THEM: 'لم يجلبه', TERMS_BROKEN: 'خالف الشروط', PAID_TRAFFIC: 'زيارات مدفوعة', SUSPECTED_FRAUD: 'اشتباه احتيال', RATE_TOO_HIGH: 'نسبة عالية', RATE_TOO_LOW: 'نسبة منخفضة', NOT_MY_OWN_PURCHASE: 'ليس شراءه', NOT_OF_THE_SHOP: 'ليس من أهل المتجر', WRONGLY_TAKEN_BACK: 'استُرد خطأً',
  },
}) // prettier-ignore

export type AuditWord = keyof (typeof auditWordMessages)['en']
