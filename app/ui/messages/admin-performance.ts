import { defineMessages } from './text.ts'

export const adminPerformanceMessages = defineMessages({
  en: {
    span: 'Orders placed in', days_30: 'the last 30 days', days_90: 'the last 90 days', days_365: 'the last 12 months',
    text: 'Sales are after discounts and refunds, without shipping. The return says how much was sold for each unit of commission.',
    creator: 'Creator', creators: 'creators', orders: 'Orders', posts: 'Posts', currency: 'Currency', sales: 'Sales', refunded: 'Refunded', commission: 'Commission', returnOn: 'Return',
    none: 'Nothing sold in this time', noneText: 'Sales that creators bring are listed here with what they cost.',
  },
  ar: {
    span: 'طلبات', days_30: 'آخر 30 يومًا', days_90: 'آخر 90 يومًا', days_365: 'آخر 12 شهرًا',
    text: 'المبيعات بعد الخصومات والمرتجعات ودون الشحن. ويبيّن العائد كم بيع مقابل كل وحدة عمولة.',
    creator: 'صانع المحتوى', creators: 'صنّاع محتوى', orders: 'الطلبات', posts: 'المنشورات', currency: 'العملة', sales: 'المبيعات', refunded: 'المردود', commission: 'العمولة', returnOn: 'العائد',
    none: 'لم يُبع شيء في هذه المدة', noneText: 'تظهر هنا المبيعات التي يجلبها صنّاع المحتوى وما كلفته.',
  },
}) // prettier-ignore
