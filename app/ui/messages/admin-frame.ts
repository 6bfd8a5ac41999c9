import { defineMessages } from './text.ts'

export const adminFrameMessages = defineMessages({
  en: {
    home: 'Home',
    catalog: 'Catalog',
    portfolios: 'Brand page',
    program: 'Creators',
    orders: 'Orders',
    problems: 'Problems',
    settings: 'Settings',
    errorTitle: 'This page could not be shown',
    errorNext: 'Reload it. If it keeps happening, tell support the id below.',
    notFoundTitle: 'There is nothing here',
    notFoundNext: 'It may have been removed. Go back to the home page.',
    toHome: 'Go to the home page',
    reload: 'Reload',
  },
  ar: {
    home: 'الرئيسية',
    catalog: 'الكتالوج',
    portfolios: 'صفحة العلامة',
    program: 'صنّاع المحتوى',
    orders: 'الطلبات',
    problems: 'المشكلات',
    settings: 'الإعدادات',
    errorTitle: 'تعذّر عرض هذه الصفحة',
    errorNext: 'أعد تحميلها. إذا تكرر ذلك فأبلغ الدعم بالمعرّف أدناه.',
    notFoundTitle: 'لا يوجد شيء هنا',
    notFoundNext: 'ربما حُذف ما تبحث عنه. عُد إلى الصفحة الرئيسية.',
    toHome: 'إلى الصفحة الرئيسية',
    reload: 'إعادة التحميل',
  },
})
