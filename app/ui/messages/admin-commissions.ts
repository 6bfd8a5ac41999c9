import { defineMessages } from './text.ts'

export const adminCommissionsMessages = defineMessages({
  en: {
    months: 'What you owe, by month of the sale', monthsText: 'Sums of the same entries that creators see. Refunds are taken off where they belong.', noMonths: 'No creator has sold anything yet.',
    month: 'Month', lines: 'Lines', estimated: 'Expected', held: 'On hold', payable: 'Due', paid: 'Paid', total: 'In all',
    state: 'State', anyState: 'Any', from: 'Placed from', until: 'to', product: 'Product', creator: 'Creator', base: 'Base', rate: 'Rate', fixed: 'Fixed',
    commission: 'Commission', commissions: 'commissions', dueOn: 'due on {date}', date: 'Date', order: 'Order', reason: 'Why', currency: 'Currency',
    none: 'No commissions here', noneText: 'Lines that a creator had a part in are listed here, also those that cost nothing, with their reason.',
  },
  ar: {
    months: 'ما عليك حسب شهر البيع', monthsText: 'مجاميع القيود نفسها التي يراها صنّاع المحتوى. تُطرح المرتجعات حيث تنتمي.', noMonths: 'لم يبع أي صانع محتوى شيئًا بعد.',
    month: 'الشهر', lines: 'السطور', estimated: 'متوقعة', held: 'محجوزة', payable: 'مستحقة', paid: 'مدفوعة', total: 'المجموع',
    state: 'الحالة', anyState: 'الكل', from: 'الطلبات من', until: 'إلى', product: 'المنتج', creator: 'صانع المحتوى', base: 'الأساس', rate: 'النسبة', fixed: 'مبلغ ثابت',
    commission: 'العمولة', commissions: 'عمولات', dueOn: 'تستحق في {date}', date: 'التاريخ', order: 'الطلب', reason: 'السبب', currency: 'العملة',
    none: 'لا عمولات هنا', noneText: 'تظهر هنا السطور التي كان لصانع محتوى دور فيها، حتى التي لا تكلف شيئًا، مع سببها.',
  },
}) // prettier-ignore
